namespace Backstride.App.Importing;

/// <summary>The outcome of one file in one line, as terminals and logs have it.</summary>
internal static class OutcomeWords
{
    public static string Of(FileOutcome file)
    {
        var where = file.Member is null ? file.Path : $"{file.Path}!{file.Member}";
        var why = file.Twin is { } twin ? $" (the same as {twin})" : "";
        var worst = file.Findings.FirstOrDefault(f => f.Severity == "error")
            ?? file.Findings.FirstOrDefault(f => f.Severity == "warning")
            ?? (file.Outcome == Outcome.Skipped && file.Findings is [var first, ..] ? first : null);
        var finding = worst is null ? "" : $": {worst.Detail}";
        return $"{WordOf(file.Outcome),-9} {where}{why}{finding}";
    }

    /// <summary>As the contract has it.</summary>
    public static string WordOf(Outcome outcome) => outcome switch
    {
        Outcome.Imported => "imported",
        Outcome.Duplicate => "duplicate",
        Outcome.Skipped => "skipped",
        Outcome.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
