namespace Backstride.Figures;

/// <summary>A point of the picture: to the right and down.</summary>
internal readonly record struct Spot(double X, double Y);

/// <summary>One line or circle of a picture.</summary>
/// <param name="Look">How it is drawn, as the classes of the style sheet.</param>
internal abstract record Shape(string Look)
{
    /// <summary>Straight from point to point; a curve through the middle one of three when it is smooth.</summary>
    public sealed record Path(string Look, IReadOnlyList<Spot> Points, bool IsSmooth = false, bool IsClosed = false) : Shape(Look);

    public sealed record Circle(string Look, Spot Middle, double Radius) : Shape(Look);
}
