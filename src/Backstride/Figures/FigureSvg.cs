using System.Globalization;
using System.Security;
using System.Text;

namespace Backstride.Figures;

/// <summary>Figures as SVG text: the moving one, and its key poses side by side for whoever wants or prints stillness.</summary>
/// <remarks>
/// No style and no script stand inside, so that a strict content policy is kept: colours come from the page's style sheet by class, movement
/// from the values of <c>animate</c> elements. One unit is one unit of the skeleton.
/// </remarks>
internal static class FigureSvg
{
    private const double Margin = 8;
    private const double Caption = 20;
    private const double Width = 240;
    private const double LeastHeight = 96;
    private const double LetterWidth = 6.6;
    private const double MostAcross = 480;

    /// <summary>The figure in motion.</summary>
    /// <param name="name">Its title.</param>
    /// <param name="id">What the ids within the picture begin with; one of its own on a page.</param>
    public static string Moving(Figure figure, string name, string id)
    {
        var motion = Motion.Of(figure);
        var picture = Picture.Of(figure, motion);
        var width = Math.Max(Width, picture.Right - picture.Left + (2 * Margin));
        var top = Math.Min(picture.Top - Margin, picture.Bottom + Margin - LeastHeight);
        var left = ((picture.Left + picture.Right) / 2) - (width / 2);
        var svg = new StringBuilder();
        Begin(svg, "figure moving", (left, top, width, picture.Bottom + Caption - top), figure, name, id);
        Ground(svg, picture, left, width);
        var clock = new Clock(motion);
        Shapes(svg, picture.Frames[0].TakeWhile(shape => shape.Look == "prop").Count(), picture, clock);
        Captions(svg, figure, motion, left + Margin, picture.Bottom + Caption - 5, clock);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>The key poses side by side.</summary>
    public static string Still(Figure figure, string name, string id)
    {
        var motion = Motion.Of(figure);
        var picture = Picture.Of(figure, motion);
        var widest = Shown(figure).Max(i => Label(figure, i).Length) * LetterWidth;
        var wide = Math.Max(picture.Right - picture.Left + (2 * Margin), widest + Margin);
        var shown = Shown(figure).Select(i => (Pose: i, Frame: motion.Moments.ToList().FindIndex(moment => moment.Key == i))).ToList();
        var across = wide * shown.Count > MostAcross && shown.Count > 2 ? 2 : shown.Count;
        var top = Math.Min(picture.Top - Margin, picture.Bottom + Margin - LeastHeight);
        var (first, high) = (((picture.Left + picture.Right) / 2) - (wide / 2), picture.Bottom + Caption - top);
        var all = Math.Max(Width, wide * across);
        var svg = new StringBuilder();
        Begin(svg, "figure still", (first - ((all - (wide * across)) / 2), top, all, high * Math.Ceiling(shown.Count / (double)across)), figure, name, id);
        foreach (var (i, (pose, frame)) in shown.Index())
        {
            svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({Number(i % across * wide)} {Number(i / across * high)})\">");
            Ground(svg, picture, first + 4, wide - 8);
            foreach (var shape in picture.Frames[frame])
                svg.Append(Open(shape)).Append("/>");
            if (i == shown.Count - 1)
                Path(svg, picture);
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"caption\" x=\"{Number(first + (wide / 2))}\" y=\"{Number(picture.Bottom + Caption - 5)}\" text-anchor=\"middle\">{Label(figure, pose)}</text></g>");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>The poses with a name: one without is only passed through.</summary>
    private static List<int> Shown(Figure figure) => [.. Enumerable.Range(0, figure.Poses.Count).Where(i => figure.Poses[i].Name.Length > 0)];

    private static void Begin(StringBuilder svg, string look, (double Left, double Top, double Width, double Height) box, Figure figure, string name, string id) => svg.Append(
        CultureInfo.InvariantCulture,
        $"<svg class=\"{look}\" viewBox=\"{Number(box.Left)} {Number(box.Top)} {Number(box.Width)} {Number(box.Height)}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" fill=\"none\" stroke=\"currentColor\" stroke-linecap=\"round\" stroke-linejoin=\"round\">"
        + $"<title id=\"{id}-t\">{SecurityElement.Escape(name)}</title><desc id=\"{id}-d\">{SecurityElement.Escape(figure.Says)}</desc>");

    private static void Ground(StringBuilder svg, Picture picture, double left, double width) => svg.Append(CultureInfo.InvariantCulture, $"<path class=\"ground\" d=\"{(
        picture.Mat is { } mat ? Data(mat) : $"M{Number(left)} {Number(picture.Ground)}h{Number(width)}")}\"/>");

    private static void Path(StringBuilder svg, Picture picture)
    {
        if (picture.Path.Count > 1)
            svg.Append("<path class=\"way\" d=\"").Append(Data(new Shape.Path("", picture.Path))).Append("\"/>");
    }

    private static void Shapes(StringBuilder svg, int pathAfter, Picture picture, Clock clock)
    {
        for (var i = 0; i < picture.Frames[0].Count; i++)
        {
            if (i == pathAfter)
                Path(svg, picture);
            var first = picture.Frames[0][i];
            svg.Append(Open(first));
            var moves = string.Concat(Attributes(first).Select((attribute, a) =>
                clock.Animate(attribute.Name, [.. picture.Frames.Select(frame => Attributes(frame[i])[a].Value)])));
            svg.Append(moves.Length == 0 ? "/>" : $">{moves}</{(first is Shape.Path ? "path" : "circle")}>");
        }
    }

    private static string Open(Shape shape) => shape switch
    {
        Shape.Path => $"<path class=\"{shape.Look}\"",
        _ => $"<circle class=\"{shape.Look}\"",
    } + string.Concat(Attributes(shape).Select(attribute => $" {attribute.Name}=\"{attribute.Value}\"")) + (shape is Shape.Circle circle ? $" r=\"{Number(circle.Radius)}\"" : "");

    private static (string Name, string Value)[] Attributes(Shape shape) => shape switch
    {
        Shape.Path path => [("d", Data(path))],
        Shape.Circle circle => [("cx", Number(circle.Middle.X)), ("cy", Number(circle.Middle.Y))],
        _ => [],
    };

    private static string Data(Shape.Path path)
    {
        var points = path.Points;
        if (path.IsSmooth && points.Count == 3)
        {
            var bend = new Spot((2 * points[1].X) - ((points[0].X + points[2].X) / 2), (2 * points[1].Y) - ((points[0].Y + points[2].Y) / 2));
            return $"M{Text(points[0])}Q{Text(bend)} {Text(points[2])}";
        }

        return $"M{string.Join('L', points.Select(Text))}{(path.IsClosed ? "Z" : "")}";
    }

    private static void Captions(StringBuilder svg, Figure figure, Motion motion, double x, double y, Clock clock)
    {
        foreach (var pose in Shown(figure))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"caption\" x=\"{Number(x)}\" y=\"{Number(y)}\" opacity=\"{(pose == 0 ? 1 : 0)}\">{Label(figure, pose)}");
            svg.Append(clock.Switch("opacity", [.. motion.Moments.Select(moment => Named(figure, moment.Key) == pose ? "1" : "0")])).Append("</text>");
        }
    }

    /// <summary>The pose itself, or the last one before it that has a name.</summary>
    private static int Named(Figure figure, int pose) => Shown(figure).Last(i => i <= pose);

    private static string Label(Figure figure, int pose)
    {
        var shown = Shown(figure);
        var name = SecurityElement.Escape(figure.Poses[pose].Name);
        return shown.Count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{shown.IndexOf(pose) + 1} {name}");
    }

    private static string Text(Spot spot) => $"{Number(spot.X)} {Number(spot.Y)}";

    private static string Number(double value) => (Math.Round(value, 1) is var rounded && rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
}
