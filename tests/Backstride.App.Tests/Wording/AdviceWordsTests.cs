using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Tests;

namespace Backstride.App.Tests.Wording;

public sealed class AdviceWordsTests
{
    private static readonly DateOnly Day = new(2026, 2, 22);

    public static TheoryData<Reason, string> Sentences => new()
    {
        { new LoadRule.OnRaceDay(), "Today is a race, so this rule of training says nothing." },
        { new RaceReason.None(), "No race is near enough to change the training." },
        { new RaceReason.Today(Km(42.2), IsHeld: false),
            "Today is your race. The rules of load are silent; what your back and the safety questions say still holds. Too much pain to run with is too much in a race as well." },
        { new RaceReason.Today(Km(42.2), IsHeld: true),
            "Today was to be your race of 42.2 km. It is not for today. No rule of load limits a race; what your back, your health and the safety questions say does." },
        { new RaceReason.Taper(Day, new Days(20), Ratio.Of(0.4), Km(14), false) { ForToday = Km(14) },
            "Your race is in 20 days: about 40 % less running than in your best week, half the sets, one short fast session. Of these seven days 14 km are left." },
        { new RaceReason.Taper(Day, new Days(20), Ratio.Of(0.4), Km(14), false) { ForToday = Km(4.67) },
            "Your race is in 20 days: about 40 % less running than in your best week, half the sets, one short fast session. Of these seven days 14 km are left, up to 4.6 km of it for today." },
        { new RaceReason.Taper(Day, new Days(1), Ratio.Of(0.6), null, true),
            "Your race is tomorrow: about 60 % less running than in your best week, half the sets, one short fast session, and no heavy legs any more. None of the eight weeks before is a known week to measure by, so no distance follows, and nothing increases." },
        { new RaceReason.GrowingUnknown(Day, Ratio.Of(0.7), 2),
            "After the race of Sunday 22 February a week has 70 % of your best one before it. None of the eight weeks before is a known week to measure by, so no distance follows, and nothing increases. Week 2 of 3; then running is free of this." },
        { new RaceReason.Taper(Day, new Days(6), Ratio.Of(0.6), Km(0), true) { ForToday = Km(0) },
            "Your race is in 6 days: about 60 % less running than in your best week, half the sets, and no heavy legs any more. Of these seven days 0 km are left." },
        { new RaceReason.Near(Day, new Days(1)), "Your race is tomorrow. It follows soon after another one, so the days before it stay as they are." },
        { new RaceReason.Near(Day, new Days(3)), "Your race is in 3 days, on Sunday 22 February. It follows soon after another one, so the days before it stay as they are." },
        { new RaceReason.Quiet(Day, Day.AddDays(3), Km(5)),
            "After the race of Sunday 22 February nothing fast, long, heavy or new for the legs until after Wednesday 25 February: easy runs of 5 km at most." },
        { new RaceReason.Quiet(Day, Day.AddDays(3), null), "After the race of Sunday 22 February nothing fast, long, heavy or new for the legs until after Wednesday 25 February." },
        { new RaceReason.Growing(Day, Ratio.Of(0.7), Km(12.34)) { ForToday = Km(5) },
            "After the race of Sunday 22 February a week has 70 % of your best one before it. Of these seven days 12.3 km are left, up to 5 km of it for today. Week 1 of 3; then running is free of this." },
        { new AdviceRule.Nothing(), "Nothing to say about this today." },
        { new MonotonyReason(2.5, 1700, 1200), "Your last seven days were much alike (monotony 2.5, above 2) and more than usual for you. Today is easy, or a day of rest." },
        { new MonotonyReason(0.9, 1700, 1200), "Your last seven days had easy and harder ones (monotony 0.9), or no more than usual for you." },
        { new Strain.High(1922, 390), "Load and evenness of your week together are among your highest (1922, one week in ten is above 390). A rest day would be a good idea." },
        { new BeltReason.None(), "No treadmill run bears on today." },
        { new BeltReason.ByMinutes(Min(40), Min(44)),
            "A treadmill run is among your longest lately, and a belt is unsure of the distance. By minutes the longest took 40 min, so up to 44 min today." },
        { new BeltReason.FirstOutside(0, Min(32)), "You have run indoors for four weeks. Take the first runs outside flat, and up to 32 min." },
        { new BeltReason.FirstOutside(1, Min(32)), "1 run outside so far after weeks indoors: flat, and up to 32 min, until there were 3." },
        { new Underfoot.SameGround(Ground.CamberLeft),
            "Your last runs were on roads that fall away to the left. Run the other way round, or on the other side where that is safe." },
        { new Underfoot.SameGround(Ground.CamberRight),
            "Your last runs were on roads that fall away to the right. Run the other way round, or on the other side where that is safe." },
        { new Underfoot.SameGround(Ground.Trail), "Your last runs were on trails, and your back was not fine with the last one. Even ground for a change is worth a try." },
        { new Underfoot.SameGround(Ground.Concrete), "Most of your runs lately were on concrete. Softer ground for a change is worth a try." },
        { new Sitting.LongHours(TimeSpan.FromHours(7.5)), "You sat 7.5 hours a day on average lately. Getting up every half hour to hour, for a minute, is worth it." },
        { new Painkillers.NotToday(LongEffort.LongRun),
            "You took a painkiller lately. Leave anti-inflammatory ones such as ibuprofen out before and during a long run: they are hard on the kidneys then." },
        { new Fluid.ToThirst(LongEffort.Hot), "Drink to thirst before and during running on a hot day, and not far beyond it." },
        { new Fluid.ToThirst(LongEffort.Race), "Drink to thirst before and during a race, and not far beyond it." },
        { new Fuel.EatEnough(6), "Your body mass is 6 kg lower than some weeks ago. Eat enough for your training; the safety questions about energy are worth another look." },
        { new Fuel.EatEnough(null), "You have been tired for days. Eating too little for the training does that too; the safety questions about energy are worth another look." },
        { new HeatOrCold.Comfort(), "For comfort: warmth for 15 to 20 minutes, or cold if you like that better, with a cloth between. It eases, and changes nothing else." },
        { new Massage.Gently(6), "Sore muscles like gentle rolling or massage. Do not stay on the sorest spots." },
        { new WorstMornings.NoEarlyBending(3, 1.5), "Your mornings are worst (3 on average, 1.5 later). In the first hour after getting up, leave out bending with weight." },
        { new CrossTraining.Instead(Min(40), false), "Instead of running: swim, ride, walk briskly or do yoga for about 40 min, no harder than an easy run of yours, and only as long as your back stays as it is." },
        { new CrossTraining.Instead(null, false), "Instead of running: swim, ride, walk briskly or do yoga for the minutes that this day has for a run, no harder than an easy run of yours, and only as long as your back stays as it is." },
        { new CrossTraining.Instead(Min(40), true), "Instead of running: swim or ride for about 40 min, no harder than an easy run of yours, and only as long as your back stays as it is." },
        { new Overstride.QuickerSteps(152, null),
            "If you like, an experiment: you take about 152 steps a minute at a brisk speed. Try 5 to 7 % more, 160 to 163, for part of an easy run, and note how your back was." },
        { new Overstride.QuickerSteps(null, 12),
            "If you like, an experiment: your shin landed 12 degrees ahead in the form check. Try slightly quicker, shorter steps for part of an easy run, and note how your back was." },
        { new TrunkLean.FromTheAnkles(-2),
            "If you like, an experiment: your trunk leaned back in the form check. Think of leaning slightly forward, from the ankles and not from the waist." },
        { new TrunkLean.FromTheAnkles(20),
            "If you like, an experiment: your trunk leaned 20 degrees forward in the form check. Think of standing tall and leaning from the ankles, not from the waist." },
        { new PelvicDrop.LevelHips(9),
            "If you like, an experiment: your pelvis dropped 9 degrees in the form check. Think of level hips for part of an easy run; side planks and leg work go on." },
        { new GroundBalance.Unequal(53),
            "If you like, an experiment: your left foot has 53 % of the ground contact. In strength begin with the side that has less, and look at it again in some weeks. A watch measures this coarsely." },
        { new CueThatHelped.Again(RunCue.LateCheck, 2, true), "On long runs this helped you before: a look at the form near the end." },
        { new CueThatHelped.Again("tall", 1, false), "On runs like today's this helped you before: tall." },
        { new ShoeAge.Worn("Blue", Km(610)), "Blue have gone 610 km. Look at soles and cushioning; most pairs are done between 500 and 800 km." },
        { new ShoeAge.Worn("Blue", Km(800)), "Blue have gone 800 km. It is time to look for another pair." },
        { new ShoeRotation.OnePair("Blue", 8), "All of your last 8 runs were in Blue. Two pairs in turn went with fewer running injuries in one study." },
        { new NewShoes.Much("Red", Ratio.Of(0.5)), "Red are new and had 50 % of your last seven days. A fifth is enough in the first four weeks." },
        { new PlatedShoes.Much("Fast", Ratio.Of(0.5)), "Fast have a plate and had 50 % of your last seven days. A fifth is enough in the first four weeks." },
        { new CheckDue.Due("gait-analysis", Day), "Your last gait analysis was on Sunday 22 February. Every one to two years is common, if you found it useful." },
        { new Orthotics.Noted(true), "Orthotics do not treat back pain. Yours were prescribed: keep them as long as they are comfortable." },
        { new Orthotics.Noted(false), "Orthotics do not treat back pain. Keep them if they are comfortable; nobody with a sore back needs to buy them." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Each_reason_has_its_sentence(Reason reason, string sentence) => Assert.Equal(sentence, ReasonWords.Of(reason, Make.Today));

    [Fact]
    public void Every_reason_of_advice_is_among_them()
    {
        var said = Sentences.Select(row => row.Data.Item1.GetType()).ToHashSet();
        var rules = Rulebook.Rules.Where(rule => rule is AdviceRule).Select(rule => rule.GetType()).Concat([typeof(RaceReason), typeof(BeltReason), typeof(LoadRule), typeof(AdviceRule)]);
        Assert.All(rules.SelectMany(type => type.GetNestedTypes()).Where(type => type.IsSubclassOf(typeof(Reason)) && !type.IsAbstract), type => Assert.Contains(type, said));
    }

    private static Distance Km(double kilometres) => Distance.FromKilometres(kilometres);

    private static TimeSpan Min(double minutes) => TimeSpan.FromMinutes(minutes);
}
