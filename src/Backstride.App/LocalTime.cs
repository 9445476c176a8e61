using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App;

/// <summary>The runner's local time: the home zone of the profile, or the zone of this machine as a guess.</summary>
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

    /// <summary>The same in the zone that an archive names, if it is one.</summary>
    public (DateTimeOffset At, DateOnly Day, ZoneStamp Zone) Place(Activity activity, string? named)
    {
        if (named is null || activity.OffsetSource == OffsetSource.Device || Zone(named) is not { } there)
            return Place(activity);
        var at = TimeZoneInfo.ConvertTime(activity.Start, there);
        return (at, DateOnly.FromDateTime(at.DateTime), new ZoneStamp(there.Id, ZoneSource.Device));
    }

    /// <summary>When and on which local day an activity began: by the device's own offset when it gave one, else by this zone.</summary>
    public (DateTimeOffset At, DateOnly Day, ZoneStamp Zone) Place(Activity activity)
    {
        if (activity.OffsetSource == OffsetSource.Device)
            return (activity.Start, DateOnly.FromDateTime(activity.Start.DateTime), new ZoneStamp(null, ZoneSource.Device));
        var at = TimeZoneInfo.ConvertTime(activity.Start, _zone);
        return (at, DateOnly.FromDateTime(at.DateTime), _stamp);
    }
}
