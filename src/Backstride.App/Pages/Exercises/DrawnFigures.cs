using System.Collections.Concurrent;
using Backstride.Exercises;
using Backstride.Figures;
using Microsoft.AspNetCore.Components;

namespace Backstride.App.Pages.Exercises;

/// <summary>The figures as they were drawn for a page, kept for as long as the program runs: the library it ships does not change.</summary>
/// <remarks>Each figure is drawn when it is first asked for. Titles come from the library too, so there is one entry for each of its pictures and no more.</remarks>
internal static class DrawnFigures
{
    private static readonly ConcurrentDictionary<(FigureId Figure, string Title), MarkupString> Moved = new();
    private static readonly ConcurrentDictionary<(FigureId Figure, string Title), MarkupString> Stood = new();

    /// <summary>The figure in motion.</summary>
    public static MarkupString Moving(FigureId figure, string title) =>
        Moved.GetOrAdd((figure, title), static key => new MarkupString(FigureLibrary.Shipped.Moving(key.Figure, key.Title)!));

    /// <summary>The figure's key poses side by side.</summary>
    public static MarkupString Still(FigureId figure, string title) =>
        Stood.GetOrAdd((figure, title), static key => new MarkupString(FigureLibrary.Shipped.Still(key.Figure, key.Title)!));
}
