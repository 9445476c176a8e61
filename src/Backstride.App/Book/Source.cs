using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.HomeTests;

namespace Backstride.App.Book;

/// <summary>A source, and everything that rests on it.</summary>
/// <param name="Findings">What we say it found; several where rules draw on different parts of it.</param>
/// <param name="UsedBy">Rules, exercises and tests, by id, and the words "background" and "disagreement".</param>
internal sealed record Source(string Name, IReadOnlyList<Evidence> Findings, IReadOnlyList<string> UsedBy)
{
    public string? Link => LinkOf(Name);

    /// <summary>Everything but our own judgement, by name.</summary>
    public static IReadOnlyList<Source> All { get; } = Collected();

    /// <summary>Where a source can be read, for those that have an address.</summary>
    public static string? LinkOf(string source) =>
        source.StartsWith("doi:", StringComparison.Ordinal) ? $"https://doi.org/{source[4..]}"
        : source.StartsWith("PMC", StringComparison.Ordinal) ? $"https://www.ncbi.nlm.nih.gov/pmc/articles/{source}/"
        : null;

    private static IReadOnlyList<Source> Collected()
    {
        var uses = new List<(string Name, Evidence? Found, string By)>();
        foreach (var rule in Rulebook.Rules)
            Add(rule.Evidence, rule.Id.ToString());
        foreach (var evidence in ExerciseSources.All)
            Add(evidence, null);
        foreach (var evidence in TestSources.All)
            Add(evidence, null);
        foreach (var exercise in ExerciseLibrary.Shipped.Exercises)
            uses.AddRange(exercise.Sources.Select(name => (name, (Evidence?)null, exercise.Id.ToString())));
        foreach (var background in BookText.Shipped.Background)
            uses.AddRange(background.Sources.Select(name => (name, (Evidence?)null, background.Title)));
        foreach (var disagreement in BookText.Shipped.Disagreements)
            uses.AddRange(disagreement.Sources.Select(name => (name, (Evidence?)null, disagreement.Question)));
        return [.. uses.Where(use => use.Name != "clinical judgement")
            .GroupBy(use => use.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => new Source(group.Key, [.. group.Select(use => use.Found).OfType<Evidence>().DistinctBy(found => found.Finding)], [.. group.Select(use => use.By).Where(by => by.Length > 0).Distinct()]))];

        void Add(Evidence evidence, string? by)
        {
            foreach (var name in evidence.Source.Split("; ", StringSplitOptions.TrimEntries))
                uses.Add((name, evidence, by ?? ""));
        }
    }
}
