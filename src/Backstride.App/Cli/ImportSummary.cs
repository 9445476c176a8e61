using Backstride.App.Importing;

namespace Backstride.App.Cli;

/// <summary>An import as a person wants to see it: how many of what, what came to grief and why, what wants a look, and where the rest stands.</summary>
internal static class ImportSummary
{
    private const int MostGroups = 12;
    private const int MostNames = 3;

    /// <param name="report">Where the report that lists every file is kept.</param>
    public static IEnumerable<string> Of(ImportResult result, string? report)
    {
        var totals = result.Totals;
        if (result.Resumed)
            yield return "Went on with an import of the same that had not ended.";
        foreach (var line in Problems(result))
            yield return line;
        yield return FormattableString.Invariant(
            $"{Words.Count(totals.Files, "file")}: {totals.Imported} imported, {totals.Duplicates} known already, {totals.Skipped} without an activity, {totals.Failed} not readable.");
        if (totals.Ignored > 0)
            yield return FormattableString.Invariant($"Passed over: {Words.Count(totals.Ignored, "other file")}.");
        if (totals.Runs + totals.Activities > 0)
        {
            yield return FormattableString.Invariant(
                $"{Words.Count(totals.Runs, "run")} ({totals.DistanceMeters / 1000:0.0} km) and {totals.Activities} other {(totals.Activities == 1 ? "activity" : "activities")} are new.");
        }

        if (result.Brought.ToString() is { Length: > 0 } brought)
            yield return $"In with it: {brought}. Take them back with: {OwnCommand.Line("undo", result.Batch)}";
        if (totals.WantLook > 0)
            yield return $"{Words.Count(totals.WantLook, "of the runs wants", "of the runs want")} a look, in doubt or with an odd figure: {OwnCommand.Line("runs", "--look")}";
        if (report is not null && totals.Files > 1)
            yield return $"Every file with all that was found: {report}";
    }

    private static IEnumerable<string> Problems(ImportResult result) =>
    [
        .. Groups("Not readable", result.Files.Where(file => file.Outcome == Outcome.Failed).Select(file => (file, file.Findings.FirstOrDefault(finding => finding.Severity == "error") ?? First(file)))),
        .. Groups("Without an activity", result.Files.Where(file => file.Outcome == Outcome.Skipped).Select(file => (file, First(file)))),
        .. Groups("Read, and not quite right", result.Files.Where(file => file.Outcome is Outcome.Imported or Outcome.Duplicate)
            .SelectMany(file => file.Findings.Where(finding => finding.Severity != "note").DistinctBy(finding => finding.Code).Select(finding => (file, (FileFinding?)finding)))),
    ];

    private static FileFinding? First(FileOutcome file) => file.Findings is [var first, ..] ? first : null;

    /// <summary>Files with the same fault together, the most frequent first.</summary>
    private static IEnumerable<string> Groups(string heading, IEnumerable<(FileOutcome File, FileFinding? Finding)> found)
    {
        var groups = found.GroupBy(one => KindOf(one.Finding)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (groups.Count == 0)
            yield break;
        yield return $"{heading}:";
        foreach (var group in groups.Take(MostGroups))
        {
            var files = group.ToList();
            // Some faults say a figure of their own file; then only what they have in common can stand for all.
            var said = files.Select(one => one.Finding?.Detail).Distinct().Count() == 1 ? files[0].Finding?.Detail : $"{files[0].Finding?.Detail} (and {files.Count - 1} alike)";
            yield return FormattableString.Invariant($"  {files.Count,4} × {said ?? "It holds nothing."}");
            yield return $"         {string.Join(", ", files.Take(MostNames).Select(one => NameOf(one.File)))}{(files.Count > MostNames ? $" and {files.Count - MostNames} more" : "")}";
        }

        if (groups.Count > MostGroups)
            yield return $"       and {Words.Count(groups.Count - MostGroups, "other kind")}; the report has them all.";
    }

    // What says the same but for its figures is of one kind.
    private static string KindOf(FileFinding? finding) => $"{finding?.Code} {new string([.. (finding?.Detail ?? "").Where(letter => !char.IsDigit(letter))])}";

    private static string NameOf(FileOutcome file) => Path.GetFileName((file.Member ?? file.Path).Replace('!', '/'));
}
