using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Efforts;
using Backstride.Tests;

namespace Backstride.App.Tests.Wording;

public sealed class LoadStepWordsTests
{
    private static readonly DateOnly Sunday = new(2026, 2, 22);

    public static TheoryData<Reason, string> Sentences => new()
    {
        { new HardDaysReason.HardSoFar(Hardness.Long, 1, false), "Yesterday was hard (long). Today is for an easy run, a nap or rest." },
        { new HardDaysReason.HardSoFar(Hardness.Fast | Hardness.Long | Hardness.HeavyLegs, 2, false),
            "Yesterday was hard (fast, long and heavy for the legs). Today is for an easy run, a nap or rest." },
        { new HardDaysReason.HardSoFar(Hardness.None, 3, true),
            "3 of the last six days were hard, and three a week are enough. Today is for an easy run, a nap or rest, and the legs train without weight." },
        { new HardDaysReason.HardSoFar(Hardness.Long, 3, false), "3 of the last six days were hard, and three a week are enough. Today is for an easy run, a nap or rest." },
        { new HardDaysReason.HardSoFar(Hardness.None, 1, false), "1 day of the last six was hard, and yesterday was not." },
        { new HardDaysReason.HardSoFar(Hardness.None, 2, false), "2 days of the last six were hard, and yesterday was not." },
        { new HardDaysReason.HardSoFar(Hardness.None, 0, false), "None of the last six days was hard." },
        { new HardDaysReason.YesterdayMissing(), "Nothing is known of yesterday, so whether it was a hard day cannot be said." },
        { new AfterLongReason.Nothing(), "Yesterday had no long or intense run." },
        { new AfterLongReason.Easy(Hardness.Effort), "Yesterday's running was very hard by your own word or a race, so a run today is easy." },
        { new AfterLongReason.WithBreaks(Hardness.Long | Hardness.Fast, new PainScore(3)),
            "Yesterday's running was fast and long and your usual pain is 3, so a run today is easy, with a minute of walking in every ten." },
        { new LateFatigueReason.TiredAtTheEnd(TiredFrom.LongRun), "Today is your day for the long run. Near its end look at your form, and leave out a fast finish." },
        { new LateFatigueReason.TiredAtTheEnd(TiredFrom.RunsInARow),
            "The last two days had runs as well. Near the end of today's look at your form, and leave out a fast finish." },
        { new LateFatigueReason.Fresh(), "Today is neither the day of the long run nor the third with a run in a row." },
        { new HillReason.MostIs(HillWay.Down, Meters(300), Sunday, Meters(330)),
            "300 m downhill is the most of your runs lately (Sunday 22 February), so up to 330 m downhill today." },
        { new HillReason.MostIs(HillWay.Up, Meters(40.5), Sunday, Meters(100)), "Your runs lately went 40 m uphill at most. Up to 100 m uphill is fine." },
        { new HillReason.MostIs(HillWay.Up, Meters(0), null, Meters(100)), "After each measured run lately you had to ease back, so up to 100 m uphill today." },
        { new HillReason.NotMeasured(HillWay.Down, new Days(30)), "No run of the last 30 days tells how far it went downhill." },
        { new FastReason.SoFar(Meters(0), Meters(0), Meters(0)), "Fast running begins after four weeks of easy running that your back took well, so nothing fast today." },
        { new FastReason.SoFar(Meters(1500), Meters(0), Meters(1000)),
            "You ran 1.5 km fast in the last six days, and 1 km a week is the next step up from the weeks before. So nothing fast today." },
        { new FastReason.SoFar(Meters(1500), Meters(2000), Meters(2200)), "You ran 1.5 km fast in the last six days, of the 2.2 km that a week may hold now." },
        { new FastReason.Share(Meters(3000), Meters(10_000)),
            "3 km of the 10 km of the last seven days were fast. About a tenth is a common budget; it is advice and nobody has tried it out." },
        { new FastReason.Share(Meters(1000), Meters(10_000)), "1 km of the 10 km of the last seven days were fast, which is within a common budget." },
        { new FastReason.NoThreshold(ThresholdGap.Runs), "Fewer than three outdoor runs with speeds are recorded, so what counts as fast for you is not known." },
        { new FastReason.NoThreshold(ThresholdGap.LongEfforts), "No recorded run lasted twenty minutes, so what counts as fast for you is not known." },
        { new FastReason.NoThreshold(ThresholdGap.HardEfforts), "Your recorded runs all went at much the same speed, so what counts as fast for you is not known." },
        { new FastReason.NoThreshold(ThresholdGap.Scatter), "Your best efforts do not point to one speed, so what counts as fast for you is not known." },
        { new FastReason.NoSpeeds(new Days(7)), "No run of the last 7 days has speeds." },
        { new FrequencyReason.RunDays(3, 2, 3), "You ran on 3 of the last six days, after at most 2 a week before. One more a week is enough of a step, so today is for walking." },
        { new FrequencyReason.RunDays(2, 2, 3), "You ran on 2 of the last six days, and a week may have 3 run days now." },
        { new FrequencyReason.OnLadder(), "On the way back to running its own rest days hold." },
        { new FrequencyReason.TooFewWeeks(1, 3), "1 whole week of the last four before this one is known, and 3 are needed to compare how often you run." },
        { new FirstWeekReason.NewRunner(Sunday, Meters(1000), Meters(2000)),
            "Running looks new to you: your first run here was on Sunday 22 February. In the first week 3 km are enough, so up to 2 km today. "
            + "If you have run before, say so under who you are: your longest run, runs a week or years." },
        { new FirstWeekReason.NewRunner(Sunday, Meters(3000), Meters(0)), "In a first week of running 3 km are enough, and you have run them. Walking is fine." },
        { new FirstWeekReason.OnLadder(), "On the way back to running its stages hold, which are shorter than a first week's 3 km." },
        { new FirstWeekReason.NotNew(), "This is not a first week of running." },
        { new PainTrendReason.Rising(1, 1.54, 2.5),
            "Your pain was 1 on average three weeks ago, then 1.5, and 2.5 in the last seven days. While it rises, nothing increases." },
        { new PainTrendReason.NotRising(2, 2, 2), "Your pain has not risen from week to week." },
        { new PainTrendReason.TooFewAnswers(3, 4), "A week of the last three has 3 answers about your pain; 4 are needed to see a trend." },
        { new FatigueReason.Fresh(0), "Soreness, mood, sleep and motivation are about as usual for you." },
        { new FatigueReason.Fresh(1), "You were more tired than usual on the last day you answered. That happens." },
        { new FatigueReason.Fresh(2), "You were more tired than usual on the last 2 days you answered. That happens." },
        { new FatigueReason.Tired(3),
            "Two or more of soreness, mood, sleep and motivation were worse than usual for you on the last 3 days you answered. Today is easy, or a day of rest." },
        { new FatigueReason.TiredForLong(7),
            "Two or more of soreness, mood, sleep and motivation were worse than usual for you on the last 7 days you answered. "
            + "That asks for a lighter week: shorter, easy runs and a third fewer sets." },
        { new FatigueReason.TooFewAnswers(14),
            "Soreness, mood, sleep quality and motivation are compared with what is usual for you; 14 answers in four weeks to two of them are needed." },
        { new LifeLoadReason.Quiet(), "The last seven days had no deadline, no journey and no high stress." },
        { new LifeLoadReason.Loaded(LifeCause.Deadline, new Days(2)), "A deadline falls in these days. Nothing increases in such a week." },
        { new LifeLoadReason.Loaded(LifeCause.Travel, new Days(2)), "You are travelling, or were in the last days. Nothing increases in such a week." },
        { new LifeLoadReason.Loaded(LifeCause.Travel, new Days(2)) { Through = new DateOnly(2026, 3, 4) }, "You are travelling, or were in the last days. Nothing increases until after Wednesday 4 March, a week from its end." },
        { new LifeLoadReason.Loaded(LifeCause.Stress, new Days(2)), "Your stress was high in the last seven days. Nothing increases until it is lower again." },
        { new LifeLoadReason.OneStepFree(LifeCause.Stress, Meters(10_500)),
            "Your stress was high in the last seven days. That has gone on for three weeks, and after two good runs one small step is fine: up to 10.5 km." },
        { new LifeLoadReason.OneStepFree(LifeCause.Stress, null),
            "Your stress was high in the last seven days. That has gone on for three weeks, and after two good runs one small step is fine." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Each_reason_has_its_sentence(Reason reason, string sentence) => Assert.Equal(sentence, ReasonWords.Of(reason, Make.Today));

    [Fact]
    public void Every_reason_of_these_rules_is_among_them()
    {
        Type[] families =
        [
            typeof(HardDaysReason), typeof(AfterLongReason), typeof(LateFatigueReason), typeof(HillReason), typeof(FastReason), typeof(FrequencyReason),
            typeof(FirstWeekReason), typeof(PainTrendReason), typeof(FatigueReason), typeof(LifeLoadReason),
        ];
        var said = Sentences.Select(row => row.Data.Item1.GetType()).ToHashSet();
        Assert.All(families.SelectMany(family => family.GetNestedTypes()).Where(type => !type.IsAbstract), type => Assert.Contains(type, said));
    }

    private static Distance Meters(double meters) => Distance.FromMeters(meters);
}
