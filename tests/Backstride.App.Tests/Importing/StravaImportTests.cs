using System.IO.Compression;
using System.Text;
using Backstride.App.Importing;
using Backstride.App.Storage;
using Backstride.App.Tests.Storage;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Tests.Files.Archives;

namespace Backstride.App.Tests.Importing;

public sealed class StravaImportTests : ArchiveImports
{
    [Fact]
    public async Task An_export_gives_every_run_with_what_the_runner_wrote_on_it()
    {
        Zip("export_1.zip", StravaArchive.Members(new StravaExport("de", 94)));
        var result = await Run("export_1.zip");
        Assert.Equal((3, 2, 1, 0), (result.Totals.Runs, result.Totals.Activities, result.Files.Count(f => f.Member == "activities.csv"), result.Totals.Failed));
        var hills = State.Runs.Single(r => r.What.RecordId == "strava:901").What;
        Assert.Equal(("Hills, \"hard\"", "First line\nsecond, line", "blue shoes", 8d, "fit", "strava@1"),
            (hills.Activity.Name, hills.Activity.Description, hills.Activity.Gear, hills.Activity.PerceivedEffort!.Value.Value, hills.Source, hills.NotesFrom));
        var typed = State.Runs.Single(r => r.What.RecordId == "strava:903");
        Assert.Equal(("strava", "strava@1", null, 5100d, 1800d, 4d), (
            typed.What.Source, typed.What.Reader, typed.What.File, typed.What.Activity.Distance!.Value.Meters, typed.What.Activity.Timer.TotalSeconds,
            typed.What.Activity.PerceivedEffort!.Value.Value));
        Assert.Equal((Author.Import, result.Batch), (typed.By, typed.Batch.ToString()));
        Assert.Equal("Blanks before", State.Runs.Single(r => r.What.RecordId == "strava:905").What.Activity.Name);
        Assert.Equal([Sport.Ride, Sport.Strength], State.OtherActivities.Select(a => a.What.Activity.Sport));
    }

    [Fact]
    public async Task An_unpacked_export_and_one_packed_again_in_a_folder_give_the_sameJournal()
    {
        var members = StravaArchive.Members(new StravaExport("fr", 99));
        Zip("export.zip", members);
        Zip("again.zip", members, "export_1/");
        Unpack("unpacked", members);
        // A program that unpacks an archive may unpack what was packed inside it.
        var further = members.ToDictionary(m => m.Key, m => m.Value);
        further.Remove("activities/7001.fit.gz");
        further["activities/7001.fit"] = TinyFit.Run(new DateTimeOffset(StravaArchive.Start, TimeSpan.Zero));
        Unpack("further", further);
        await Run("export.zip");
        foreach (var name in new[] { "again.zip", "unpacked", "further" })
        {
            using var other = new OpenJournal();
            var result = await Into(other, name);
            Assert.Equal((3, 2), (result.Totals.Runs, result.Totals.Activities));
            Assert.Equal(Told(Journal), Told(other));
        }
    }

    [Fact]
    public async Task Importing_the_export_again_or_a_later_one_adds_only_what_is_new()
    {
        Zip("export.zip", StravaArchive.Members(new StravaExport("en", 94)));
        await Run("export.zip");
        var before = Journal.Entries.Count;
        var second = await Run("export.zip");
        Assert.Equal(before, Journal.Entries.Count);
        Assert.All(second.Files, file => Assert.Equal(Outcome.Duplicate, file.Outcome));
        Assert.True(second.HasAny);
        var later = StravaArchive.Members(new StravaExport("nl", 103));
        later["activities.csv"] = new StravaExport("nl", 103).Table([.. StravaArchive.Lines, new(906, StravaArchive.Start.AddDays(9), "Run", 900) { Metres = 2500 }]);
        Zip("later.zip", later);
        Assert.Equal((1, 0), ((await Run("later.zip")).Totals.Runs, State.Doubtful.Count));
        Assert.Equal(before + 1, Journal.Entries.Count);
    }

    [Fact]
    public async Task Undo_takes_typed_runs_back_with_the_rest_and_a_new_import_brings_them_again()
    {
        Zip("export.zip", StravaArchive.Members(new StravaExport("en", 94)));
        var first = await Run("export.zip");
        Journal.Append(Drafts.RemovalOf("undo", BatchId.Parse(first.Batch)));
        Assert.Empty(State.Runs);
        Assert.Empty(State.OtherActivities);
        Assert.Equal(3, (await Run("export.zip")).Totals.Runs);
        Assert.Equal(3, State.Runs.Count);
    }

    [Fact]
    public async Task An_import_gone_on_with_in_its_own_batch_adds_nothing_and_tells_the_whole()
    {
        Zip("export.zip", StravaArchive.Members(new StravaExport("en", 94)));
        var batch = BatchId.Parse("0199aaaa-0000-7000-8000-0000000000aa");
        using var stop = new CancellationTokenSource();
        // Cut off behind the table: the typed runs are in, the files are not.
        IEnumerable<FoundFile> Until()
        {
            foreach (var file in FileSearch.Behind([Files["export.zip"]]))
            {
                yield return file;
                if (file is FoundFile.ReadDocument)
                    stop.Cancel();
            }
        }

        Assert.True((await new Import(Journal.Store, Journal.Folder, Drafts.Runner, TimeProvider.System) { Batch = batch }.Run(Until(), stop.Token)).Stopped);
        Assert.Equal(2, Journal.Entries.Count);
        var result = await new Import(Journal.Store, Journal.Folder, Drafts.Runner, TimeProvider.System) { Batch = batch }
            .Run(FileSearch.Behind([Files["export.zip"]]), TestContext.Current.CancellationToken);
        Assert.Equal((3, 2, 0), (result.Totals.Runs, result.Totals.Activities, result.Totals.Duplicates));
        using var undisturbed = new OpenJournal();
        await Into(undisturbed, "export.zip");
        Assert.Equal(Told(undisturbed), Told(Journal));
    }

    [Fact]
    public async Task The_profile_is_never_read_nor_kept()
    {
        var members = StravaArchive.Members(new StravaExport("en", 94));
        // If it were opened, it would be taken for the table that it holds here.
        members["profile.csv"] = new StravaExport("en", 94).Table(new StravaLine(999, StravaArchive.Start.AddYears(-1), "Run", 600) { Metres = 2000 });
        Zip("export.zip", members);
        Unpack("unpacked", members);
        Assert.Equal(3, (await Run("export.zip")).Totals.Runs);
        Assert.Equal(0, (await Run("unpacked")).Totals.Runs);
        Assert.DoesNotContain(State.Runs, r => r.What.RecordId == "strava:999");
    }

    [Fact]
    public async Task The_table_alone_gives_the_typed_runs_and_says_thatFiles_are_missing()
    {
        File.WriteAllBytes(Files["activities.csv"], new StravaExport("en", 94).Table(StravaArchive.Lines));
        var file = Assert.Single((await Run("activities.csv")).Files);
        Assert.Equal((Outcome.Imported, 1, 1), (file.Outcome, file.Runs.Count, file.Activities.Count));
        Assert.Contains(file.Findings, finding => finding.Code == "file-missing" && finding.Detail.StartsWith("3 ", StringComparison.Ordinal));
    }
}
