using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.App.Wording;

/// <summary>Words for the reasons of the recovery rules.</summary>
internal static class RecoveryWords
{
    private const string WindDown = "A fixed bedtime, and less bright light in the hour before, help many people.";

    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason, DateOnly seen) => reason switch
    {
        SleepReason.Enough enough => $"{Mean(enough.Mean, enough.Nights)} That is enough.",
        SleepReason.Short brief => $"{Mean(brief.Mean, brief.Nights)} Under {Hours(brief.Needed)} h nothing increases for now. {WindDown}",
        SleepReason.OneStepFree free => $"{Mean(free.Mean, free.Nights)} {OneStep(free)} {WindDown}",
        SleepReason.NightsMissing missing =>
            $"You gave {missing.Given} of the last {missing.Window.Count} nights; {missing.Needed} are needed to say something about your sleep.",
        _ => TirednessWords.Of(reason, seen) ?? HealthWords.Of(reason, seen) ?? HolidayWords.Of(reason, seen) ?? AdviceWords.Of(reason, seen),
    };

    private static string Mean(TimeSpan mean, int nights) => $"You slept {Hours(mean)} h a night on average (of {nights} nights in two weeks).";

    private static string OneStep(SleepReason.OneStepFree free) => free.Step is { } step
        ? $"That is still under {Hours(free.Needed)} h, but after three weeks and two good runs one small step is fine: up to {Quantities.AtMost(step)}."
        : $"That is still under {Hours(free.Needed)} h, but after three weeks and two good runs one small step is fine.";

    /// <summary>Cut to a tenth, so that a mean just under the line does not read as if it were on it.</summary>
    private static string Hours(TimeSpan time) => (Math.Floor(Math.Round(time.TotalHours * 10, 6)) / 10).ToString("0.#", CultureInfo.InvariantCulture);
}
