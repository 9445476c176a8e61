using System.Globalization;
using System.Text.Json.Serialization;

namespace Backstride.Exercises;

/// <summary>The pace of one repetition: down, pause and up.</summary>
/// <remarks>Written in whole seconds, <c>3-1-1</c>. Each part is 0 to 30 and the three together at least 1.</remarks>
[JsonConverter(typeof(TempoJson))]
public readonly record struct Tempo
{
    private Tempo(int down, int pause, int up)
    {
        Down = TimeSpan.FromSeconds(down);
        Pause = TimeSpan.FromSeconds(pause);
        Up = TimeSpan.FromSeconds(up);
    }

    public TimeSpan Down { get; }

    public TimeSpan Pause { get; }

    public TimeSpan Up { get; }

    /// <summary>One whole repetition.</summary>
    public TimeSpan Total => Down + Pause + Up;

    /// <summary>The same with two seconds more on the way down.</summary>
    public Tempo Slower => new((int)Down.TotalSeconds + 2, (int)Pause.TotalSeconds, (int)Up.TotalSeconds);

    /// <summary>The same with two seconds more of pause.</summary>
    public Tempo Paused => new((int)Down.TotalSeconds, (int)Pause.TotalSeconds + 2, (int)Up.TotalSeconds);

    /// <exception cref="FormatException">Not three whole numbers of seconds in their bounds.</exception>
    public static Tempo Parse(string text)
    {
        var parts = text.Split('-');
        if (parts.Length != 3)
            throw new FormatException("A tempo is three whole seconds: down-pause-up.");
        var seconds = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var s) && s <= 30 ? s
            : throw new FormatException("A tempo is three whole seconds from 0 to 30.")).ToArray();
        return seconds.Sum() > 0
            ? new(seconds[0], seconds[1], seconds[2])
            : throw new FormatException("A repetition takes time.");
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Down.TotalSeconds:0}-{Pause.TotalSeconds:0}-{Up.TotalSeconds:0}");
}

internal sealed class TempoJson : TextJson<Tempo>
{
    protected override Tempo Parse(string text) => Tempo.Parse(text);
}
