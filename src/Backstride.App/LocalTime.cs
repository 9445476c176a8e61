using Backstride.App.TimeZones;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App;

/// <summary>The runner's local time: the home zone of the profile, or the zone of this machine as a guess; and that of places away from it.</summary>
internal sealed class LocalTime
{
    private readonly TimeZoneInfo _zone;
    private readonly ZoneStamp _stamp;
    private readonly TimeProvider _clock;

    private LocalTime(TimeZoneInfo zone, ZoneSource from, TimeProvider clock)
    {
        _zone = zone;
        _stamp = new ZoneStamp(zone.Id, from);
        _clock = clock;
    }

    public static LocalTime Of(Profile profile, TimeProvider clock) => profile.TimeZone is { } id && Zone(id) is { } home
        ? new LocalTime(home, ZoneSource.Home, clock)
        : new LocalTime(clock.LocalTimeZone, ZoneSource.Guessed, clock);

    /// <summary>A zone by its IANA name; absent when there is none of that name.</summary>
    public static TimeZoneInfo? Zone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    public ZoneStamp Stamp => _stamp;

    /// <summary>Now, with the runner's offset.</summary>
    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(_clock.GetUtcNow(), _zone);

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>A clock time on a day. A time that the spring change leaves out is moved on by an hour; of two in autumn the first is meant.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (_zone.IsInvalidTime(local))
            local = local.AddHours(1);
        var offset = _zone.IsAmbiguousTime(local) ? _zone.GetAmbiguousTimeOffsets(local).Max() : _zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>A moment with the runner's offset.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, _zone);

    /// <summary>When and on which local day an activity began: by the offset that was recorded with it, else by the zone that its archive
    /// names, else by that of the place it began at, else by this zone.</summary>
    /// <param name="start">Where it began, when that is known; used here and kept nowhere.</param>
    /// <param name="archived">The IANA name of a zone that the archive gives, if it is one.</param>
    public (DateTimeOffset At, DateOnly Day, ZoneStamp Zone) Place(Activity activity, Position? start = null, string? archived = null)
    {
        var there = start is { } place ? Zone(ZoneMap.World.At(place)) : null;
        var named = archived is null ? null : Zone(archived);
        if (activity.OffsetSource == OffsetSource.Device)
            return On(activity.Start, new ZoneStamp(((TimeZoneInfo?[])[there, named]).FirstOrDefault(zone => zone?.GetUtcOffset(activity.Start) == activity.Start.Offset)?.Id, ZoneSource.Device));
        if (named is not null)
            return On(TimeZoneInfo.ConvertTime(activity.Start, named), new ZoneStamp(named.Id, ZoneSource.Archive));
        return there is not null
            ? On(TimeZoneInfo.ConvertTime(activity.Start, there), new ZoneStamp(there.Id, ZoneSource.Coordinates))
            : On(TimeZoneInfo.ConvertTime(activity.Start, _zone), _stamp);
    }

    private static (DateTimeOffset At, DateOnly Day, ZoneStamp Zone) On(DateTimeOffset at, ZoneStamp zone) => (at, DateOnly.FromDateTime(at.DateTime), zone);
}
