using System.Globalization;
using System.Text.Json;
using Backstride.Demo.Years;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Tests.Years;

/// <summary>What a year came to, for its row of the table.</summary>
internal sealed class YearTally
{
    private const int Quarters = 4;
    private const int QuarterDays = 91;
    private const double DaysOfMonth = 30.4;
    private readonly Dictionary<string, int> runs = [];
    private readonly Dictionary<string, int> sessions = [];
    private readonly double[] longest = new double[Quarters];
    private readonly SortedDictionary<string, int> alerts = new(StringComparer.Ordinal);
    private readonly HashSet<string> lighter = [];
    private IReadOnlySet<string> yesterday = new HashSet<string>();
    private readonly SortedDictionary<int, (double Far, string Why)> farthest = [];
    private int days;

    /// <summary>What a day's page asks to be cared about that the day before did not: reasons that hold something back, referrals, questions that are due.</summary>
    public void Take(IReadOnlySet<string> alerted)
    {
        foreach (var what in alerted.Except(yesterday))
            alerts[what] = alerts.GetValueOrDefault(what) + 1;
        yesterday = alerted;
        days++;
    }

    /// <summary>The longest run that was proposed in a week, and where it came from.</summary>
    public void TakeProposed(JsonElement today, YearDay on)
    {
        if (Told.Member(today, "run") is not { } run)
            return;
        var far = (Told.Number(run, "targetDistanceMeters") ?? Told.Number(run, "maxDistanceMeters") ?? 0) / 1000;
        if (run.GetProperty("mode").GetString() is "run" or "run-walk" && !(far < farthest.GetValueOrDefault(on.Week).Far))
        {
            var why = (Told.Member(run, "from") is { } from ? from.GetProperty("text").GetString() : null) ?? (Told.Member(run, "maxFrom") is { } most ? most.GetProperty("text").GetString() : null);
            farthest[on.Week] = (far, $"{on.Day:ddd d MMM} {run.GetProperty("mode").GetString()} {Told.Number(run, "minutes")} min, most {Told.Number(run, "maxDistanceMeters") / 1000:0.0} km: {why}");
        }
    }

    /// <summary>The longest proposal of each week, with its reason.</summary>
    public IEnumerable<string> Farthest => farthest.Select(week => string.Create(CultureInfo.InvariantCulture, $"week {week.Key}: {week.Value.Far:0.0} km, {week.Value.Why}"));

    /// <summary>What was run.</summary>
    public void Take(IEnumerable<Said> written, YearDay on)
    {
        var quarter = Math.Min(on.Number / QuarterDays, Quarters - 1);
        foreach (var far in written.Select(said => said.Body).OfType<ActivityBody>().Where(done => done.Activity.Sport.IsRun()).Select(done => done.Activity.Distance))
            longest[quarter] = Math.Max(longest[quarter], far?.Kilometres ?? 0);
    }

    /// <summary>A week on its last evening, or on any day for whether it is a lighter one.</summary>
    public void TakeDeload(JsonElement week)
    {
        if (week.GetProperty("deload") is { ValueKind: JsonValueKind.Object } deload && deload.GetProperty("imposed").GetBoolean())
            lighter.Add(week.GetProperty("week").GetString()!);
    }

    /// <summary>A week that is over.</summary>
    public void TakeOver(JsonElement week)
    {
        foreach (var item in week.GetProperty("days").EnumerateArray().SelectMany(day => day.GetProperty("current").EnumerateArray()).Where(Told.IsRunOrStrength))
        {
            var of = Told.IsStrength(item) ? sessions : runs;
            // An item that was moved stands twice: where it was, and where it is.
            var state = item.GetProperty("state").GetString()!;
            of[state] = of.GetValueOrDefault(state) + 1;
        }

        foreach (var item in week.GetProperty("days").EnumerateArray().SelectMany(day => day.GetProperty("proposed").EnumerateArray()).Where(Told.IsRunOrStrength))
        {
            var of = Told.IsStrength(item) ? sessions : runs;
            of["proposed"] = of.GetValueOrDefault("proposed") + 1;
        }
    }

    /// <summary>How often in a month something new held back or asked.</summary>
    public double AlertsAMonth => alerts.Values.Sum() / (days / DaysOfMonth);

    public int Lighter => lighter.Count;

    /// <summary>The row of a table.</summary>
    public string Row(string name) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {days} | {Of(runs)} | {Of(sessions)} | {Lighter} | {string.Join(" · ", longest.Select(far => far.ToString("0.0", CultureInfo.InvariantCulture)))} | {AlertsAMonth:0.0} |");

    /// <summary>What they were, the most frequent first.</summary>
    public string Loudest => string.Join(", ", alerts.OrderByDescending(rule => rule.Value).ThenBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => $"{rule.Key} {rule.Value}"));

    private static string Of(Dictionary<string, int> states) =>
        string.Join(" | ", new[] { "proposed", "done", "moved", "missed" }.Select(state => states.GetValueOrDefault(state).ToString(CultureInfo.InvariantCulture)));
}
