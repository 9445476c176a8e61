using System.Text.Json;
using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Strength;

/// <summary>What is left of a session when the runner wants less of it, later, or not at all.</summary>
public sealed class SessionAnswerTests
{
    /// <summary>Judged on a Monday, a strength day; 8 km every other day, the last one two days before.</summary>
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static readonly Runner Steady = Enumerable.Range(0, 20).Aggregate(
        Make.Runner().Is(new Profile { Born = 1990, YearsRunning = 5, UsualPain = new PainScore(1), RunsPerWeek = 3 }).ScreenedClear(80),
        (runner, i) => runner.RanKm(8, (20 - i) * 2).Felt(during: 1, nextMorning: 1));

    private static readonly JsonElement WithStrength = Json("""{"session":{"minutes":20,"blocks":[{"kind":"warm-up"},{"kind":"strength"}]}}""");
    private static readonly JsonElement WithMobility = Json("""{"session":{"minutes":5,"blocks":[{"kind":"mobility"}]}}""");
    private static readonly JsonElement WithoutSession = Json("{}");

    [Fact]
    public void Without_an_answer_the_plan_offers_strength_and_an_easier_one_beside_it()
    {
        var plan = Of(Steady);
        Assert.True(plan.Session!.HasStrength);
        Assert.NotNull(plan.Easier);
        Assert.Null(plan.Answer);
    }

    [Fact]
    public void A_skipped_session_is_gone_and_the_run_is_not_made_longer_for_it()
    {
        var half = Steady.Is(new Profile { Days = [.. Enum.GetValues<Weekday>().Select(day => new AvailableDay(day, TimeSpan.FromMinutes(45)))] }, 100);
        var plan = Of(Answered(half, PlanAnswer.Skipped, WithStrength));
        Assert.Null(plan.Session);
        Assert.Equal(PlanAnswer.Skipped, plan.Answer);
        Assert.Equal(Of(half).Run!.Target, plan.Run!.Target);
        Assert.Equal(Of(half).Run!.Time, plan.Run!.Time);
        Assert.Equal(Of(half).Limits, plan.Limits);
    }

    [Fact]
    public void An_easier_session_takes_the_place_of_the_planned_one()
    {
        var planned = Of(Steady);
        var plan = Of(Answered(Steady, PlanAnswer.Easier, WithStrength));
        Assert.Equal(planned.Easier!.Exercises(), plan.Session!.Exercises());
        Assert.True(Sets(plan.Session!) < Sets(planned.Session!));
    }

    [Theory]
    [InlineData(PlanAnswer.Moved)]
    [InlineData(PlanAnswer.Accepted)]
    public void Putting_off_and_accepting_leave_the_session_as_it_was(PlanAnswer answer) =>
        Assert.Equal(Of(Steady).Session!.Exercises(), Of(Answered(Steady, answer, WithStrength)).Session!.Exercises());

    [Fact]
    public void The_latest_of_several_answers_counts_and_taking_all_up_again_ends_a_skip()
    {
        var skipped = Answered(Answered(Steady, PlanAnswer.Easier, WithStrength, 7), PlanAnswer.Skipped, WithStrength, 8);
        Assert.Equal(PlanAnswer.Skipped, Of(skipped).Answer);
        Assert.Equal(Of(Steady).Session!.Exercises(), Of(Answered(skipped, PlanAnswer.Accepted, WithoutSession, 9)).Session!.Exercises());
    }

    [Fact]
    public void An_answer_given_to_the_plan_of_another_day_changes_nothing() =>
        Assert.Null(Of(Answered(Steady, PlanAnswer.Skipped, WithStrength, day: Monday.AddDays(-1))).Answer);

    [Fact]
    public void Skipping_strength_does_not_skip_the_gentle_session_of_a_flare_said_afterwards()
    {
        var skipped = Answered(Steady, PlanAnswer.Skipped, WithStrength);
        var sore = skipped.With(Monday, Time(9), new CheckIn { Flare = true, Pain = new PainScore(5) });
        Assert.Null(Of(skipped).Session);
        Assert.NotNull(Of(sore).Session);
        Assert.Null(Of(sore).Answer);
        Assert.Null(Of(Answered(sore, PlanAnswer.Skipped, WithMobility, 10)).Session);
    }

