using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Questionnaires;

namespace Backstride.App.Wording;

/// <summary>Words for what keeps coming back: late pain, directions, legs, lost function and fear.</summary>
internal static class PainPatternWords
{
    private const string NoStretch = "Walk, change position often, and leave out hamstring and straight-leg stretches.";

    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason, DateOnly seen) => reason switch
    {
        GaitReason gait => Gait(gait, seen),
        LateRunReason late => Late(late),
        DirectionReason direction => Direction(direction),
        RadicularReason leg => Leg(leg, seen),
        FunctionReason function => Function(function, seen),
        FearReason fear => Fear(fear, seen),
        _ => null,
    };

    private static string? Gait(GaitReason reason, DateOnly seen) => reason switch
    {
        GaitReason.None => "You have not reported a limp.",
        GaitReason.Answered gait => $"The limp you reported on {Quantities.Of(gait.On, seen)} has been asked about and answered.",
        GaitReason.StopImpact { IsAnswered: true } gait => $"On {Quantities.Of(gait.On, seen)} you reported a limp, and answered the safety questions about it. No running for now.",
        GaitReason.StopImpact gait => $"On {Quantities.Of(gait.On, seen)} you reported a limp. No running for now, and please answer the short safety questions.",
        _ => null,
    };

    private static string? Late(LateRunReason reason) => reason switch
    {
        LateRunReason.None => "Pain does not keep beginning late in your long runs.",
        LateRunReason.NotToday late => $"In your long runs pain began at about minute {Minute(late.Pattern.Minute)}; a run of today does not go that far.",
        LateRunReason.WithBreaks late =>
            $"In two of three long runs pain began late, at about minute {Minute(late.Pattern.Minute)}. {(late.MayGrow ? "No run of the last four weeks came that far, so they may grow back to it" : "Same distance")}, with a minute of walking in every ten, from minute {Minute(late.From)} at the latest.",
        LateRunReason.Capped late =>
            $"Pain came back at about minute {Minute(late.Pattern.Minute)} in spite of walking breaks, so a run takes {Minute(late.Cap)} minutes at most. Two good runs of that length make it longer.",
        _ => null,
    };

    private static string? Direction(DirectionReason reason) => reason switch
    {
        DirectionReason.Open => "No direction of movement stands out as the one your back minds.",
        DirectionReason.LeftOut { Arching.Count: 0 } left => $"Your back seems to mind bending ({Signs(left.Bending)}), so exercises that bend the trunk are left out for now.",
        DirectionReason.LeftOut { Bending.Count: 0 } left =>
            $"Your back seems to mind arching ({Signs(left.Arching)}), so exercises that arch it are left out for now, and runs go flat or uphill before they go downhill.",
        DirectionReason.LeftOut left =>
            $"Your back seems to mind bending ({Signs(left.Bending)}) and arching ({Signs(left.Arching)}), so exercises that do either are left out for now, and runs are flat.",
        _ => null,
    };

    private static string Signs(IReadOnlyList<string> signs) => string.Join(", ", signs.Select(sign => sign switch
    {
        "exercises" => "exercises that hurt",
        "late-run" => "late in runs",
        "better-walking" => "eased by walking",
        "better-standing" => "eased by standing",
        "better-sitting" => "eased by sitting",
        _ => sign,
    }));

    /// <summary>What keeps running away, without what may be done instead.</summary>
    public static string Found(RadicularReason.NoRunning leg, DateOnly seen) => leg switch
    {
        { Spreads: true } => $"What you feel in your leg since {Quantities.Of(leg.Since, seen)} is new or goes farther down. No running for now.",
        _ when leg.Worst > Symptoms.LegTrouble.Calm => $"Your leg was at {Quantities.Of(leg.Worst)} in the last seven days. Running returns after a week at 2 or less.",
        _ => $"Your leg has been calm for {Count(leg.Calm.Count, "day")}. Running returns in steps after {Number(Radicular.CalmFor.Count)}.",
    };

    private static string? Leg(RadicularReason reason, DateOnly seen) => reason switch
    {
        RadicularReason.None => "Nothing runs from your back into a leg.",
        RadicularReason.NoRunning leg =>
            $"{Found(leg, seen)} {NoStretch}",
        RadicularReason.OnStage leg =>
            $"Your leg has been calm for {Count(leg.Calm.Count, "day")}: run {Quantities.Of(leg.Stage.Run)}, walk {Quantities.Of(leg.Stage.WalkBetween)}, {Number(leg.Stage.Repeats)} times. {NoStretch}",
        RadicularReason.Calmed leg => $"Your leg has been calm for {Count(leg.For.Count, "day")}. Running is free again; the hip hinge stays without weight until nothing is felt any more.",
        _ => null,
    };

    private static string? Function(FunctionReason reason, DateOnly seen) => reason switch
    {
        FunctionReason.TooFew => "Whether your own activities go worse shows after three answers about them.",
        FunctionReason.Kept => "Your own activities have not gone clearly worse twice.",
        FunctionReason.Down down =>
            $"What your back lets you do is down by {down.By} points since {Quantities.Of(down.Since, seen)}, on two occasions. Even with little pain that is a reason to hold: easy, and nothing more than before.",
        _ => null,
    };

    private static string? Fear(FearReason reason, DateOnly seen) => reason switch
    {
        FearReason.Trust => "You do not much fear that exercise harms your back.",
        FearReason.EasyFirst => "You fear that exercise harms your back. The session begins with what you fear least, and each exercise is in its easiest variant for the first two sessions. Moving is safe for most sore backs.",
        FearReason.GoingOn => "You fear that exercise harms your back, and your first easy sessions are done. Go on at your own pace, what you fear least first.",
        FearReason.ForWeeks fear =>
            $"Your fear that exercise harms your back has been high since {Quantities.Of(fear.Since, seen)}. A physiotherapist can go through the movements with you.",
        _ => null,
    };

    private static string Minute(TimeSpan time) => Number((int)Math.Floor(time.TotalMinutes));

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{Number(count)} {what}s";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
