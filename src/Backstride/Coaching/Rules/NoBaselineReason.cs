namespace Backstride.Coaching.Rules;

/// <summary>Why <see cref="NoBaseline"/> says what it says. A closed set of cases.</summary>
public abstract record NoBaselineReason : Reason
{
    /// <summary>There is a recent run.</summary>
    public sealed record RanOn(DateOnly Day) : NoBaselineReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("lastRun", Day)];
    }

    /// <summary>The longest run was typed at Start.</summary>
    public sealed record Typed(Distance Longest) : NoBaselineReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Meters("longest", Longest), Fact.Of("typed", true)];
    }

    /// <summary>There is neither.</summary>
    /// <param name="Last">The last run before, if there ever was one.</param>
    public sealed record NoRun(Days Window, DateOnly? Last) : NoBaselineReason
    {
        public override IReadOnlyList<Fact> Facts => Last is { } last
            ? [Fact.Days("window", Window), Fact.Of("lastRun", last)]
            : [Fact.Days("window", Window)];
    }
}
