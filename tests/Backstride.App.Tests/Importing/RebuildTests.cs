using System.Text.Json;
using Backstride.App.Importing;
using Backstride.App.Storage;
using Backstride.App.Tests.Storage;
using Backstride.Files;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Tests.Importing;

public sealed class RebuildTests : IDisposable
{
    private const string Older = "fit@0";
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    private readonly OpenJournal _journal = new();
    private readonly TempFolder _files = new();
    private readonly string _newest = Readers.Newest.Single(reader => reader.StartsWith("fit@", StringComparison.Ordinal));

    public void Dispose()
    {
        _files.Dispose();
        _journal.Dispose();
    }

    private RebuildResult Run() => RunUntil(TestContext.Current.CancellationToken);

    private RebuildResult RunUntil(CancellationToken stop) => new Rebuild(_journal.Store, _journal.Folder, Drafts.Runner, TimeProvider.System).Run(stop);

    private RunnerState State => RunnerState.From(_journal.Entries);

    private Recorded<ActivityBody> Only => Assert.Single(State.Runs.Concat(State.OtherActivities).Concat(State.Doubtful));

    /// <summary>What an older reader would have written: imported now, and its entry then put in the words of the older one.</summary>
    private async Task<EntryId> ByOlderReader(Func<Activity, Activity> saw, Func<ActivityBody, ActivityBody>? more = null, string reader = Older)
    {
        File.WriteAllBytes(_files["run.fit"], TinyFit.Run(Morning));
        var import = new Import(_journal.Store, _journal.Folder, Drafts.Runner, TimeProvider.System);
        await import.Run(FileSearch.Behind([_files["run.fit"]]), TestContext.Current.CancellationToken);
        var newer = _journal.Entries.Single();
        _journal.Append(Drafts.Of("make room", new Removal()) with { Subject = newer.Id });
        var body = (ActivityBody)newer.Body;
        var older = body with { Reader = reader, Activity = saw(body.Activity) };
        _journal.Append(newer.Draft with { Id = Drafts.IdOf("older"), Body = more?.Invoke(older) ?? older });
        return Drafts.IdOf("older");
    }

    private void Typed(string id, string field, string json) => _journal.Append(Drafts.Of(id, new Correction
    {
        Set = new Dictionary<string, JsonElement> { [field] = JsonDocument.Parse(json).RootElement },
    }) with
    { Subject = Drafts.IdOf("older") });

    [Fact]
    public async Task Only_the_values_that_a_newer_reader_sees_otherwise_are_corrected_and_its_version_is_stamped()
    {
        var id = await ByOlderReader(activity => activity with { Distance = Distance.FromKilometres(9), Moving = TimeSpan.FromMinutes(1) });
        var result = Run();
        var rebuilt = Assert.Single(result.Corrected);
        Assert.Equal((id.ToString(), Older, _newest), (rebuilt.Entry, rebuilt.From, rebuilt.To));
        Assert.Equal(["activity.distanceMeters", "activity.movingSeconds"], rebuilt.Fields);
        Assert.Equal((10_000.0, _newest), (Only.What.Activity.Distance!.Value.Meters, Only.What.Reader));
        Assert.Null(Only.What.Activity.Moving);
        Assert.Equal(Author.Import, _journal.Entries[^1].Draft.By);
    }

    [Fact]
    public async Task Rebuilding_again_adds_nothing()
    {
        await ByOlderReader(activity => activity with { Distance = Distance.FromKilometres(9) });
        Run();
        var entries = _journal.Entries.Count;
        var again = Run();
        Assert.Equal((entries, 0, 0), (_journal.Entries.Count, again.Read, again.Corrected.Count));
    }

    [Fact]
    public async Task Nothing_is_appended_where_the_newer_reader_sees_the_same()
    {
        await ByOlderReader(activity => activity);
        var entries = _journal.Entries.Count;
        Assert.Equal((1, 0, entries), (Run().Read, Run().Corrected.Count, _journal.Entries.Count));
    }

