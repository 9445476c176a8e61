using Backstride.Coaching.Rules;

namespace Backstride.Coaching;

/// <summary>Every rule, listed by hand: a rule that is not here does not exist.</summary>
public static class Rulebook
{
    /// <summary>Changes whenever a rule, a threshold or the making of proposals changes; decisions are replayed against it.</summary>
    public const string Version = "2026.11.25";

    private static IReadOnlyList<Rule> ScreeningRules { get; } = Screening();

    private static IReadOnlyList<Rule> PainRules { get; } = Pain();

    private static IReadOnlyList<Rule> RecoveryRules { get; } = Recovery();

    private static IReadOnlyList<Rule> HealthRules { get; } = Health();

    private static IReadOnlyList<Rule> LifeRules { get; } = Life();

    /// <summary>The rules that look at the runner and not at the training. They alone take a race away, and none of them asks whether there is one to run.</summary>
    internal static IReadOnlyList<Rule> OfTheBody { get; } =
        [.. ((IEnumerable<Rule>)[.. ScreeningRules, .. PainRules, .. RecoveryRules, .. HealthRules, .. LifeRules]).Where(rule => rule is not (AdviceRule or LoadRule))];

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        .. ScreeningRules,
        .. LoadRules,
        .. RaceRules,
        .. PainRules,
        .. StrengthRules,
        .. TestRules,
        .. RecoveryRules,
        .. HealthRules,
        .. LifeRules,
        .. FormRules,
        .. GearRules,
    ];

    private static IReadOnlyList<Rule> Screening() =>
    [
        new CaudaEquina(),
        new NerveDeficit(),
        new Fracture(),
        new Malignancy(),
        new Infection(),
        new Vascular(),
        new Renal(),
        new Inflammatory(),
        new ParsStress(),
        new SacralStress(),
        new FemoralNeck(),
        new EnergyDeficiency(),
        new ExerciseReady(),
        new Under18(),
        new NoBetter(),
        new ClearanceGiven(),
        new ScreenDue(),
    ];

    private static IReadOnlyList<Rule> LoadRules =>
    [
        new LongestRunStep(),
        new NoBaseline(),
        new FirstWeek(),
        new WeekGrowth(),
        new RestDays(),
        new DeloadDue(),
        new HardDaysApart(),
        new AfterLong(),
        new LateFatigue(),
        new FastStep(),
        new FrequencyStep(),
        new FastShareOfWeek(),
        new DescentStep(),
        new AscentStep(),
        new EvenWeek(),
        new Strain(),
        new FromTheBelt(),
        new Underfoot(),
    ];

    private static IReadOnlyList<Rule> RaceRules =>
    [
        new RaceDay(),
        new RaceTaper(),
        new RaceRecovery(),
    ];

    private static IReadOnlyList<Rule> Pain() =>
    [
        new PainZone(),
        new SecondRedInAWeek(),
        new FlarePlan(),
        new BackToRunning(),
        new NewLegSymptoms(),
        new AlteredGait(),
        new LateRun(),
        new MaskedPain(),
        new SilentBack(),
        new PainWeekTrend(),
        new DirectionOfPain(),
        new FunctionLoss(),
        new Radicular(),
        new FearOfMoving(),
    ];

    private static IReadOnlyList<Rule> StrengthRules =>
    [
        new LegsFirst(),
        new StrengthFrequency(),
        new StrengthProgress(),
        new StrengthRegress(),
        new ExercisesNotWhen(),
        new ExerciseGates(),
        new PainInStrength(),
        new WholeTrunk(),
        new MobilityOnlyIfShort(),
        new DailyFive(),
        new BreathingPractice(),
        new WarmUpBefore(),
        new CoolDownAfter(),
    ];

    private static IReadOnlyList<Rule> TestRules =>
    [
        new TestSafeNow(),
        new TestDue(),
        new TestRealChange(),
        new TestSides(),
    ];

    private static IReadOnlyList<Rule> Recovery() =>
    [
        new ShortSleep(),
        new Fatigue(),
        new LifeLoad(),
        new HeatOrCold(),
        new Painkillers(),
        new Fluid(),
        new Fuel(),
        new Massage(),
        new Sitting(),
    ];

    private static IReadOnlyList<Rule> Health() =>
    [
        new PregnancyWarningSigns(),
        new Pregnant(),
        new Postpartum(),
        new SurgeryFirst(),
        new Ill(),
    ];

    private static IReadOnlyList<Rule> Life() =>
    [
        new CrossTraining { Watched = [.. PainRules, .. HealthRules, .. ScreeningRules] },
        new WorstMornings(),
        new Holiday(),
        new WithoutEquipment(),
    ];

    private static IReadOnlyList<Rule> FormRules =>
    [
        new CueThatHelped(),
        new Overstride(),
        new TrunkLean(),
        new PelvicDrop(),
        new GroundBalance(),
    ];

    private static IReadOnlyList<Rule> GearRules =>
    [
        new ShoeAge(),
        new ShoeRotation(),
        new NewShoes(),
        new PlatedShoes(),
        new CheckDue(),
        new Orthotics(),
    ];
}
