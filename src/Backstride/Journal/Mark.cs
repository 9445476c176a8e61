namespace Backstride.Journal;

/// <summary>What sets a few facts of a list apart from many, so that they are found without a walk through all of them.</summary>
/// <param name="isOne">Depends on the fact alone, and on nothing that may change.</param>
internal sealed class Mark<T>(Predicate<T> isOne)
{
    public bool Is(T item) => isOne(item);
}