    [Fact]
    public async Task An_entry_of_the_newest_or_of_a_later_reader_is_not_read_again()
    {
        await ByOlderReader(activity => activity with { Distance = Distance.FromKilometres(9) }, reader: "fit@99");
        Assert.Equal(0, Run().Read);
        Assert.Equal(9000, Only.What.Activity.Distance!.Value.Meters);
    }

    [Fact]
    public async Task What_a_person_typed_is_never_overridden()
    {
        await ByOlderReader(activity => activity with { Distance = Distance.FromKilometres(9), Name = "Loop", Elapsed = TimeSpan.FromMinutes(70) });
        Typed("typed", "activity.distanceMeters", "9500");
        Typed("named", "activity.name", "\"Round the lake\"");
        Assert.Equal(["activity.elapsedSeconds"], Assert.Single(Run().Corrected).Fields);
        Assert.Equal((9500.0, "Round the lake"), (Only.What.Activity.Distance!.Value.Meters, Only.What.Activity.Name));
    }

    [Fact]
    public async Task A_correction_that_was_taken_back_protects_nothing()
    {
        await ByOlderReader(activity => activity with { Distance = Distance.FromKilometres(9) });
        Typed("typed", "activity.distanceMeters", "9500");
        _journal.Append(Drafts.RemovalOf("untyped", "typed"));
        Run();
        Assert.Equal(10_000, Only.What.Activity.Distance!.Value.Meters);
    }

    [Fact]
    public async Task A_rebuild_that_was_taken_back_is_not_done_again()
    {
        await ByOlderReader(activity => activity with { Distance = Distance.FromKilometres(9) });
        var correction = Assert.Single(Run().Corrected).Correction;
        _journal.Append(Drafts.Of("no", new Removal()) with { Subject = EntryId.Parse(correction) });
        Assert.Empty(Run().Corrected);
        Assert.Equal(9000, Only.What.Activity.Distance!.Value.Meters);
    }

    [Fact]
    public async Task A_run_that_was_in_doubt_through_the_reader_s_fault_counts()
    {
        await ByOlderReader(activity => activity with { Distance = Distance.FromKilometres(1000) }, body => body with { Doubts = [Doubt.Distance, Doubt.Speed] });
        Assert.Single(State.Doubtful);
        Run();
        Assert.Equal(10_000, Assert.Single(State.Runs).What.Activity.Distance!.Value.Meters);
    }

    [Fact]
    public async Task A_run_that_was_typed_by_hand_and_one_whose_original_is_gone_stay_as_they_are()
    {
        await ByOlderReader(activity => activity with { Distance = Distance.FromKilometres(9) });
        new Originals(_journal.Folder, Drafts.Runner).Delete();
        _journal.Append(Drafts.Of("typed", new ActivityBody { Activity = Only.What.Activity with { Distance = Distance.FromKilometres(3) }, Reader = "manual", Source = "manual" }));
        var entries = _journal.Entries.Count;
        var result = Run();
        Assert.Equal(Drafts.IdOf("older").ToString(), Assert.Single(result.Unread).Entry);
        Assert.Equal((1, 1, entries), (result.Entries, result.Read, _journal.Entries.Count));
    }

    [Fact]
    public async Task Stopped_it_says_so_and_reads_no_further()
    {
        await ByOlderReader(activity => activity with { Distance = Distance.FromKilometres(9) });
        Assert.True(RunUntil(new CancellationToken(canceled: true)).Stopped);
        Assert.Equal(9000, Only.What.Activity.Distance!.Value.Meters);
        Assert.False(Run().Stopped);
    }

    [Theory]
    [InlineData(true, "fit@0")]
    [InlineData(false, "fit@99")]
    [InlineData(false, "manual")]
    [InlineData(false, "fit@")]
    [InlineData(false, "fit@-1")]
    [InlineData(false, "kayak@0")]
    public void Only_an_older_version_of_a_known_reader_is_outdated(bool outdated, string stamp)
    {
        Assert.Equal(outdated, Readers.IsOutdated(stamp));
        Assert.All(Readers.Newest, newest => Assert.False(Readers.IsOutdated(newest)));
    }
}
