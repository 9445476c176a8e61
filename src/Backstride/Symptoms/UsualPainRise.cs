namespace Backstride.Symptoms;

/// <summary>Sees usual pain rise by a point or more, be it at once or little by little.</summary>
/// <remarks>Compared with the lowest since the last rise, so that one rise is seen once.</remarks>
internal sealed class UsualPainRise
{
    private const double Enough = 1;

    private PainScore? lowest;

    public UsualPainRise Copy() => new() { lowest = lowest };

    /// <summary>Takes the usual pain of the next day; true when that day shows a rise.</summary>
    public bool IsSeen(PainScore? usual)
    {
        if (usual is not { } today)
            return false;
        var isRise = lowest is { } before && today.Above(before) >= Enough;
        if (isRise || lowest is null || today < lowest.Value)
            lowest = today;
        return isRise;
    }
}
