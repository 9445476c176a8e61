using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;

namespace Backstride.App.Wording;

/// <summary>Words for the reasons of the rules that choose among exercises.</summary>
internal static class SessionRuleWords
{
    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason, DateOnly seen) => reason switch
    {
        PrecautionsHold { Holding: Precautions.None } => "Nothing leaves an exercise out.",
        PrecautionsHold hold => string.Create(CultureInfo.InvariantCulture, $"{Upper(Listed(WordsOf(hold.Holding)))}: {hold.LeftOut} of the exercises are left out for now, and others are changed a little."),
        GatesStand gates => Gate(gates.Keys),
        PainBounds bounds => WhileItHurts(bounds),
        HurtLastTime hurt => $"Pain reached {Quantities.Of(hurt.Pain)} in the {ExerciseWords.InSentence(hurt.Exercise)} on {Quantities.Of(hurt.On, seen)}, so it begins one variant easier. {WhileItHurts(hurt)}",
        TrunkInAWeek trunk => Trunk(trunk.Cover, "what is missing comes first"),
        MobilityReason mobility => Of(mobility, seen),
        WarmUpReason around => Of(around),
        _ => null,
    };

    /// <summary>What to do about pain in the exercises of a day; absent in a plan that a failing rule left without it.</summary>
    public static string? OfPain(Plan plan) =>
        plan.Verdicts.Select(judged => judged.Verdict.Reason).OfType<ExercisePainReason>().FirstOrDefault() is { } reason ? WhileItHurts(reason) : null;

    private static string WhileItHurts(ExercisePainReason reason) => reason switch
    {
        { Above: { } now } => $"With your back at {Quantities.Of(now)} of 10 do only what eases it, and stop what makes it worse or brings new tingling or weakness in a leg. To rest in a position that eases it is fine too.",
        { HighUsual: { } usual } => $"In every exercise go on while it gets no worse than your usual {Quantities.Of(usual)} of 10. Stop what makes it worse, or brings new tingling or weakness in a leg.",
        _ => $"In every exercise go on up to {Quantities.Of(reason.GoOnUpTo)} of 10 if it settles by the next morning. Above that take the easier variant at once; above {Quantities.Of(DoneBefore.MostPain)}, or with new tingling or weakness in a leg, stop that exercise.",
    };

    private static string Of(WarmUpReason reason) => reason switch
    {
        WarmUpReason.OffTheBike it => $"You rode for {Quantities.Of(it.Ride)} today. If you run after it, walk or jog slowly for the first {Quantities.Of(it.Time)}, and do not start fast.",
        WarmUpReason.Begin { Start: RunStart.Race } it => $"Before the race {Quantities.Of(it.Time)} of walking and jogging, with a few movements of the legs.",
        WarmUpReason.Begin { Start: RunStart.Hills } it => $"Your usual ways climb: {Quantities.Of(it.Time)} of easing in, with the buttocks awake before the first hill.",
        WarmUpReason.Begin it => $"The first {Quantities.Of(it.Time)} of a run are for easing in.",
        WarmUpReason.End it => $"The last {Quantities.Of(it.Time)} of a run are for walking out; the next morning says how the back took it.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    private static string Of(MobilityReason reason, DateOnly seen) => reason switch
    {
        MobilityReason.Short found => $"{Upper(Listed(found.Tests.Select(TestWords.InSentence)))}: short in your last test, so a stretch for it is part of the few minutes.",
        MobilityReason.NothingShort { Tested: true } => "No test found anything short, so no stretch is prescribed; one that soothes is welcome.",
        MobilityReason.NothingShort => "Stretches come only where a test finds something short; one that soothes is welcome.",
        MobilityReason.DailyFive { After: { } on } => $"After the long one of {Quantities.Of(on, seen)} the few minutes are for hips and hamstrings.",
        MobilityReason.DailyFive => "On days without strength five minutes of mobility and breathing are enough.",
        MobilityReason.Breathing { Stage: BreathStage.Lying } => "Breathing is practised lying down first. When you run, breathe as it comes.",
        MobilityReason.Breathing { Stage: BreathStage.Sitting } breath => string.Create(CultureInfo.InvariantCulture, $"After {breath.Days} days of practice breathing goes on sitting. When you run, breathe as it comes."),
        MobilityReason.Breathing breath => string.Create(CultureInfo.InvariantCulture, $"After {breath.Days} days of practice breathing goes on standing, and keeps calm under a light weight. Hold it only for heavy lifts."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without words."),
    };

    /// <param name="follows">What the day makes of a gap.</param>
    public static string Trunk(TrunkCover cover, string follows)
    {
        if (cover.Sessions < StrengthDays.Least)
            return "The parts of the trunk take turns, so that each is trained within the week.";
        var missing = cover.Missing.Select(LibraryWords.Of).ToList();
        var oneSided = cover.OneSided.Select(region => $"one side only at the {LibraryWords.Of(region)}").ToList();
        return missing.Count + oneSided.Count == 0
            ? "Front, side and back of the trunk were all trained in the last seven days."
            : $"In the last seven days there was {Listed([.. missing.Select(part => $"nothing for the {part}"), .. oneSided])}: {follows}.";
    }

    private static string Gate(GateKeys keys)
    {
        var waiting = new List<string>();
        if (keys.Closed.Has(Exercises.Gate.Hinge))
            waiting.Add("farmer carries wait for two clean sessions of the hinge and 7 days without a bad back day");
        if (keys.Closed.Has(Exercises.Gate.Plank))
            waiting.Add(string.Create(CultureInfo.InvariantCulture, $"chops and one-sided carries wait for a plank of {GateKeys.PlankNeeded.TotalSeconds:0} s and 14 days without a bad back day"));
        else if (keys.Closed.Has(Exercises.Gate.LongPlank))
            waiting.Add(string.Create(CultureInfo.InvariantCulture, $"throws wait for a plank of {GateKeys.LongPlankNeeded.TotalSeconds:0} s, a usual pain of {GateKeys.MostUsual} at most and 14 days without a bad back day"));
        return waiting.Count == 0 ? "Carries, chops and throws are open to you." : Upper(string.Join("; ", waiting)) + ".";
    }

    private static IEnumerable<string> WordsOf(Precautions holding) =>
        Enum.GetValues<Precaution>().Where(precaution => holding.Has(precaution)).Select(LibraryWords.Of);

    private static string Listed(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
