using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.TrainingLoad;
using Backstride.Tests;

namespace Backstride.App.Tests.Wording;

public sealed class LoadWordsTests
{
    private static readonly DateOnly Sunday = new(2026, 2, 22);
    private static readonly DateOnly Friday = new(2026, 2, 27);

    private static readonly Baseline.Measured Longest = new(Sunday, Km(7.5), Km(7.5), Km(8.25), null);

    private static readonly HeldAgainst BySunday = new HeldAgainst.Run(Sunday, Km(7.5), Km(7.5));

    private static readonly Baseline.Measured Waiting =
        Longest with { Waiting = new WaitingRun(Friday, Km(25), new DateOnly(2026, 3, 14), new CountsLess(WaitReason.WentBeyond, BySunday)) };

    private static readonly HeldAgainst.Return Part = new(Friday, Km(11.2), Minutes(30), Km(4.53));

    public static TheoryData<Reason, string> Sentences => new()
    {
        { new LongestRunReason.LongestIs(Longest), "7.5 km is your longest run in 30 days (Sunday 22 February). The limit is a tenth more, so up to 8.2 km today." },
        { new LongestRunReason.LongestIs(Waiting), "7.5 km is the longest run that counts in 30 days (Sunday 22 February). The limit is a tenth more, so up to 8.2 km today. "
            + "The run of 25 km on Friday 27 February went beyond the limit then, a tenth more than the run of 7.5 km on Sunday 22 February, and counts in full from Saturday 14 March, "
            + "unless a run before then makes you ease back." },
        { new LongestRunReason.WentBeyond(Waiting, new DoneStep(Friday, Km(25), Km(8.25), BySunday)),
            "7.5 km is the longest run that counts in 30 days (Sunday 22 February). The limit is a tenth more, so up to 8.2 km today. "
            + "Your last run before today, 25 km on Friday 27 February, was more than twice that, so the next one is shorter and easy. "
            + "It counts in full from Saturday 14 March, unless a run before then makes you ease back." },
        { new LongestRunReason.WentBeyondTyped(new Baseline.Typed(Sunday, Km(8), Km(8.8)), new DoneStep(Friday, Km(12), Km(8.8), new HeldAgainst.Typed(Sunday, Km(8)))),
            "You said that 8 km is your longest in 30 days. The limit is a tenth more, so up to 8.8 km today. "
            + "Your last run before today, 12 km on Friday 27 February, was beyond that limit, so nothing increases for now." },
        { new LongestRunReason.LongestIs(Longest with { Longest = Km(12), Less = new CountsLess(WaitReason.WasRed, BySunday) }),
            "Your run of 12 km on Sunday 22 February does not count in full, so the run of 7.5 km on Sunday 22 February still counts as your longest. "
            + "The limit is a tenth more, so up to 8.2 km today." },
        { new LongestRunReason.LongestIs(Longest with { Day = Friday, Longest = Km(8.3), Counts = Km(8.25), Limit = Km(9.08), Less = new CountsLess(WaitReason.AtTheLimit, BySunday) }),
            "Your run of 8.3 km on Friday 27 February counts as the 8.25 km that were the limit on that day, a tenth more than the run of 7.5 km on Sunday 22 February. "
            + "The limit is a tenth more again, so up to 9 km today." },
        { new LongestRunReason.LongestIs(new Baseline.Measured(Friday, Km(11.2), Km(4.53), Km(4.53), null) { Less = new CountsLess(WaitReason.WentBeyond, Part) }),
            "Your run of 11.2 km on Friday 27 February was the first after 30 days without any, so 30 min of it count: 4.5 km at its speed, so up to 4.5 km today." },
        { new LongestRunReason.LongestIs(Longest with { Waiting = new WaitingRun(Friday, Km(21.1), null, new CountsLess(WaitReason.Race, BySunday)) }),
            "7.5 km is the longest run that counts in 30 days (Sunday 22 February). The limit is a tenth more, so up to 8.2 km today. "
            + "The race of 21.1 km on Friday 27 February does not raise the limit." },
        { new LongestRunReason.LongestIs(Longest with { Waiting = new WaitingRun(Friday, Km(12), null, new CountsLess(WaitReason.WasRed, BySunday)) }),
            "7.5 km is the longest run that counts in 30 days (Sunday 22 February). The limit is a tenth more, so up to 8.2 km today. "
            + "The run of 12 km on Friday 27 February was one after which you had to ease back, so it does not raise the limit." },
        { new LongestRunReason.WentBeyond(Longest, new DoneStep(Friday, Km(10), Km(8.25), BySunday)),
            "7.5 km is your longest run in 30 days (Sunday 22 February). The limit is a tenth more, so up to 8.2 km today. "
            + "Your last run before today, 10 km on Friday 27 February, was beyond that limit, so nothing increases for now." },
        { new LongestRunReason.WentBeyond(Longest with { Longest = Km(12), Counts = Km(12), Limit = Km(13.2), Since = new DateOnly(2026, 2, 26) }, new DoneStep(Friday, Km(12), Km(8.25), BySunday) { HasLater = true }),
            "12 km is your longest run in 30 days (Sunday 22 February; it went beyond its own limit then, and counts since Thursday 26 February). The limit is a tenth more, so up to 13.2 km today. "
            + "Your last run with a distance before today, 12 km on Friday 27 February, was beyond the limit then, a tenth more than the run of 7.5 km on Sunday 22 February, so nothing increases for now." },
        { new LongestRunReason.WentBeyond(Longest, new DoneStep(Friday, Km(16), Km(8.25), BySunday)),
            "7.5 km is your longest run in 30 days (Sunday 22 February). The limit is a tenth more, so up to 8.2 km today. "
            + "Your last run before today, 16 km on Friday 27 February, was more than twice that, so the next one is shorter and easy." },
        { new LongestRunReason.WentBeyond(
            new Baseline.Measured(Friday, Km(11.2), Km(4.53), Km(4.53), null) { Less = new CountsLess(WaitReason.WentBeyond, Part) },
            new DoneStep(Friday, Km(11.2), Km(4.53), Part)),
            "Your run of 11.2 km on Friday 27 February was the first after 30 days without any, so 30 min of it count: 4.5 km at its speed, so up to 4.5 km today. "
            + "It was your last run before today, more than twice the 30 min that are the limit after 30 days without a run, so the next one is shorter and easy." },
        { new LongestRunReason.TypedIs(new Baseline.Typed(Sunday, Km(8), Km(8.8))), "You said that 8 km is your longest in 30 days. The limit is a tenth more, so up to 8.8 km today." },
        { new LongestRunReason.LongestTimeIs(new Baseline.Timed(Sunday, Minutes(40), Minutes(44))),
            "40 min is your longest run in 30 days (Sunday 22 February), so up to 44 min today." },
        { new LongestRunReason.LadderStageIs(LadderStage.Walk), "You are on the way back to running, at the walk stage, so nothing beyond a walk is planned." },
        { new LongestRunReason.LadderStageIs(new LadderStage(3)), "You are on the way back to running, at stage 3 of 8, and today's run keeps to that stage." },
        { new LongestRunReason.NoRunWithin(new Days(30)), "There is no run in the 30 days before today to measure against, so nothing beyond a walk is planned." },
        { new NoBaselineReason.RanOn(Sunday), "You have run in the last 30 days (last on Sunday 22 February), so there is something to measure against." },
        { new NoBaselineReason.Typed(Km(8)), "You said that your longest run in 30 days was 8 km; for 30 days that is measured against, until a recorded run is longer." },
        { new NoBaselineReason.NoRun(new Days(30), Sunday),
            "Your last run was on Sunday 22 February, more than 30 days ago. Running starts again in steps of running and walking." },
        { new NoBaselineReason.NoRun(new Days(30), null),
            "No run of yours from before today is known. Running starts in steps of running and walking; you can also say how far your longest run of the last 30 days was." },
        { new WeekGrowthReason.Grew(Km(44), Km(40), null), "You ran 44 km in the last seven days, after 40 km a week in the weeks before." },
        { new WeekGrowthReason.Grew(Km(48), Km(40), null),
            "You ran 48 km in the last seven days, after 40 km a week in the weeks before. That is only a hint: in a trial a slower build-up made no difference." },
        { new WeekGrowthReason.Grew(Km(56), Km(40), (Km(96), Km(80))),
            "You ran 56 km in the last seven days, after 40 km a week in the weeks before. That is a big step, so nothing increases for now." },
        { new WeekGrowthReason.Grew(Km(44), Km(40), (Km(96), Km(70))),
            "You ran 96 km in the last two weeks, after 70 km in the two before. That is a big step, so nothing increases for now." },
        { new WeekGrowthReason.TooFewWeeks(1, 3), "1 whole week of the last four before this one is known, and 3 are needed to compare." },
        { new WeekGrowthReason.NothingBefore(), "The weeks before had no running, so there is nothing to compare the last seven days with." },
        { new WeekGrowthReason.DaysMissing(new Days(2)), "Of 2 days of the last seven nothing is known, so the week cannot be compared." },
        { new RestDaysReason.RestedOn(Sunday), "Sunday 22 February was your last day without running or heavy strength work." },
        { new RestDaysReason.NoRestIn(new Days(6)), "Each of the last 6 days had a run or heavy strength work, so today is for walking, mobility and breathing." },
        { new RestDaysReason.DaysMissing(new Days(6), new Days(6)), "Nothing is known of the last 6 days. Say what you did, and rest can be planned." },
        { new RestDaysReason.DaysMissing(new Days(1), new Days(6)),
            "Of 1 day of the last 6 nothing is known, and the others had a run or heavy strength work. Say what you did, and rest can be planned." },
        { new DeloadReason.Due(4, Km(30), Km(21), null),
            "4 weeks have passed since your last lighter one. A week of about 21 km instead of your usual 30 km, with a third fewer sets, would be a good idea. Where your week plans more than that, it offers you the choice." },
        { new DeloadReason.Due(5, Km(30), Km(21), DeloadCause.Fatigue),
            "5 weeks have passed since your last lighter one, and you have been more tired than usual for days. "
            + "So this week is about 21 km instead of your usual 30 km, with a third fewer sets." },
        { new DeloadReason.Due(5, Km(30), Km(21), DeloadCause.PainTrend),
            "5 weeks have passed since your last lighter one, and your pain has risen two weeks in a row. "
            + "So this week is about 21 km instead of your usual 30 km, with a third fewer sets." },
        { new DeloadReason.Due(5, Km(30), Km(21), DeloadCause.Red),
            "5 weeks have passed since your last lighter one, and a run in the last seven days told you to ease back. "
            + "So this week is about 21 km instead of your usual 30 km, with a third fewer sets." },
        { new DeloadReason.Recent(0), "Last week was a lighter one." },
        { new DeloadReason.Recent(2), "Your last lighter week was 2 weeks ago; another one is proposed after 4." },
        { new DeloadReason.NotDue(NoDeload.OnLadder), "On the way back to running no lighter week is planned; the steps themselves are light." },
        { new DeloadReason.NotDue(NoDeload.FewRuns), "With fewer than three runs a week no lighter week is planned." },
        { new DeloadReason.NotDue(NoDeload.InFlare), "In a flare no lighter week is planned; the days are light already." },
        { new DeloadReason.NotDue(NoDeload.NearRace), "Within three weeks of a race no lighter week is planned beside it." },
        { new DeloadReason.WeeksMissing(1, 4), "1 whole week in a row is known, and 4 are needed to say when a lighter one is due." },
        { new SleepReason.Enough(Minutes(450), Minutes(420), 12), "You slept 7.5 h a night on average (of 12 nights in two weeks). That is enough." },
        { new SleepReason.Short(TimeSpan.FromHours(6.99), Minutes(420), 14, new Days(3)),
            "You slept 6.9 h a night on average (of 14 nights in two weeks). Under 7 h nothing increases for now. "
            + "A fixed bedtime, and less bright light in the hour before, help many people." },
        { new SleepReason.OneStepFree(Minutes(390), Minutes(420), 14, Km(10.5)),
            "You slept 6.5 h a night on average (of 14 nights in two weeks). That is still under 7 h, but after three weeks and two good runs one small step is fine: "
            + "up to 10.5 km. A fixed bedtime, and less bright light in the hour before, help many people." },
        { new SleepReason.OneStepFree(Minutes(390), Minutes(420), 14, null),
            "You slept 6.5 h a night on average (of 14 nights in two weeks). That is still under 7 h, but after three weeks and two good runs one small step is fine. "
            + "A fixed bedtime, and less bright light in the hour before, help many people." },
        { new SleepReason.NightsMissing(6, 7, new Days(14)), "You gave 6 of the last 14 nights; 7 are needed to say something about your sleep." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Each_reason_has_its_sentence(Reason reason, string sentence) => Assert.Equal(sentence, ReasonWords.Of(reason, Make.Today));

    [Fact]
    public void Every_reason_of_the_load_and_recovery_rules_is_among_them()
    {
        Type[] families =
            [typeof(LongestRunReason), typeof(NoBaselineReason), typeof(WeekGrowthReason), typeof(RestDaysReason), typeof(DeloadReason), typeof(SleepReason)];
        var said = Sentences.Select(row => row.Data.Item1.GetType()).ToHashSet();
        Assert.All(families.SelectMany(family => family.GetNestedTypes()).Where(type => !type.IsAbstract), type => Assert.Contains(type, said));
    }

    [Fact]
    public void Every_cue_has_a_sentence() => Assert.All(RunCue.All, cue => Assert.EndsWith(".", CueWords.Of(cue), StringComparison.Ordinal));

    private static Distance Km(double kilometres) => Distance.FromKilometres(kilometres);

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);
}