    [Fact]
    public void Strength_put_off_is_due_on_the_next_day_only_and_only_when_it_was_not_done()
    {
        var tuesday = Monday.AddDays(1);
        var putOff = Answered(Steady, PlanAnswer.Moved, WithStrength);
        Assert.False(Due(Steady, tuesday));
        Assert.True(Due(putOff, tuesday));
        Assert.False(Due(putOff, Monday.AddDays(3)));
        Assert.False(Due(putOff.With(Monday, Time(18), new SessionDone { Exercises = [Trainings.Done("goblet-squat", "box", 2, 8)] }), tuesday));
        Assert.False(Due(Answered(putOff, PlanAnswer.Skipped, WithStrength, 20), tuesday));
        Assert.False(Due(Answered(Steady, PlanAnswer.Moved, WithMobility), tuesday));
    }

    [Fact]
    public void Strength_put_off_is_never_taken_up_on_the_day_before_the_long_run()
    {
        var friday = Monday.AddDays(4);
        Assert.True(Due(Steady, friday));
        Assert.False(Due(Answered(Steady, PlanAnswer.Moved, WithStrength, day: friday), friday.AddDays(1)));
        Assert.True(Due(Answered(Steady, PlanAnswer.Moved, WithStrength, day: friday.AddDays(-2)), friday.AddDays(-1)));
    }

    [Fact]
    public void The_easier_session_of_any_runner_is_nowhere_harder_and_somewhere_easier()
    {
        var (variants, sets, none) = (0, 0, 0);
        var generator = Gen.Zip(Trainings.Runners, Gen.Zip(Trainings.SessionLimits, Gen.Choose(0, 6)));
        Prop.ForAll(generator.ToArbitrary(), made =>
        {
            var (state, limits, day) = (made.Item1.State, made.Item2.Item1, Make.Today.AddDays(made.Item2.Item2));
            if (SessionOfTheDay.Within(limits, state, day) is not { } planned)
                return true;
            if (SessionOfTheDay.Easier(planned, limits, state, day) is not { } easier)
            {
                none++;
                return planned.Blocks.Where(block => block.Kind == BlockKind.Strength).SelectMany(block => block.Exercises).All(exercise => exercise.Sets == 1);
            }

            var pairs = planned.Exercises().Zip(easier.Exercises()).ToList();
            variants += pairs.Count(pair => pair.First.Variant != pair.Second.Variant);
            sets += pairs.Count(pair => pair.First.Sets > pair.Second.Sets);
            return planned.Exercises().Count() == easier.Exercises().Count() && easier.Time <= planned.Time
                && pairs.TrueForAll(pair => IsNoHarder(pair.Second, pair.First, limits))
                && pairs.Exists(pair => pair.First != pair.Second);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261122, 7654321));
        Assert.True(variants > 10 && sets > 30 && none > 30, $"{variants} easier variants, {sets} exercises with fewer sets, {none} sessions that could not be easier");
    }

    private static bool IsNoHarder(ProposedExercise easier, ProposedExercise planned, Limits limits)
    {
        var places = (Easier: easier.InLibrary().PlaceOf(easier.Variant), Planned: planned.InLibrary().PlaceOf(planned.Variant));
        var isAllowed = easier.InLibrary().Patterns.All(pattern => limits.Patterns[pattern] < LoadCeiling.Unloaded) || easier.VariantInLibrary().Load == LoadKind.None;
        return easier.Exercise == planned.Exercise && easier.Sets <= planned.Sets && easier.Needed() <= planned.Needed() && isAllowed
            && (places.Easier < places.Planned || (places.Easier == places.Planned && easier == planned with { Sets = easier.Sets }));
    }

    private static int Sets(SessionProposal session) => session.Exercises().Sum(exercise => exercise.Sets);

    private static Plan Of(Runner runner) => Coach.Plan(runner.State, Monday);

    private static bool Due(Runner runner, DateOnly day) => StrengthDays.Of(runner.State, TrainingHistory.Of(runner.State, day)).IsDue();

    private static Runner Answered(Runner runner, PlanAnswer answer, JsonElement plan, int hour = 7, DateOnly? day = null) => runner.With(
        day ?? Monday,
        Time(hour, day),
        new DecisionBody { For = day ?? Monday, RuleSet = "r", Inputs = "i", Plan = plan, Answer = answer });

    private static DateTimeOffset Time(int hour, DateOnly? day = null) => new((day ?? Monday).ToDateTime(new TimeOnly(hour, 0)), TimeSpan.Zero);

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
