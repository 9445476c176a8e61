using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.HomeTests;

namespace Backstride.App.Book;

/// <summary>Which rules, exercises, tests, screens and texts serve a requirement of the source articles.</summary>
internal sealed record Coverage(Requirement Requirement, IReadOnlyList<string> Rules, IReadOnlyList<string> Exercises, IReadOnlyList<string> Tests, IReadOnlyList<ServedAt> Elsewhere)
{
    public bool IsServed => Rules.Count + Exercises.Count + Tests.Count + Elsewhere.Count > 0;

    public static IReadOnlyList<Coverage> All { get; } = [.. Requirements.Shipped.All.Select(Of)];

    private static Coverage Of(Requirement requirement)
    {
        var id = requirement.Id;
        var elsewhere = requirement.By ?? [];
        return new Coverage(
            requirement,
            [.. Rulebook.Rules.Where(rule => rule.Evidence.Serves.Contains(id)).Select(rule => rule.Id.ToString()).Union(elsewhere.Select(place => place.Rule).OfType<string>())],
            [.. ExerciseLibrary.Shipped.Exercises.Where(exercise => exercise.Serves.Contains(id)).Select(exercise => exercise.Id.ToString())],
            [.. HomeTestLibrary.Shipped.Tests.Where(test => test.Serves.Contains(id)).Select(test => test.Id.ToString())],
            [.. elsewhere.Where(place => place.Rule is null)]);
    }
}
