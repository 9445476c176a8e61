using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.App.Wording;

/// <summary>Words for advice about form and gear. What is tried out is an experiment, never a fault to mend.</summary>
internal static class FormAndGearWords
{
    private const string Try = "If you like, an experiment:";

    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason, DateOnly seen) => reason switch
    {
        Overstride.QuickerSteps { StepRate: { } rate } =>
            $"{Try} you take about {Number(rate)} steps a minute at a brisk speed. Try 5 to 7 % more, {Number(Math.Round(rate * 1.05))} to {Number(Math.Round(rate * 1.075))}, for part of an easy run, and note how your back was.",
        Overstride.QuickerSteps { ShankDegrees: { } shank } =>
            $"{Try} your shin landed {Number(shank)} degrees ahead in the form check. Try slightly quicker, shorter steps for part of an easy run, and note how your back was.",
        TrunkLean.FromTheAnkles { Degrees: < 0 } => $"{Try} your trunk leaned back in the form check. Think of leaning slightly forward, from the ankles and not from the waist.",
        TrunkLean.FromTheAnkles lean => $"{Try} your trunk leaned {Number(lean.Degrees)} degrees forward in the form check. Think of standing tall and leaning from the ankles, not from the waist.",
        PelvicDrop.LevelHips drop => $"{Try} your pelvis dropped {Number(drop.Degrees)} degrees in the form check. Think of level hips for part of an easy run; side planks and leg work go on.",
        GroundBalance.Unequal left =>
            $"{Try} your left foot has {Number(left.LeftPercent)} % of the ground contact. In strength begin with the side that has less, and look at it again in some weeks. A watch measures this coarsely.",
        CueThatHelped.Again again => $"{(again.OnLongRuns ? "On long runs" : "On runs like today's")} this helped you before: {CueWords.Short(again.Cue)}.",
        ShoeAge.Worn { IsOld: true } worn => $"{worn.Name} have gone {Quantities.AtMost(worn.Distance)}. It is time to look for another pair.",
        ShoeAge.Worn worn => $"{worn.Name} have gone {Quantities.AtMost(worn.Distance)}. Look at soles and cushioning; most pairs are done between 500 and 800 km.",
        ShoeRotation.OnePair pair => $"All of your last {Number(pair.Runs)} runs were in {pair.Name}. Two pairs in turn went with fewer running injuries in one study.",
        NewShoes.Much much => $"{much.Name} are new and had {Quantities.Percent(much.Share)} of your last seven days. A fifth is enough in the first four weeks.",
        PlatedShoes.Much much => $"{much.Name} have a plate and had {Quantities.Percent(much.Share)} of your last seven days. A fifth is enough in the first four weeks.",
        CheckDue.Due due => $"Your last {due.What.Replace('-', ' ')} was on {Quantities.Of(due.On, seen)}. Every one to two years is common, if you found it useful.",
        Orthotics.Noted { Prescribed: true } => "Orthotics do not treat back pain. Yours were prescribed: keep them as long as they are comfortable.",
        Orthotics.Noted => "Orthotics do not treat back pain. Keep them if they are comfortable; nobody with a sore back needs to buy them.",
        _ => null,
    };

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
