using Backstride.App.Serving;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Pages.Log;

/// <summary>The fields of a run typed by hand.</summary>
internal static class RunForm
{
    private const double FarthestKilometres = 400;
    private const double LongestMinutes = 4 * 24 * 60;
    private const double FastestMetersPerSecond = 7.5;
    /// <summary>What can be typed by hand: every kind of running, and what stands in for it.</summary>
    public static IReadOnlyList<Sport> Kinds { get; } =
        [Sport.Run, Sport.Treadmill, Sport.Trail, Sport.Track, Sport.Virtual, Sport.Walk, Sport.Ride, Sport.Swim];

    private static readonly DateOnly First = new(2000, 1, 1);

    /// <summary>When the run began.</summary>
    /// <exception cref="FormException">Not said, in the future, or before there were watches.</exception>
    public static DateTimeOffset Start(FormFields fields, LocalTime time)
    {
        var day = fields.Day("day") ?? time.Today;
        if (day < First)
            throw new FormException("That day is before the year 2000.", "day");
        // Nobody's guess stands in for it: a wrong start would move the next morning and the hours of a painkiller with it.
        var start = time.At(day, fields.Time("time") ?? throw new FormException("When did you start? Roughly is enough.", "time"));
        return start > time.Now ? throw new FormException("That lies in the future.", day > time.Today ? "day" : "time") : start;
    }

    /// <exception cref="FormException">Something is missing, out of bounds, or faster than anybody runs.</exception>
    public static Activity Read(FormFields fields, DateTimeOffset start)
    {
        var sport = fields.Word<Sport>("sport") is { } said && Kinds.Contains(said) ? said : Sport.Run;
        var distance = fields.Number("distance", 0.1, FarthestKilometres) is { } kilometres ? Distance.FromKilometres(kilometres) : (Distance?)null;
        var timer = fields.Minutes("minutes", LongestMinutes) ?? throw new FormException("How long did it take?", "minutes");
        if (timer <= TimeSpan.Zero || (sport != Sport.Ride && distance?.Meters / timer.TotalSeconds > FastestMetersPerSecond))
            throw new FormException("That would be faster than anybody runs. Is the distance in kilometres and the time in minutes?", "distance");
        return new Activity
        {
            Sport = sport,
            Start = start,
            OffsetSource = OffsetSource.Unknown,
            Distance = distance,
            Timer = timer,
            Elapsed = timer,
            PerceivedEffort = fields.Number("effort", 0, 10) is { } effort ? new PerceivedEffort(effort) : null,
            Gear = fields.Text("shoes"),
        };
    }

    public static ActivityBody Body(Activity activity) => new() { Activity = activity, Reader = "manual", Source = "manual" };
}
