using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>On the day of an entered race the rules of load fall silent: it is shown and not limited.</summary>
/// <remarks>What the safety questions, pain and health say holds, and takes the race away where it leaves less than one. See <see cref="LoadRule"/>.</remarks>
public sealed class RaceDay : Rule
{
    public override RuleId Id { get; } = new("race.day");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "A race is the runner's own choice, and a limit made for training would only be ignored on that day. What counts as too much pain to run is the same as on any other.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-01"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day) => Races.On(day, runner) is { } race
        ? new Verdict.Limit(Limits.None, new RaceReason.Today(race.Distance, HeldRace.On(day, runner)) { OnlyRan = Races.InPlaceOf(race, runner) })
        : new Verdict.Allow(new RaceReason.None());
}

/// <summary>Why <see cref="RaceDay"/>, <see cref="RaceTaper"/> and <see cref="RaceRecovery"/> say what they say. A closed set of cases.</summary>
public abstract record RaceReason : Reason
{
    /// <summary>None near enough to matter.</summary>
    public sealed record None : RaceReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("race", false)];
    }

    /// <summary>It is today.</summary>
    /// <param name="IsHeld">Something of health takes it away (<see cref="HeldRace"/>).</param>
    public sealed record Today(Distance? Distance, bool IsHeld) : RaceReason
    {
        /// <summary>What was run on the day instead; absent before, and after the race itself.</summary>
        public Distance? OnlyRan { get; init; }

        public override IReadOnlyList<Fact> Facts =>
        [
            Distance is { } far ? Fact.Meters("race", far) : Fact.Of("race", true), .. IsHeld ? [Fact.Of("notForToday", true)] : (Fact[])[],
            .. OnlyRan is { } ran ? [Fact.Meters("onlyRan", ran)] : (Fact[])[],
        ];
    }

    /// <summary>It is near, and changes nothing: it follows too soon after another for a lighter time of its own.</summary>
    public sealed record Near(DateOnly Race, Days To) : RaceReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("race", Race), Fact.Days("to", To)];
    }

    /// <summary>So many days before it.</summary>
    /// <param name="Less">How much less than the best week.</param>
    /// <param name="Left">Of these seven days; absent when no running of the weeks before is known.</param>
    /// <param name="LightLegs">No heavy legs any more.</param>
    public sealed record Taper(DateOnly Race, Days To, Ratio Less, Distance? Left, bool LightLegs) : RaceReason
    {
        /// <summary>What of it is for the run of the day; all of it on a day for which no run is planned.</summary>
        public Distance? ForToday { get; init; }

        public override IReadOnlyList<Fact> Facts =>
        [
            Fact.Of("race", Race), Fact.Days("to", To), Fact.Of("lessPercent", Math.Round(Less.Value * 100)),
            .. Left is { } left ? [Fact.Meters("left", left)] : (Fact[])[], .. ForToday is { } today ? [Fact.Meters("forToday", today)] : (Fact[])[], Fact.Of("lightLegs", LightLegs),
        ];
    }

    /// <summary>The first days after it.</summary>
    public sealed record Quiet(DateOnly Race, DateOnly Through, Distance? Most) : RaceReason
    {
        /// <summary>What was run on its day where that was not the race; absent after the race itself.</summary>
        public Distance? OnlyRan { get; init; }

        public override IReadOnlyList<Fact> Facts =>
            [Fact.Of("race", Race), .. OnlyRan is { } ran ? [Fact.Meters("onlyRan", ran)] : (Fact[])[], Fact.Of("quietThrough", Through), .. Most is { } most ? [Fact.Meters("most", most)] : (Fact[])[]];
    }

    /// <summary>The weeks after those, with no running known of the weeks before the race.</summary>
    /// <param name="Week">The first, second or third of them.</param>
    public sealed record GrowingUnknown(DateOnly Race, Ratio Share, int Week) : RaceReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("race", Race), Fact.Of("sharePercent", Math.Round(Share.Value * 100)), Fact.Of("weekAfter", Week)];
    }

    /// <summary>The weeks after those.</summary>
    /// <param name="Left">Of these seven days.</param>
    public sealed record Growing(DateOnly Race, Ratio Share, Distance Left) : RaceReason
    {
        /// <summary>The first, second or third of them.</summary>
        public int Week { get; init; } = 1;

        /// <summary>What of it is for the run of the day; all of it on a day for which no run is planned.</summary>
        public required Distance ForToday { get; init; }

        public override IReadOnlyList<Fact> Facts =>
            [Fact.Of("race", Race), Fact.Of("sharePercent", Math.Round(Share.Value * 100)), Fact.Meters("left", Left), Fact.Meters("forToday", ForToday), Fact.Of("weekAfter", Week)];
    }
}
