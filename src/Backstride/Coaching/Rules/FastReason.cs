using Backstride.Efforts;

namespace Backstride.Coaching.Rules;

/// <summary>Why <see cref="FastStep"/> and <see cref="FastShareOfWeek"/> say what they say. A closed set of cases.</summary>
public abstract record FastReason : Reason
{
    /// <summary>What the week has held so far against what it may.</summary>
    /// <param name="Done">In the last six days.</param>
    /// <param name="Most">In one week of the four before.</param>
    /// <param name="Allowed">In the week.</param>
    public sealed record SoFar(Distance Done, Distance Most, Distance Allowed) : FastReason
    {
        /// <summary>True when nothing is left for today; exactly the allowed uses it up.</summary>
        public bool IsUsedUp => Done >= Allowed;

        public override IReadOnlyList<Fact> Facts =>
            [Fact.Meters("fastSoFar", Done), Fact.Meters("mostFastWeek", Most), Fact.Meters("allowed", Allowed)];
    }

    /// <summary>The fast part of the last seven days.</summary>
    /// <param name="Fast">For certain.</param>
    /// <param name="Whole">Of the runs whose speeds are known.</param>
    public sealed record Share(Distance Fast, Distance Whole) : FastReason
    {
        public override IReadOnlyList<Fact> Facts =>
            [Fact.Meters("fast", Fast), Fact.Meters("week", Whole), Fact.Of("share", Math.Round(Fast / Whole, 3))];
    }

    /// <summary>The runs give no threshold speed.</summary>
    public sealed record NoThreshold(ThresholdGap Gap) : FastReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("gap", Word)];

        private string Word => Gap switch
        {
            ThresholdGap.Runs => "runs",
            ThresholdGap.LongEfforts => "long-efforts",
            ThresholdGap.HardEfforts => "hard-efforts",
            _ => "scatter",
        };
    }

    /// <summary>No run of the window has speeds.</summary>
    public sealed record NoSpeeds(Days Window) : FastReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Days("window", Window)];
    }
}
