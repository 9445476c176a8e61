using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Screening;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Screening;

public class ScreeningProperties
{
    private static readonly Config Checks = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20260301, 7);

    private static readonly IReadOnlyList<Rule> Rules = [.. Rulebook.Rules.Where(rule => rule.Id.Family == "screen")];

    private static Limits LimitsOf(Runner runner, int daysAgo = 0)
    {
        var state = runner.State;
        return Rules.Aggregate(Limits.None, (met, rule) => met.Meet(rule.Judge(state, Make.DaysAgo(daysAgo)).Limits));
    }

    private static IReadOnlyList<RaisedFlag> OpenOf(Runner runner)
    {
        var state = runner.State;
        return [.. Rules.OfType<RedFlag>().Select(rule => FlagLife.Of(rule, state, Make.Today).Open).OfType<RaisedFlag>()];
    }

    [Fact]
    public void Raising_an_answer_never_loosens_anything()
    {
        var (raised, tightened) = (0, 0);
        var gen = from steps in Histories.AnswersOnly from at in Gen.Choose(0, 2) from which in Gen.Choose(0, Questions.All.Count - 1) select (steps, at, which);
        Prop.ForAll(gen.ToArbitrary(), history =>
        {
            if (Raise(history.steps, history.at, history.which) is not { } worse)
                return true;
            var (before, after) = (LimitsOf(Histories.Tell(history.steps)), LimitsOf(Histories.Tell(worse)));
            raised++;
            if (before != after)
                tightened++;
            return after.IsAtLeastAsCarefulAs(before);
        }).Check(Checks);

        Assert.True(raised > 60 && tightened > 10, $"Only {raised} answers were raised and {tightened} changed something.");
    }

    [Fact]
    public void Every_emergency_or_urgent_lock_leaves_nothing_in_every_state()
    {
        var locked = 0;
        Prop.ForAll(Histories.Any.ToArbitrary(), steps =>
        {
            var runner = Histories.Tell(steps, Runner.Who().RanKm(8, daysAgo: 62));
            if (!OpenOf(runner).Any(flag => flag.Urgency >= Urgency.Urgent))
                return true;
            locked++;
            var plan = Coach.Plan(runner.State, Make.Today);
            return plan is { Status: PlanStatus.Refer, Run: null, Session: null } && plan.Referral!.Urgency >= Urgency.Urgent;
        }).Check(Checks);

        Assert.True(locked > 60, $"Only {locked} histories ended in a lock.");
    }

    [Fact]
    public void Soon_never_runs_in_any_state()
    {
        var soon = 0;
        Prop.ForAll(Histories.Any.ToArbitrary(), steps =>
        {
            var plan = Coach.Plan(Histories.Tell(steps, Runner.Who().RanKm(8, daysAgo: 62)).State, Make.Today);
            if (plan.Limits.Referral != Urgency.Soon)
                return true;
            soon++;
            return plan.Run is null or { Mode: RunMode.Walk or RunMode.CrossTrain or RunMode.None } && plan.Limits.Session >= SessionScope.Unloaded;
        }).Check(Checks.WithMaxTest(600));

        Assert.True(soon > 10, $"Only {soon} histories ended in a referral of soon.");
    }

    [Fact]
    public void Removing_correcting_or_taking_back_late_never_ends_a_lock()
    {
        var locked = 0;
        Prop.ForAll(Histories.Any.ToArbitrary(), steps =>
        {
            var runner = Histories.Tell(steps);
            var before = OpenOf(runner).Where(flag => flag.Urgency >= Urgency.Urgent).Select(flag => flag.Reason.GetType()).ToHashSet();
            if (before.Count == 0)
                return true;
            locked++;
            var undone = runner.Entries.Aggregate(runner, (next, entry) => next.Recorded(0, new Removal(), entry.Id)
                .With(Make.Today, Runner.At(0, 23), new Correction { Set = NoToAll, Withdraws = entry.Seq % 2 == 0 }, entry.Id));
            var after = OpenOf(undone).Where(flag => flag.Urgency >= Urgency.Urgent).Select(flag => flag.Reason.GetType()).ToHashSet();
            return before.IsSubsetOf(after);
        }).Check(Checks);

        Assert.True(locked > 60, $"Only {locked} histories ended in a lock.");
    }

    [Fact]
    public void The_order_in_which_entries_are_read_and_answers_are_written_does_not_matter()
    {
        Prop.ForAll(Histories.Any.ToArbitrary(), steps =>
        {
            var runner = Histories.Tell(steps);
            var turned = steps.Select(step => step is Histories.Screen screen ? screen with { Answers = [.. screen.Answers.Reverse()] } : step);
            var state = RunnerState.From(runner.Entries.Reverse());
            var read = Rules.Aggregate(Limits.None, (met, rule) => met.Meet(rule.Judge(state, Make.Today).Limits));
            return LimitsOf(runner) == read && LimitsOf(Histories.Tell(turned)) == read;
        }).Check(Checks);
    }

    [Fact]
    public void What_is_answered_later_opens_no_lock_of_an_earlier_day()
    {
        var kept = 0;
        Prop.ForAll(Histories.Any.ToArbitrary(), steps =>
        {
            // A withdrawal belongs to its answer's minutes, whatever day it is filed under.
            var told = steps.Where(step => step is not Histories.TakeBack).ToList();
            var before = LockedOn(Histories.Tell(told.Where(step => step.DaysAgo >= 20 || step is Histories.Remove or Histories.Change)), Make.DaysAgo(20));
            var after = LockedOn(Histories.Tell(told), Make.DaysAgo(20));
            kept += before.Count > 0 ? 1 : 0;
            return before.IsSubsetOf(after);
        }).Check(Checks);
        Assert.True(kept > 20, $"Only {kept} histories were locked twenty days ago.");
    }

    private static HashSet<string> LockedOn(Runner runner, DateOnly day) =>
        [.. Rules.OfType<RedFlag>().Where(rule => FlagLife.Of(rule, runner.State, day).Open is not null).Select(rule => rule.Id.Name)];

    [Fact]
    public void Every_lock_has_a_way_out()
    {
        var (locked, notYet) = (0, 0);
        Prop.ForAll(Histories.Any.ToArbitrary(), steps =>
        {
            var runner = Histories.Tell(steps, Runner.Who().Born(1984));
            locked += OpenOf(runner).Count > 0 ? 1 : 0;
            notYet += OpenOf(runner).Count > 0 && steps.Any(step => step is Histories.Visit { Result: ClearanceResult.NotYet }) ? 1 : 0;
            var out1 = runner.With(Make.Today, Runner.At(0, 18), new Clearance { Who = "doctor", Result = ClearanceResult.FitToTrain }).With(Make.Today, Runner.At(0, 19), Clear);
            return OpenOf(out1).Count == 0 && LimitsOf(out1) is { Impact: Impact.Running, Session: SessionScope.Full, Referral: Urgency.None };
        }).Check(Checks);

        Assert.True(locked > 100 && notYet > 20, $"Only {locked} histories were locked, {notYet} of them after a 'not yet'.");
    }

    private static ScreeningAnswers Clear { get; } = new()
    {
        Form = ScreenForm.Full,
        Answers = Questions.All.ToDictionary(question => question.Id.Name, _ => Answer.No),
    };

    private static Dictionary<string, System.Text.Json.JsonElement> NoToAll { get; } =
        Questions.All.ToDictionary(question => "answers." + question.Id.Name, _ => System.Text.Json.JsonSerializer.SerializeToElement("no"));

    /// <summary>The same history with one no of one screen turned into a yes; nothing when there is no such no.</summary>
    private static List<Histories.Step>? Raise(IReadOnlyList<Histories.Step> steps, int at, int which)
    {
        if (steps.ElementAtOrDefault(at) is not Histories.Screen screen || screen.Answers.ElementAtOrDefault(which) is not { Question: { } question, Answer: Answer.No })
            return null;
        var answers = screen.Answers.ToList();
        answers[which] = (question, Answer.Yes);
        var worse = steps.ToList();
        worse[at] = screen with { Answers = answers };
        return worse;
    }
}
