using Backstride.App.Serving;
using Backstride.Journal;

namespace Backstride.App.Pages.About;

/// <summary>The answers at Start, and every later change of them.</summary>
internal static class AboutForm
{
    private const double DayMinutes = 24 * 60;
    private const int FirstYear = 1900;
    private const int Goals = 3;

    public static IReadOnlyList<string> Equipment { get; } = ["kettlebell", "dumbbells", "band", "bench", "cable", "ball", "barbell", "roller"];

    /// <exception cref="FormException">A value is out of bounds.</exception>
    public static Profile Read(FormFields fields, DateOnly today) => new()
    {
        Born = (int?)fields.Number("born", FirstYear, today.Year),
        Sex = fields.Word<Sex>("sex"),
        BodyMassKilograms = fields.Number("mass", 20, 300),
        TimeZone = Zone(fields.Text("zone")),
        UsualPain = fields.Pain("usual"),
        WorstPain = fields.Pain("worst"),
        PainSince = fields.Day("since") is { } since && since > today ? throw new FormException("The pain cannot have begun in the future.") : fields.Day("since"),
        PainBeforeRunning = fields.Text("before-running") is { } answer ? answer == "yes" : null,
        WorseWith = Directions(fields, "worse"),
        BetterWith = Directions(fields, "better"),
        Fear = fields.Number("fear", 0, 10),
        Functions = FunctionsOf(fields),
        LongestRun = fields.Number("longest", 0, 400) is { } longest ? Distance.FromKilometres(longest) : null,
        RunsPerWeek = fields.Number("runs", 0, 21),
        YearsRunning = fields.Number("years", 0, 100),
        Days = DaysOf(fields),
        Equipment = [.. Equipment.Intersect(fields.All("equipment"))],
        WeightKilograms = fields.Number("weight", 0.5, 200),
    };

    /// <summary>Words for what can make a back better or worse, as the journal has them.</summary>
    public static IReadOnlyList<(string Word, string Said)> Ways { get; } =
    [
        ("sitting", "sitting"), ("bending", "bending forwards"), ("standing", "standing"), ("arching", "arching backwards"), ("walking", "walking"),
        ("downhill", "running downhill"), ("late-run", "late in a run"),
    ];

    /// <summary>The ticked words; absent where the form did not ask.</summary>
    private static List<string>? Directions(FormFields fields, string name) =>
        fields.Text("asked-" + name) is null ? null : [.. Ways.Select(way => way.Word).Intersect(fields.All(name))];

    private static string? Zone(string? id) =>
        id is null || LocalTime.Zone(id) is not null ? id : throw new FormException($"There is no time zone called {id}. They look like Europe/Dublin.");

    private static List<FunctionGoal>? FunctionsOf(FormFields fields)
    {
        var goals = Enumerable.Range(0, Goals)
            .Select(i => (Activity: fields.Text($"activity{i}"), Score: fields.Number($"score{i}", 0, 10)))
            .Where(goal => goal.Activity is not null)
            .Select(goal => new FunctionGoal(goal.Activity!, goal.Score))
            .ToList();
        return goals.Count > 0 ? goals : null;
    }

    private static List<AvailableDay>? DaysOf(FormFields fields)
    {
        var days = Enum.GetValues<Weekday>()
            .Select(day => (Day: day, Time: fields.Minutes(day.ToString().ToLowerInvariant(), DayMinutes)))
            .Where(day => day.Time is not null)
            .Select(day => new AvailableDay(day.Day, day.Time!.Value))
            .ToList();
        return days.Count > 0 ? days : null;
    }
}
