namespace Backstride.Journal;

/// <summary>The facts of some days out of all there are.</summary>
internal static class FactsOfDays
{
    /// <summary>Those of the days from one to another, both included.</summary>
    public static IEnumerable<Recorded<T>> Between<T>(this IReadOnlyList<Recorded<T>> facts, DateOnly first, DateOnly last)
        where T : EntryBody =>
        Timeline<T>.Of(facts).Between(first, last);

    /// <summary>Those of a window before a day, the day itself outside.</summary>
    public static IEnumerable<Recorded<T>> Within<T>(this IReadOnlyList<Recorded<T>> facts, Days window, DateOnly day)
        where T : EntryBody =>
        day == DateOnly.MinValue ? [] : facts.Between(window.WindowStart(day), day.AddDays(-1));

    /// <summary>Those of one day.</summary>
    public static IEnumerable<Recorded<T>> On<T>(this IReadOnlyList<Recorded<T>> facts, DateOnly day)
        where T : EntryBody =>
        facts.Between(day, day);

    /// <summary>Those of a day and before it.</summary>
    public static Timeline<T> UpTo<T>(this IReadOnlyList<Recorded<T>> facts, DateOnly day)
        where T : EntryBody =>
        Timeline<T>.Of(facts).Until(day);

    /// <summary>Those of a day and before it that have a mark.</summary>
    public static IEnumerable<Recorded<T>> With<T>(this IReadOnlyList<Recorded<T>> facts, Mark<Recorded<T>> mark, DateOnly day)
        where T : EntryBody =>
        Timeline<T>.Of(facts).With(mark).Where(fact => fact.Day <= day);
}
