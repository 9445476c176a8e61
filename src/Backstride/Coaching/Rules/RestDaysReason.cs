namespace Backstride.Coaching.Rules;

/// <summary>Why <see cref="RestDays"/> says what it says. A closed set of cases.</summary>
public abstract record RestDaysReason : Reason
{
    /// <summary>The latest day without impact or heavy load.</summary>
    public sealed record RestedOn(DateOnly Day) : RestDaysReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("restedOn", Day)];
    }

    /// <summary>Every day of the window had impact or heavy load.</summary>
    public sealed record NoRestIn(Days Window) : RestDaysReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Days("loaded", Window)];
    }

    /// <summary>Of some days it is not known whether they were rest.</summary>
    public sealed record DaysMissing(Days Missing, Days Window) : RestDaysReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Days("missing", Missing), Fact.Days("window", Window)];
    }
}
