using Backstride.App.Cli;
using Backstride.App.Importing;

namespace Backstride.App.Tests.Cli;

public sealed class ImportSummaryTests
{
    private static FileOutcome File(string path, Outcome outcome, params FileFinding[] findings) => new() { Path = path, Outcome = outcome, Findings = findings };

    private static FileFinding Finding(string code, string severity, string detail) => new(code, severity, null, detail);

    private static ImportResult Result(ImportTotals totals, params FileOutcome[] files) => new() { Batch = "0199aaaa-0000-7000-8000-000000000001", Files = files, Totals = totals };

    [Fact]
    public void What_came_to_grief_stands_together_with_its_reason_and_is_not_lost_among_what_went_well()
    {
        FileOutcome[] files =
        [
            .. Enumerable.Range(0, 300).Select(i => File($"in/{i}.fit", Outcome.Imported)),
            .. Enumerable.Range(0, 5).Select(i => File($"in/empty{i}.fit", Outcome.Failed, Finding("empty", "error", "It is empty."))),
            File("in/cut.fit", Outcome.Imported, Finding("fit-truncated", "warning", "The file stops in the middle; what came before was read."), Finding("summed", "note", "Summed.")),
            File("in/course.fit", Outcome.Skipped, Finding("fit-not-activity", "note", "The file holds a course.")),
        ];
        var said = ImportSummary.Of(Result(new ImportTotals { Files = 307, Imported = 301, Failed = 5, Skipped = 1, Runs = 301, DistanceMeters = 3000, WantLook = 2 }, files), "the/report.json").ToList();
        Assert.Equal(
            [
                "Not readable:", "     5 × It is empty.", "         empty0.fit, empty1.fit, empty2.fit and 2 more",
                "Without an activity:", "     1 × The file holds a course.", "         course.fit",
                "Read, and not quite right:", "     1 × The file stops in the middle; what came before was read.", "         cut.fit",
                "307 files: 301 imported, 0 known already, 1 without an activity, 5 not readable.",
                "301 runs (3.0 km) and 0 other activities are new.",
            ],
            said.Take(11));
        Assert.StartsWith("In with it: 301 runs and activities. Take them back with: ", said[11], StringComparison.Ordinal);
        Assert.StartsWith("2 of the runs want a look, in doubt or with an odd figure: ", said[12], StringComparison.Ordinal);
        Assert.Equal("Every file with all that was found: the/report.json", said[13]);
    }

    [Fact]
    public void Reasons_in_other_words_stand_apart_though_they_have_one_code()
    {
        var files = new[] { "a day of monitoring", "settings" }.Select(what => File($"{what}.fit", Outcome.Skipped, Finding("fit-not-activity", "note", $"The file holds {what}."))).ToArray();
        var said = ImportSummary.Of(Result(new ImportTotals { Files = 2, Skipped = 2 }, files), null).ToList();
        Assert.Contains("     1 × The file holds a day of monitoring.", said);
        Assert.Contains("     1 × The file holds settings.", said);
    }

    [Fact]
    public void Faults_of_one_kind_that_say_a_figure_of_their_own_file_stand_together_too()
    {
        var files = Enumerable.Range(1, 3).Select(i => File($"{i}.fit", Outcome.Imported, Finding("implausible-date", "warning", $"It is dated 199{i}"))).ToArray();
        Assert.Contains("     3 × It is dated 1991 (and 2 alike)", ImportSummary.Of(Result(new ImportTotals { Files = 3, Imported = 3 }, files), null));
    }

    [Fact]
    public void What_is_said_to_be_in_is_what_taking_it_back_will_say()
    {
        var said = ImportSummary.Of(Result(new ImportTotals { Files = 9, Imported = 6, Duplicates = 3, Runs = 4, Activities = 2, Further = 3, CheckIns = 12 }), null);
        Assert.Contains(said, line => line.StartsWith("In with it: 6 runs and activities, 3 further recordings of runs, 12 nights and days. ", StringComparison.Ordinal));
    }
}
