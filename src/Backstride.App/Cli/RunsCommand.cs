using System.CommandLine;
using System.Globalization;
using Backstride.App.Pages.Look;
using Backstride.App.Wording;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Twins;

namespace Backstride.App.Cli;

/// <summary><c>runs [--from DAY] [--to DAY]</c></summary>
internal static class RunsCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        var from = Setting.Day("--from", "The first day to list.");
        var to = Setting.Day("--to", "The last day to list.");
        command.Options.Add(from);
        command.Options.Add(to);
        var look = new Option<bool>("--look") { Description = "List only those that want a look: in doubt, with an odd figure, or with a twin that is only likely." };
        command.Options.Add(look);
        command.Description += "\n\nWhat is in doubt counts after: correct ID doubts [] · what is odd is not asked again after: correct ID lookedAt '[\"cadence\"]'"
            + "\nIt is taken out by: remove ID · a twin is settled by: merge ID OTHER, or split ID · and removing such an answer undoes it.";
        command.Runs(options, call => Run(call, call.Value(from), call.Value(to), call.Value(look)));
    }

    private static int Run(Invocation call, DateOnly? from, DateOnly? to, bool look)
    {
        using var runner = call.Open();
        var state = runner.State;
        var runs = All(state, from, to).ToList();
        var twins = state.Twins.ToLookup(twin => twin.Of);
        if (look)
            runs.RemoveAll(run => run.What.Doubts.Count == 0 && OddRun.Of(run).Oddities.Count == 0 && twins[run.Id].All(twin => twin.Match.Confidence == TwinConfidence.Certain));
        if (call.Json)
            call.PrintJson([.. runs.Select(r => RunDocument.From(r, twins[r.Id]))], RunsJson.Default.Runs);
        foreach (var run in runs)
        {
            call.Say(Line(run));
            foreach (var twin in twins[run.Id])
                call.Say($"{"",30}twin of it: {twin.Recorded.What.Source} {ShortId.Of(twin.Recorded.Id)}, {TwinWords.Of(twin.Match)}");
        }

        call.Say(runs.Count > 0 ? $"{Words.Count(runs.Count, "run")}."
            : look ? "No run wants a look."
            : from is not null || to is not null ? "No runs lie between these days."
            : $"No runs are known here. Bring some in with: {OwnCommand.Line("import", "PATH")}");
        return Exit.Done;
    }

    /// <summary>The runs of some days, both included, oldest first; also those in doubt.</summary>
    public static IEnumerable<Recorded<ActivityBody>> All(RunnerState state, DateOnly? from, DateOnly? to) => state.Runs.Concat(state.Doubtful.Where(a => a.What.Activity.Sport.IsRun()))
        .Where(r => (from is null || r.Day >= from) && (to is null || r.Day <= to))
        .OrderBy(r => r.At.UtcTicks).ThenBy(r => r.Id);

    private static string Line(Recorded<ActivityBody> run)
    {
        var activity = run.What.Activity;
        var distance = activity.Distance is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Kilometres,7:0.00} km") : "          ";
        var doubts = run.What.Doubts.Count == 0 ? "" : $"  (in doubt: {string.Join(", ", run.What.Doubts.Select(Words.Of))}; counts for nothing)";
        var odd = OddRun.Of(run).Oddities;
        if (odd.Count > 0)
            doubts += $"  (odd: {string.Join(", ", odd.Select(oddity => LookWords.Of(oddity, activity)))})";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Day:yyyy-MM-dd} {run.At:HH:mm}  {distance}  {activity.Timer:h\\:mm\\:ss}  {Words.Of(activity.Sport),-9} {ShortId.Of(run.Id)}  {activity.Name}{doubts}").TrimEnd();
    }
}
