using Backstride.Planning;
using Backstride.Tests.Strength;
using static Backstride.Tests.Planning.Weeks;

namespace Backstride.Tests.Planning;

/// <summary>What the runner says about recordings: this one was it, that was another.</summary>
public sealed class MatchWordTests
{
    private static readonly DateOnly Wednesday = Monday.AddDays(2);
    private static readonly DateOnly Thursday = Monday.AddDays(3);

    /// <summary>Tuesday's run was not recorded on its day; on Wednesday there was one of two kilometres, too short to be taken for it.</summary>
    private static Runner Short { get; } = Steady.Shown(Monday).CheckedIn(1, -2).RanKm(2, -3);

    private static WeekItem.OfRun Tuesday(Runner runner) => runner.Week(Wednesday).Days[1].Current.OfType<WeekItem.OfRun>().Single(item => item.To is null);

    private static EntryId Ran(Runner runner) => runner.State.Runs[^1].Id;

    private static (PlanChange? Change, WeekRefused? Refused) Say(Runner runner, PlanChangeKind what, EntryId item, EntryId? recording) =>
        WeekAnswer.Of(runner.State, runner.Week(Wednesday), new WeekWord(what, item) { Recording = recording });

    [Fact]
    public void A_missed_run_names_the_recordings_that_could_be_it_and_is_done_once_one_is_said_to_be()
    {
        var item = Tuesday(Short);
        Assert.Equal((ItemState.Missed, Ran(Short)), (item.State, Assert.Single(item.CouldBe)));
        var (change, _) = Say(Short, PlanChangeKind.DoneBy, item.Id, Ran(Short));
        var done = Tuesday(Short.Changed(Wednesday, change!));
        Assert.Equal((ItemState.Done, MatchConfidence.Told, Ran(Short)), (done.State, done.DoneBy!.Confidence, done.DoneBy.Recording));
        Assert.Empty(done.CouldBe);
    }

    [Fact]
    public void The_opposite_said_later_gives_the_day_its_run_back()
    {
        var sunday = Steady.Shown(Monday).CheckedIn(1, -2).RanKm(9, -3);
        var item = sunday.Week(Wednesday).Days[6].Run()!;
        var early = sunday.Changed(Wednesday, Say(sunday, PlanChangeKind.DoneBy, item.Id, Ran(sunday)).Change!);
        Assert.Equal((ItemState.Done, Wednesday), (early.Week(Wednesday).Days[6].Run()!.State, early.Week(Wednesday).Days[6].Run()!.DoneBy!.On));
        var back = early.Changed(Thursday, Say(early, PlanChangeKind.NotDoneBy, item.Id, null).Change!);
        var stands = back.Week(Thursday).Days[6].Run()!;
        Assert.Equal((ItemState.Planned, null, item.Run.Target), (stands.State, stands.DoneBy, stands.Run.Target));
    }

    [Fact]
    public void A_recording_is_the_item_it_was_said_to_be_last()
    {
        var item = Tuesday(Short);
        var thursday = Short.Week(Wednesday).Days[3].Run()!;
        var first = Short.Changed(Wednesday, Say(Short, PlanChangeKind.DoneBy, item.Id, Ran(Short)).Change!);
        var second = first.Changed(Thursday, Say(first, PlanChangeKind.DoneBy, thursday.Id, Ran(Short)).Change!).Week(Thursday);
        Assert.Equal((ItemState.Missed, ItemState.Done), (second.Days[1].Run()!.State, second.Days[3].Run()!.State));
    }

    [Fact]
    public void What_is_of_another_kind_or_not_there_or_not_matched_is_refused()
    {
        var trained = Short.Trained(-3, Trainings.Done("goblet-squat", "box", 2, 8));
        var item = Tuesday(trained);
        Assert.Equal(WeekRefusal.OtherKind, Say(trained, PlanChangeKind.DoneBy, item.Id, trained.State.Sessions[^1].Id).Refused?.Why);
        Assert.Equal(WeekRefusal.NoRecording, Say(trained, PlanChangeKind.DoneBy, item.Id, EntryId.DerivedFrom("another")).Refused?.Why);
        Assert.Equal(WeekRefusal.NoRecording, Say(trained, PlanChangeKind.DoneBy, item.Id, null).Refused?.Why);
        Assert.Equal(WeekRefusal.NotMatched, Say(trained, PlanChangeKind.NotDoneBy, item.Id, Ran(trained)).Refused?.Why);
        Assert.Equal(WeekRefusal.NoItem, Say(trained, PlanChangeKind.DoneBy, EntryId.DerivedFrom("another"), Ran(trained)).Refused?.Why);
    }
}
