using Backstride.Files.Tracks;

namespace Backstride.Tests.Files.Tracks;

public sealed class TrackTimeTests
{
    [Theory]
    [InlineData("2012-12-26T21:29:53Z", "2012-12-26T21:29:53.0000000+00:00")]
    [InlineData("2012-12-26T21:29:53.000Z", "2012-12-26T21:29:53.0000000+00:00")]
    [InlineData("2012-12-26t21:29:53z", "2012-12-26T21:29:53.0000000+00:00")]
    [InlineData("2012-12-26 21:29:53", "2012-12-26T21:29:53.0000000+00:00")]
    [InlineData("2022-11-12T15:58:25.849800+00:00", "2022-11-12T15:58:25.8498000+00:00")]
    [InlineData("1901-12-13T20:45:52.2073437Z", "1901-12-13T20:45:52.2073437+00:00")]
    [InlineData("2012-12-26T21:29:53.123456789Z", "2012-12-26T21:29:53.1234567+00:00")]
    [InlineData("2021-01-07T21:51:59.179+01:15", "2021-01-07T21:51:59.1790000+01:15")]
    [InlineData("2021-01-07T21:51:59-0330", "2021-01-07T21:51:59.0000000-03:30")]
    [InlineData("2021-01-07T21:51:59+14", "2021-01-07T21:51:59.0000000+14:00")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000+00:00")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.0000000+00:00")]
    public void A_moment_is_read_as_it_is_written(string text, string moment)
    {
        Assert.True(TrackTime.TryParse(text, out var at));
        Assert.Equal(moment, at.ToString("o", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2012-12-26")]
    [InlineData("2012-12-26T21:29")]
    [InlineData("2012-13-26T21:29:53Z")]
    [InlineData("2023-02-29T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2012-12-26T24:00:00Z")]
    [InlineData("2012-12-26T21:60:00Z")]
    [InlineData("2012-12-26T21:29:61Z")]
    [InlineData("2012-12-26T21:29:53.Z")]
    [InlineData("2012-12-26T21:29:53+15:00")]
    [InlineData("2012-12-26T21:29:53+14:30")]
    [InlineData("2012-12-26T21:29:53+01:60")]
    [InlineData("2012-12-26T21:29:53 GMT")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("+012-12-26T21:29:53Z")]
    [InlineData("26/12/2012 21:29:53")]
    public void Anything_else_is_no_moment(string text) => Assert.False(TrackTime.TryParse(text, out _));

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("1,5", 1.5)]
    [InlineData("-2e3", -2000)]
    [InlineData("Infinity", double.NaN)]
    [InlineData("NaN", double.NaN)]
    [InlineData("1e999", double.NaN)]
    [InlineData("1,2,3", double.NaN)]
    [InlineData("1.234,5", double.NaN)]
    [InlineData("", double.NaN)]
    [InlineData("x", double.NaN)]
    public void A_number_is_finite_or_none(string text, double number) => Assert.Equal(number, TrackNumber.Parse(text));
}
