using Backstride.Files;
using Backstride.Files.Archives;
using Backstride.Journal;
using Activity = Backstride.Runs.Activity;

namespace Backstride.Tests.Files.Mutants;

/// <summary>What came out of a damaged input.</summary>
/// <param name="Records">Everything for the journal, activities among them.</param>
/// <param name="Findings">How often something was said to be wrong.</param>
internal sealed record MutantReading(IReadOnlyList<Activity> Activities, int Records, int Findings)
{
    public IReadOnlyList<CheckIn> CheckIns { get; init; } = [];

    public static MutantReading Nothing { get; } = new([], 0, 0);

    public static MutantReading Of(FileReading reading) =>
        new(reading.Activities, reading.Activities.Count, reading.Findings.Count(finding => finding.Severity > Severity.Note));

    public static MutantReading Of(ArchiveReading reading) => new(
        [.. reading.Activities.Select(archived => archived.Activity)],
        reading.Activities.Count + reading.CheckIns.Count + reading.Notes.Count + reading.NotesByStart.Count,
        reading.Findings.Count(finding => finding.Severity > Severity.Note))
    {
        CheckIns = [.. reading.CheckIns.Select(archived => archived.Says)],
    };

    public static MutantReading operator +(MutantReading left, MutantReading right) =>
        new([.. left.Activities, .. right.Activities], left.Records + right.Records, left.Findings + right.Findings) { CheckIns = [.. left.CheckIns, .. right.CheckIns] };
}
