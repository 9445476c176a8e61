using Backstride.App.Importing;
using Backstride.App.Tests.Storage;
using Backstride.Files.Fit;
using Backstride.Files.Gpx;
using Backstride.Files.Tracks;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Twins;

namespace Backstride.App.Tests.Importing;

/// <summary>The same run from two files: kept twice, counted once.</summary>
public sealed class TwinImportTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 7, 0, 0, TimeSpan.FromHours(1));
    private readonly OpenJournal _journal = new();
    private readonly TempFolder _files = new();

    public void Dispose()
    {
        _files.Dispose();
        _journal.Dispose();
    }

    private RunnerState State => RunnerState.From(_journal.Entries);

    private Task<ImportResult> Run(params string[] names) =>
        new Import(_journal.Store, _journal.Folder, Drafts.Runner, TimeProvider.System)
            .Run(FileSearch.Behind(names.Select(n => _files[n])), TestContext.Current.CancellationToken);

    private static Recording Recorded(DateTimeOffset start, int seconds = 1800, HeartRate? heart = null) => new(
        new Activity
        {
            Sport = Sport.Run,
            Start = start,
            OffsetSource = OffsetSource.Device,
            Distance = Distance.FromMeters(seconds * 3),
            Timer = TimeSpan.FromSeconds(seconds),
            Elapsed = TimeSpan.FromSeconds(seconds),
            AverageHeartRate = heart,
        },
        [
            .. Enumerable.Range(0, (seconds / 10) + 1).Select(i => new RecordedPoint(TimeSpan.FromSeconds(i * 10))
            {
                Position = (50 + (i * 30 / 111_229.0), 8.25),
                Distance = Distance.FromMeters(i * 30),
                HeartRate = heart,
            }),
        ]);

    private void Fit(string name, Recording recording)
    {
        using var file = File.Create(_files[name]);
        FitWriter.Write(file, [new FitSession(recording.Totals, [.. recording.Points.Select(p => new FitPoint(p.At) { Position = p.Position, Distance = p.Distance, HeartRate = p.HeartRate })])], FitLayout.Default);
    }

    private void Gpx(string name, Recording recording)
    {
        using var file = File.Create(_files[name]);
        GpxWriter.Write(file, [recording]);
    }

    [Fact]
    public async Task A_watch_and_a_phone_are_one_run_and_the_second_file_is_a_duplicate_that_is_kept()
    {
        Gpx("1.gpx", Recorded(Morning.AddSeconds(40), 1770));
        Fit("2.fit", Recorded(Morning, heart: new HeartRate(150)));
        var result = await Run("1.gpx", "2.fit");
        Assert.Equal([Outcome.Imported, Outcome.Duplicate], result.Files.Select(f => f.Outcome));
        Assert.Equal(result.Files[0].Runs[0], result.Files[1].Twin);
        Assert.Empty(result.Files[1].Runs);
        var counted = Assert.Single(State.Runs);
        // The watch knows the heart rate and its own zone: it counts, though it came second.
        Assert.Equal(Assert.Single(result.Files[1].Twins!), counted.Id.ToString());
        Assert.Equal("gpx", Assert.Single(State.Twins).Recorded.What.Source);
        Assert.Equal((1, 1), (result.Totals.Runs, result.Totals.Duplicates));
    }

    [Fact]
    public async Task A_truncated_copy_beside_its_whole_file_counts_once_whichever_comes_first()
    {
        Fit("whole.fit", Recorded(Morning));
        File.WriteAllBytes(_files["cut.fit"], File.ReadAllBytes(_files["whole.fit"])[..3000]);
        await Run("cut.fit");
        var second = await Run("whole.fit");
        Assert.Equal(Outcome.Duplicate, Assert.Single(second.Files).Outcome);
        Assert.Equal(1800, Assert.Single(State.Runs).What.Activity.Timer.TotalSeconds);
        Assert.Single(State.Twins);
    }

    [Fact]
    public async Task A_second_run_ten_minutes_later_is_another_run()
    {
        Fit("1.fit", Recorded(Morning));
        Fit("2.fit", Recorded(Morning.AddMinutes(40)));
        var result = await Run("1.fit", "2.fit");
        Assert.Equal([Outcome.Imported, Outcome.Imported], result.Files.Select(f => f.Outcome));
        Assert.Equal(2, State.Runs.Count);
    }

    [Fact]
    public async Task Split_runs_stay_two_when_the_import_is_taken_back_and_made_again()
    {
        Fit("1.fit", Recorded(Morning));
        Gpx("2.gpx", Recorded(Morning.AddSeconds(40), 1770));
        var first = await Run("1.fit", "2.gpx");
        var answer = SameRunAnswers.Split(State, State.Twins[0].Recorded.Id)!;
        _journal.Append(Drafts.Of("split", answer));
        Assert.Equal((2, 0), (State.Runs.Count, State.Twins.Count));
        _journal.Append(Drafts.RemovalOf("undo", BatchId.Parse(first.Batch)));
        Assert.Empty(State.Runs);
        var again = await Run("1.fit", "2.gpx");
        Assert.Equal([Outcome.Imported, Outcome.Imported], again.Files.Select(f => f.Outcome));
        Assert.Equal((2, 0), (State.Runs.Count, State.Twins.Count));
    }

    [Fact]
    public async Task An_answer_that_is_removed_asks_the_question_anew()
    {
        Fit("1.fit", Recorded(Morning));
        Gpx("2.gpx", Recorded(Morning.AddSeconds(40), 1770));
        await Run("1.fit", "2.gpx");
        _journal.Append(Drafts.Of("split", SameRunAnswers.Split(State, State.Twins[0].Recorded.Id)!));
        Assert.Equal(2, State.Runs.Count);
        _journal.Append(Drafts.Of("undo-split", new Removal()) with { Subject = State.SameRunAnswers[0].Id });
        Assert.Single(State.Runs);
    }

    [Fact]
    public async Task What_was_said_of_a_recording_is_said_of_the_run_that_counts()
    {
        Gpx("phone.gpx", Recorded(Morning));
        var first = await Run("phone.gpx");
        _journal.Append(Drafts.Of("felt", new RunFeedback { During = new PainScore(3) }) with { Subject = EntryId.Parse(first.Files[0].Runs[0]) });
        Fit("watch.fit", Recorded(Morning, heart: new HeartRate(150)));
        await Run("watch.fit");
        Assert.Equal("fit", Assert.Single(State.Runs).What.Source);
        Assert.Equal(State.Runs[0].Id, Assert.Single(State.Feedback).Subject);
    }

    [Fact]
    public async Task Sessions_of_one_file_are_not_twins_of_each_other()
    {
        var (first, second) = (Recorded(Morning, 600), Recorded(Morning.AddSeconds(300), 600));
        using (var file = File.Create(_files["two.fit"]))
            FitWriter.Write(file, [.. new[] { first, second }.Select(r => new FitSession(r.Totals, [.. r.Points.Select(p => new FitPoint(p.At) { Distance = p.Distance })]))], FitLayout.Default);
        var result = await Run("two.fit");
        Assert.Equal(2, Assert.Single(result.Files).Runs.Count);
        Assert.Equal(2, State.Runs.Count);
    }
}
