namespace Backstride.Questionnaires;

/// <summary>Which end of a scale is the good one.</summary>
public enum GoodEnd
{
    Low,
    High,
}

/// <summary>A questionnaire as such: what it asks, how it is scored, and from which change on one may speak of a change.</summary>
public sealed record Instrument
{
    /// <summary>Its word in the journal's <c>form</c>; those asked in the check-in have the word of their field.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What it asks, in one sentence.</summary>
    public required string Asks { get; init; }

    /// <summary>How its score comes about.</summary>
    public required string Scoring { get; init; }

    /// <summary>The lowest score there is, included.</summary>
    public required Points Least { get; init; }

    /// <summary>The highest score there is, included.</summary>
    public required Points Most { get; init; }

    public required GoodEnd Good { get; init; }

    /// <summary>The smallest difference that counts as a change; absent where nobody knows it, and then no change is ever named.</summary>
    public required Points? RealChange { get; init; }

    /// <summary>When it is asked.</summary>
    public required string HowOften { get; init; }

    /// <summary>Where the change that counts comes from, and how far it can be trusted.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>True for a score that this questionnaire can have.</summary>
    public bool Takes(Points score) => score >= Least && score <= Most;

    /// <summary>What lies between two scores.</summary>
    /// <remarks>Exactly <see cref="RealChange"/> is a change; a millionth of a point is left for what means lose in computing.</remarks>
    public ScoreChange Compare(Points then, Points now)
    {
        var gain = Good == GoodEnd.High ? now - then : then - now;
        var kind = RealChange switch
        {
            null => ChangeKind.Unknown,
            { } real when Math.Abs(gain.Value) < real.Value - 1e-6 => ChangeKind.InsideError,
            _ => gain.Value > 0 ? ChangeKind.Better : ChangeKind.Worse,
        };
        return new ScoreChange(then, now, kind);
    }
}
