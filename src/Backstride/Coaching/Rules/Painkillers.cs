using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Somebody who takes painkillers leaves them out before and during long runs and races, and when it is hot.</summary>
/// <remarks>A painkiller was reported in the last 14 days, today included, and today is the day of the long run, a race or a hot day.</remarks>
public sealed class Painkillers : AdviceRule
{
    public override RuleId Id { get; } = new("recovery.nsaid");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1136/emermed-2016-206353",
        Finding: "In runners of ultramarathons ibuprofen went with more injured kidneys (52 against 34 %); the difference could be chance. Guidance for back pain allows the lowest dose for the shortest time.",
        Certainty: Certainty.Trial,
        Directness: Directness.Other,
        Serves: ["S1-23"],
        Reviewed: new DateOnly(2026, 11, 22));

    private const int Looked = 14;

    public override Verdict Judge(RunnerState runner, DateOnly day) =>
        TakenLately(runner, day) && LongEfforts.On(day, runner) is { } effort ? Advise(runner, day, new NotToday(effort)) : Silent;

    private static bool TakenLately(RunnerState runner, DateOnly day)
    {
        foreach (var said in runner.CheckIns.Between(day.AddDays(1 - Looked), day))
        {
            if (said.What.Painkiller == true)
                return true;
        }

        foreach (var felt in runner.Feedback.Between(day.AddDays(1 - Looked), day))
        {
            if (felt.What.Painkiller == true)
                return true;
        }

        return false;
    }

    /// <summary>No painkiller before or during today's run.</summary>
    public sealed record NotToday(LongEffort Effort) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("because", LongEfforts.Word(Effort))];
    }
}
