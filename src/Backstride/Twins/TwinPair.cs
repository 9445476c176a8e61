namespace Backstride.Twins;

/// <summary>Two recordings of one run, and why they are taken for it.</summary>
internal sealed record TwinPair(Take A, Take B, TwinMatch Match) : IComparable<TwinPair>
{
    /// <summary>The strongest first: what is sure joins before what is likely, which then cannot stand in its way.</summary>
    public int CompareTo(TwinPair? other)
    {
        if (other is null)
            return 1;
        var order = other.Match.Confidence - Match.Confidence;
        if (order == 0)
            order = Match.Reason - other.Match.Reason;
        if (order == 0)
            order = A.Key.CompareTo(other.A.Key);
        if (order == 0)
            order = B.Key.CompareTo(other.B.Key);
        if (order == 0)
            order = A.Entry.CompareTo(other.A.Entry);
        return order != 0 ? order : B.Entry.CompareTo(other.B.Entry);
    }
}
