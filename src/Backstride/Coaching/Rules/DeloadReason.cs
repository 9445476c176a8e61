namespace Backstride.Coaching.Rules;

/// <summary>Why no lighter week is due.</summary>
public enum NoDeload
{
    OnLadder,
    FewRuns,
    InFlare,
    NearRace,

    /// <summary>An illness or a holiday makes the week lighter already.</summary>
    Break,

    /// <summary>In a pregnancy nobody is urged to a lighter week.</summary>
    Pregnancy,
}

/// <summary>What imposes a lighter week that is due.</summary>
public enum DeloadCause
{
    /// <summary>A red run in the last seven days.</summary>
    Red,

    /// <summary>Three tired days in a row.</summary>
    Fatigue,

    /// <summary>The weekly mean of pain is rising.</summary>
    PainTrend,

    /// <summary>The runner took it.</summary>
    Chosen,
}

/// <summary>Why <see cref="DeloadDue"/> says what it says. A closed set of cases.</summary>
public abstract record DeloadReason : Reason
{
    /// <summary>A lighter week is due.</summary>
    /// <param name="Weeks">Whole weeks since the last lighter one, at least.</param>
    /// <param name="Mean">The mean week of the last four.</param>
    /// <param name="Lighter">What is left of it.</param>
    /// <param name="Because">What imposes it; absent when it is only proposed.</param>
    public sealed record Due(int Weeks, Distance Mean, Distance Lighter, DeloadCause? Because) : DeloadReason
    {
        public override IReadOnlyList<Fact> Facts =>
        [
            Fact.Of("weeksSince", Weeks),
            Fact.Meters("meanWeek", Mean),
            Fact.Meters("lighterWeek", Lighter),
            Fact.Of("imposed", Word),
        ];

        private string Word => Because switch
        {
            DeloadCause.Red => "ease-back",
            DeloadCause.Fatigue => "fatigue",
            DeloadCause.PainTrend => "pain-trend",
            DeloadCause.Chosen => "chosen",
            _ => "no",
        };
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
            NoDeload.Break => "break",
            _ => "near-race",
        };
    }

    /// <summary>Too few whole weeks are known.</summary>
    public sealed record WeeksMissing(int Known, int Needed) : DeloadReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("wholeWeeks", Known), Fact.Of("neededWeeks", Needed)];
    }
}
