using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.App.Wording;

/// <summary>Words for the reasons of the race rules.</summary>
internal static class RaceWords
{
    /// <summary>Said on the day of a race that is held back, today or to come.</summary>
    public const string Held = "As things stand, your race is not for this day.";

    /// <summary>True on the day of a race that is run as things stand, or was.</summary>
    public static bool Stands(Plan plan) =>
        plan.Run is { Mode: RunMode.Run or RunMode.RunWalk } && plan.Verdicts.Any(judged => judged.Verdict.Reason is RaceReason.Today { IsHeld: false, OnlyRan: null });

    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason, DateOnly seen) => reason switch
    {
        LoadRule.OnRaceDay => "Today is a race, so this rule of training says nothing.",
        RaceReason.None => "No race is near enough to change the training.",
        RaceReason.Today { OnlyRan: { } ran } other =>
            $"Today was to be your race{(other.Distance is { } far ? $" of {Quantities.Of(far)}" : "")}. The {Quantities.Exact(ran)} that you ran today are not the race, so what follows goes by them.",
        RaceReason.Today { IsHeld: true } held =>
            $"Today was to be your race{(held.Distance is { } far ? $" of {Quantities.Of(far)}" : "")}. It is not for today. No rule of load limits a race; what your back, your health and the safety questions say does.",
        RaceReason.Today => "Today is your race. The rules of load are silent; what your back and the safety questions say still holds. Too much pain to run with is too much in a race as well.",
        RaceReason.Taper taper => Taper(taper),
        RaceReason.Near near => $"{Ahead(near.Race, near.To, seen)} It follows soon after another one, so the days before it stay as they are.",
        RaceReason.Quiet quiet =>
            $"After {(quiet.OnlyRan is { } ran ? $"the {Quantities.Of(ran)} on the day of your race, {Quantities.Of(quiet.Race, seen)}," : $"the race of {Quantities.Of(quiet.Race, seen)}")} nothing fast, long, heavy or new for the legs until after {Quantities.Of(quiet.Through, seen)}{(quiet.Most is { } most ? $": easy runs of {Quantities.AtMost(most)} at most" : "")}.",
        RaceReason.Growing growing =>
            $"After the race of {Quantities.Of(growing.Race, seen)} a week has {Quantities.Percent(growing.Share)} of your best one before it.{Left(growing.Left, growing.ForToday)} Week {growing.Week} of {RaceRecovery.Weeks}; then running is free of this.",
        RaceReason.GrowingUnknown growing =>
            $"After the race of {Quantities.Of(growing.Race, seen)} a week has {Quantities.Percent(growing.Share)} of your best one before it. None of the eight weeks before is a known week to measure by, so no distance follows, and nothing increases. Week {growing.Week} of {RaceRecovery.Weeks}; then running is free of this.",
        _ => null,
    };

    /// <summary>The race of the coming days, for the day's answer; nothing where none is near.</summary>
    public static string? Ahead(Plan plan) => plan.Verdicts.Select(judged => judged.Verdict.Reason switch
    {
        RaceReason.Taper { To.Count: <= 7 } taper => Ahead(taper.Race, taper.To, plan.Day),
        RaceReason.Near near => Ahead(near.Race, near.To, plan.Day),
        _ => null,
    }).OfType<string>().FirstOrDefault();

    /// <summary>True on the day of a race that is not to be run, until something was.</summary>
    public static bool IsHeld(Plan plan) => plan.Run?.Done is null && Standings.IsRaceHeld(plan);

    private static string Ahead(DateOnly race, Days to, DateOnly seen) => to.Count == 1
        ? "Your race is tomorrow."
        : string.Create(CultureInfo.InvariantCulture, $"Your race is in {to.Count} days, on {Quantities.Of(race, seen)}.");

    private static string Taper(RaceReason.Taper taper)
    {
        var days = taper.To.Count == 1 ? "tomorrow" : string.Create(CultureInfo.InvariantCulture, $"in {taper.To.Count} days");
        var less = $"Your race is {days}: about {Quantities.Percent(taper.Less)} less running than in your best week, half the sets{(taper.Left is { Meters: <= 0 } ? "" : ", one short fast session")}";
        var left = taper is { Left: { } rest, ForToday: { } today } ? Left(rest, today) : " None of the eight weeks before is a known week to measure by, so no distance follows, and nothing increases.";
        return taper.LightLegs ? $"{less}, and no heavy legs any more.{left}" : $"{less}.{left}";
    }

    private static string Left(Distance left, Distance today) => today < left
        ? $" Of these seven days {Quantities.AtMost(left)} are left, up to {Quantities.AtMost(today)} of it for today."
        : $" Of these seven days {Quantities.AtMost(left)} are left.";
}
