namespace Backstride.Coaching.Rules;

/// <summary>Why <see cref="ShortSleep"/> says what it says. A closed set of cases.</summary>
public abstract record SleepReason : Reason
{
    /// <summary>The nights are long enough.</summary>
    public sealed record Enough(TimeSpan Mean, TimeSpan Needed, int Nights) : SleepReason
    {
        public override IReadOnlyList<Fact> Facts => Of(Mean, Needed, Nights);
    }

    /// <summary>The nights are short, so nothing increases.</summary>
    /// <param name="Held">How many days in a row that has been so.</param>
    public sealed record Short(TimeSpan Mean, TimeSpan Needed, int Nights, Days Held) : SleepReason
    {
        public override IReadOnlyList<Fact> Facts => [.. Of(Mean, Needed, Nights), Fact.Days("held", Held)];
    }

    /// <summary>The nights are still short, but three weeks of holding and two green runs leave room for one small step.</summary>
    public sealed record OneStepFree(TimeSpan Mean, TimeSpan Needed, int Nights, Distance? Step) : SleepReason
    {
        public override IReadOnlyList<Fact> Facts => Step is { } step
            ? [.. Of(Mean, Needed, Nights), Fact.Meters("step", step)]
            : Of(Mean, Needed, Nights);
    }

    /// <summary>Too few nights were given.</summary>
    public sealed record NightsMissing(int Given, int Needed, Days Window) : SleepReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("nights", Given), Fact.Of("neededNights", Needed), Fact.Days("window", Window)];
    }

    private static IReadOnlyList<Fact> Of(TimeSpan mean, TimeSpan needed, int nights) =>
        [Fact.Hours("meanSleep", mean), Fact.Hours("neededSleep", needed), Fact.Of("nights", nights)];
}
