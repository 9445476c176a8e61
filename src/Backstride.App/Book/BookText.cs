using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backstride.App.Book;

/// <summary>The texts of the rule book that belong to no single rule: where articles and evidence disagree, the background, what nobody knows.</summary>
internal sealed record BookText(IReadOnlyList<Disagreement> Disagreements, IReadOnlyList<Background> Background, IReadOnlyList<NotKnown> Unknowns)
{
    private static readonly Lazy<BookText> OfProgram = new(() => Embedded.Read("book.json", BookJson.Default.BookText));

    public static BookText Shipped => OfProgram.Value;
}

/// <summary>A question to which the source articles and the evidence, or the articles among each other, give different answers.</summary>
internal sealed record Disagreement(
    string Id, string Question, string Articles, string Evidence, string Choice, Certainty Certainty, Directness About, IReadOnlyList<string> Sources);

/// <summary>Something worth knowing that no rule follows from.</summary>
internal sealed record Background(string Id, string Title, string Text, Certainty Certainty, Directness About, IReadOnlyList<string> Sources);

/// <summary>What nobody knows, or we do not.</summary>
internal sealed record NotKnown(string Id, string Title, string Text);

/// <summary>What the source articles ask for, and where it is found.</summary>
internal sealed record Requirements([property: JsonPropertyName("requirements")] IReadOnlyList<Requirement> All)
{
    private static readonly Lazy<Requirements> OfProgram = new(() => Embedded.Read("requirements.json", BookJson.Default.Requirements));

    public static Requirements Shipped => OfProgram.Value;
}

/// <summary>One strategy, number, trigger or claim of a source article, in our own words.</summary>
/// <param name="By">Where it is served besides the rules, exercises and tests that name it themselves.</param>
/// <param name="Part">What of it is not there, where only a part is.</param>
/// <param name="LeftOut">Why it is not served at all.</param>
internal sealed record Requirement(string Id, IReadOnlyList<string> Kinds, string Asks, IReadOnlyList<ServedAt>? By, string? Part, string? LeftOut);

/// <summary>One place that serves a requirement; exactly one of these is there.</summary>
internal sealed record ServedAt(string? Screen, string? Rule, string? Disagreement, string? Background);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(CertaintyWord), typeof(DirectnessWord)], RespectNullableAnnotations = true, RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(BookText))]
[JsonSerializable(typeof(Requirements))]
internal sealed partial class BookJson : JsonSerializerContext;

internal sealed class CertaintyWord() : JsonStringEnumConverter<Certainty>(JsonNamingPolicy.KebabCaseLower);

internal sealed class DirectnessWord() : JsonStringEnumConverter<Directness>(JsonNamingPolicy.KebabCaseLower);
