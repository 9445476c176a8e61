using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.HomeTests;

/// <summary>Why a shorter circuit is proposed.</summary>
public enum ShorterBecause
{
    Beginner,
    UsualPain,
    Age,
    BodyMass,

    /// <summary>More pain at rest today than a long hold may begin with.</summary>
    RestingPain,
}

/// <summary>Which way of the core circuit is proposed, and why where it is a shorter one.</summary>
public sealed record CircuitChoice(TestMode Mode, ShorterBecause? Because);

/// <summary>The way of the core circuit that suits a runner.</summary>
/// <remarks>The article's 150 seconds; shorter for under 6 months of training, usual pain of 3 and more, over 60 years, or a body mass index
/// over 30. Months of training are those told at Start and those since; unknown ones count as none. The way done last is proposed again where it
/// is allowed, so that results can be compared. Heuristic.</remarks>
public static class CircuitModes
{
    private const double BeginnerMonths = 6;
    private const double DaysOfAMonth = 30.4;
    private const int Old = 60;
    private const double Heavy = 30;
    private static readonly PainScore Sore = new(3);

    /// <summary>The way to propose on a day.</summary>
    public static CircuitChoice For(RunnerState runner, DateOnly day)
    {
        var circuit = HomeTestLibrary.Shipped.Find(TestTimes.Circuit.Name) ?? throw new InvalidOperationException("The home tests came without their circuit.");
        var safety = TestSafeties.On(runner, day);
        var because = safety is TestSafety.NothingMaximal ? ShorterBecause.RestingPain : Because(runner, day);
        var last = LastMode(circuit, runner, day);
        if (last is not null && (because is not ShorterBecause.RestingPain || last.Reduced))
            return new CircuitChoice(last, last.Reduced ? because : null);
        return new CircuitChoice(circuit.Modes.First(mode => mode.Reduced == because.HasValue), because);
    }

    private static ShorterBecause? Because(RunnerState runner, DateOnly day)
    {
        if (MonthsOn(runner, day) < BeginnerMonths)
            return ShorterBecause.Beginner;
        if (SymptomHistory.Of(runner, day).UsualOn(day) >= Sore)
            return ShorterBecause.UsualPain;
        if (runner.Profile.AgeAtMost(day) > Old)
            return ShorterBecause.Age;
        return runner.Profile is { BodyMassKilograms: { } mass, HeightCentimeters: > 0 and var height } && mass / Math.Pow(height / 100, 2) > Heavy
            ? ShorterBecause.BodyMass
            : null;
    }

    private static double MonthsOn(RunnerState runner, DateOnly day)
    {
        var (told, since) = (0.0, Beginning.Of(runner) ?? day);
        foreach (var profile in runner.Profiles)
        {
            if (profile.What.StrengthMonths is { } months && profile.Day <= day)
                (told, since) = (months, profile.Day);
        }

        return told + (Math.Max(0, day.DayNumber - since.DayNumber) / DaysOfAMonth);
    }

    private static TestMode? LastMode(HomeTest circuit, RunnerState runner, DateOnly day)
    {
        TestMode? last = null;
        foreach (var result in runner.Tests)
        {
            if (result.Day <= day && result.What.Test == circuit.Id.Name && circuit.Mode(result.What.Mode) is { } mode)
                last = mode;
        }

        return last;
    }
}
