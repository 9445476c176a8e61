namespace Backstride.Coaching.Rules;

/// <summary>Up or down.</summary>
public enum HillWay
{
    Up,
    Down,
}

/// <summary>Why <see cref="DescentStep"/> and <see cref="AscentStep"/> say what they say. A closed set of cases.</summary>
public abstract record HillReason : Reason
{
    /// <summary>The most of the window bounds the next run.</summary>
    /// <param name="On">The day of the run with the most; absent when every measured run was red.</param>
    public sealed record MostIs(HillWay Way, Distance Most, DateOnly? On, Distance Limit) : HillReason
    {
        public override IReadOnlyList<Fact> Facts => On is { } day
            ? [Fact.Of("way", Word), Fact.Meters("most", Most), Fact.Of("mostOn", day), Fact.Meters("limit", Limit)]
            : [Fact.Of("way", Word), Fact.Meters("limit", Limit)];

        private string Word => Way == HillWay.Up ? "up" : "down";
    }

    /// <summary>No run of the window tells.</summary>
    public sealed record NotMeasured(HillWay Way, Days Window) : HillReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("way", Way == HillWay.Up ? "up" : "down"), Fact.Days("window", Window)];
    }
}
