using System.Globalization;

namespace Backstride.Figures;

/// <summary>Writes what changes over one turn of a movement.</summary>
internal sealed class Clock(Motion motion)
{
    private readonly string length = string.Create(CultureInfo.InvariantCulture, $"{motion.Length.TotalSeconds:0.##}s");

    /// <summary>An attribute that glides from value to value; nothing when it never changes.</summary>
    public string Animate(string attribute, IReadOnlyList<string> values) => Written(attribute, values, "");

    /// <summary>An attribute that jumps.</summary>
    public string Switch(string attribute, IReadOnlyList<string> values) => Written(attribute, values, " calcMode=\"discrete\"");

    private string Written(string attribute, IReadOnlyList<string> values, string mode) => values.All(value => value == values[0]) ? "" :
        $"<animate attributeName=\"{attribute}\" dur=\"{length}\" repeatCount=\"indefinite\"{mode} keyTimes=\"{Times()}\" values=\"{string.Join(';', values)}\"/>";

    private string Times() => string.Join(';', motion.Moments.Select(moment => moment.At.ToString("0.###", CultureInfo.InvariantCulture)));
}
