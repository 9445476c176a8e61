namespace Backstride.Coaching.Rules;

/// <summary>Why no lighter week is due.</summary>
public enum NoDeload
{
    OnLadder,
    FewRuns,
    InFlare,
    NearRace,
}

/// <summary>Why <see cref="DeloadDue"/> says what it says. A closed set of cases.</summary>
public abstract record DeloadReason : Reason
{
    /// <summary>A lighter week is due.</summary>
    /// <param name="Weeks">Whole weeks since the last lighter one, at least.</param>
    /// <param name="Mean">The mean week of the last four.</param>
    /// <param name="Lighter">What is left of it.</param>
    /// <param name="Imposed">A red run in the last seven days.</param>
    public sealed record Due(int Weeks, Distance Mean, Distance Lighter, bool Imposed) : DeloadReason
    {
        public override IReadOnlyList<Fact> Facts =>
        [
            Fact.Of("weeksSince", Weeks),
            Fact.Meters("meanWeek", Mean),
            Fact.Meters("lighterWeek", Lighter),
            Fact.Of("imposed", Imposed),
        ];
    }

    /// <summary>The last lighter week, or a break that counts as one, is recent.</summary>
    public sealed record Recent(int Weeks) : DeloadReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("weeksSince", Weeks)];
    }

    /// <summary>Something else comes first.</summary>
    public sealed record NotDue(NoDeload Cause) : DeloadReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("cause", Word)];

        private string Word => Cause switch
        {
            NoDeload.OnLadder => "on-ladder",
            NoDeload.FewRuns => "few-runs",
            NoDeload.InFlare => "in-flare",
            _ => "near-race",
        };
    }

    /// <summary>Too few whole weeks are known.</summary>
    public sealed record WeeksMissing(int Known, int Needed) : DeloadReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("wholeWeeks", Known), Fact.Of("neededWeeks", Needed)];
    }
}
