using System.Collections.Frozen;
using System.Text.Json;
using Backstride.Exercises;

namespace Backstride.Figures;

/// <summary>The moving figures of all variants. They are read when the first one is drawn and not before: a plan needs none.</summary>
public sealed class FigureLibrary
{
    private static readonly Lazy<FigureLibrary> Loaded = new(ReadShipped);
    private readonly FrozenDictionary<string, Figure> byName;

    private FigureLibrary(IReadOnlyList<Figure> figures)
    {
        Figures = figures;
        byName = figures.ToFrozenDictionary(figure => figure.Id.Name, StringComparer.Ordinal);
    }

    public static FigureLibrary Shipped => Loaded.Value;

    internal IReadOnlyList<Figure> Figures { get; }

    /// <summary>What a figure shows, in words; absent when there is none of this name.</summary>
    public string? InWords(FigureId id) => byName.GetValueOrDefault(id.Name)?.Says;

    /// <summary>The figure in motion as SVG text for a page whose style sheet colours it; absent when there is none of this name.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="mark">What the picture's ids begin with, where a page shows a figure more than once.</param>
    public string? Moving(FigureId id, string title, string mark = "m") =>
        byName.GetValueOrDefault(id.Name) is { } figure ? FigureSvg.Moving(figure, title, IdOf(id, mark)) : null;

    /// <summary>The figure's key poses side by side.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="mark">What the picture's ids begin with, where a page shows a figure more than once.</param>
    public string? Still(FigureId id, string title, string mark = "s") =>
        byName.GetValueOrDefault(id.Name) is { } figure ? FigureSvg.Still(figure, title, IdOf(id, mark)) : null;

    /// <summary>Reads figures.</summary>
    /// <exception cref="JsonException">Not figures, or two of one name.</exception>
    internal static FigureLibrary Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        var figures = FigureReader.Read(document.RootElement);
        return figures.DistinctBy(figure => figure.Id).Count() == figures.Count ? new FigureLibrary(figures) : throw new JsonException("Two figures have one name.");
    }

    private static string IdOf(FigureId id, string kind) => $"{kind}-{id.Name.Replace('/', '-')}";

    private static FigureLibrary ReadShipped()
    {
        using var data = typeof(FigureLibrary).Assembly.GetManifestResourceStream("Backstride.Figures.figures.json")
            ?? throw new InvalidOperationException("The program was built without its figures.");
        return Read(data);
    }
}
