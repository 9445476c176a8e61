using Backstride.App.TimeZones;

namespace Backstride.App.Tests.TimeZones;

public sealed class ZoneMapTests
{
    [Theory]
    [InlineData(53.3498, -6.2603, "Europe/Dublin")]
    [InlineData(52.52, 13.405, "Europe/Berlin")]
    [InlineData(27.7172, 85.324, "Asia/Kathmandu")]
    [InlineData(-43.95, -176.55, "Pacific/Chatham")]
    [InlineData(40.7128, -74.006, "America/New_York")]
    [InlineData(33.45, -112.07, "America/Phoenix")]
    [InlineData(-33.87, 151.21, "Australia/Sydney")]
    [InlineData(-27.47, 153.03, "Australia/Brisbane")]
    [InlineData(35.68, 139.69, "Asia/Tokyo")]
    [InlineData(19.07, 72.88, "Asia/Kolkata")]
    [InlineData(-34.6, -58.38, "America/Argentina/Buenos_Aires")]
    [InlineData(30.04, 31.24, "Africa/Cairo")]
    [InlineData(64.15, -21.94, "Atlantic/Reykjavik")]
    [InlineData(-17.71, 178.06, "Pacific/Fiji")]
    public void Places_people_run_at_are_in_their_zones(double latitude, double longitude, string zone) =>
        Assert.Equal(zone, ZoneMap.World.At(Position.FromDegrees(latitude, longitude)!.Value));

    [Fact]
    public void Every_place_on_earth_has_a_zone_of_the_list()
    {
        for (var latitude = -90.0; latitude <= 90; latitude += 1.5)
        {
            for (var longitude = -180.0; longitude <= 180; longitude += 1.5)
            {
                if (Position.FromDegrees(latitude, longitude) is { } place)
                    Assert.Contains(ZoneMap.World.At(place), ZoneMap.World.Zones);
            }
        }
    }

    [Fact]
    public void This_system_knows_nearly_every_zone_of_the_map()
    {
        var unknown = ZoneMap.World.Zones.Where(zone => LocalTime.Zone(zone) is null).ToList();
        Assert.True(unknown.Count <= 5, string.Join(", ", unknown));
        Assert.True(ZoneMap.World.Zones.Count > 400);
    }
}
