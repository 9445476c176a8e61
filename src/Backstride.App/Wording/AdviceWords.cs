using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.App.Wording;

/// <summary>Words for advice about load, recovery and daily life.</summary>
internal static class AdviceWords
{
    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason, DateOnly seen) => reason switch
    {
        AdviceRule.Nothing => "Nothing to say about this today.",
        MonotonyReason { IsTooEven: true } even =>
            $"Your last seven days were much alike (monotony {Number(even.Monotony)}, above {Number(EvenWeek.Most)}) and more than usual for you. Today is easy, or a day of rest.",
        MonotonyReason even => $"Your last seven days had easy and harder ones (monotony {Number(even.Monotony)}), or no more than usual for you.",
        Strain.High high => $"Load and evenness of your week together are among your highest ({Number(high.Value)}, one week in ten is above {Number(high.Line)}). A rest day would be a good idea.",
        BeltReason belt => Belt(belt),
        Underfoot.SameGround same => Ground(same.Ground),
        Sitting.LongHours sat => $"You sat {Number(sat.Mean.TotalHours)} hours a day on average lately. Getting up every half hour to hour, for a minute, is worth it.",
        Painkillers.NotToday not => $"You took a painkiller lately. Leave anti-inflammatory ones such as ibuprofen out before and during {Effort(not.Effort)}: they are hard on the kidneys then.",
        Fluid.ToThirst thirst => $"Drink to thirst before and during {Effort(thirst.Effort)}, and not far beyond it.",
        Fuel.EatEnough { LostKilograms: { } lost } =>
            $"Your body mass is {Number(lost)} kg lower than some weeks ago. Eat enough for your training; the safety questions about energy are worth another look.",
        Fuel.EatEnough => "You have been tired for days. Eating too little for the training does that too; the safety questions about energy are worth another look.",
        HeatOrCold.Comfort => "For comfort: warmth for 15 to 20 minutes, or cold if you like that better, with a cloth between. It eases, and changes nothing else.",
        Massage.Gently => "Sore muscles like gentle rolling or massage. Do not stay on the sorest spots.",
        WorstMornings.NoEarlyBending bend =>
            $"Your mornings are worst ({Number(bend.Morning)} on average, {Number(bend.Later)} later). In the first hour after getting up, leave out bending with weight.",
        CrossTraining.Instead { OffFeet: true } swap => $"Instead of running: swim or ride {For(swap.Minutes)}, no harder than an easy run of yours, and only as long as your back stays as it is.",
        CrossTraining.Instead swap => $"Instead of running: swim, ride, walk briskly or do yoga {For(swap.Minutes)}, no harder than an easy run of yours, and only as long as your back stays as it is.",
        _ => FormAndGearWords.Of(reason, seen),
    };

    private static string? Belt(BeltReason reason) => reason switch
    {
        BeltReason.None => "No treadmill run bears on today.",
        BeltReason.ByMinutes belt =>
            $"A treadmill run is among your longest lately, and a belt is unsure of the distance. By minutes the longest took {Quantities.Of(belt.Longest)}, so up to {Quantities.Of(Floor(belt.Limit))} today.",
        BeltReason.FirstOutside { Done: 0 } first =>
            $"You have run indoors for four weeks. Take the first runs outside flat, and up to {Quantities.Of(first.Most)}.",
        BeltReason.FirstOutside first =>
            $"{(first.Done == 1 ? "1 run" : "2 runs")} outside so far after weeks indoors: flat, and up to {Quantities.Of(first.Most)}, until there were {Number(FromTheBelt.FirstRuns)}.",
        _ => null,
    };

    private static string Ground(Ground ground) => ground switch
    {
        Journal.Ground.CamberLeft => "Your last runs were on roads that fall away to the left. Run the other way round, or on the other side where that is safe.",
        Journal.Ground.CamberRight => "Your last runs were on roads that fall away to the right. Run the other way round, or on the other side where that is safe.",
        Journal.Ground.Trail => "Your last runs were on trails, and your back was not fine with the last one. Even ground for a change is worth a try.",
        _ => "Most of your runs lately were on concrete. Softer ground for a change is worth a try.",
    };

    private static string Effort(LongEffort effort) => effort switch
    {
        LongEffort.Race => "a race",
        LongEffort.Hot => "running on a hot day",
        _ => "a long run",
    };

    private static TimeSpan Floor(TimeSpan time) => TimeSpan.FromMinutes(Math.Floor(time.TotalMinutes));

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string For(TimeSpan? minutes) => minutes is { } time ? $"for about {Quantities.Of(time)}" : "for the minutes that this day has for a run";
}
