using System.Globalization;

namespace Backstride.Benchmarks;

/// <summary>What was typed behind a command: <c>--name value</c> pairs and plain words.</summary>
internal sealed class Choices
{
    private readonly Dictionary<string, string> _named = [];
    private readonly List<string> _words = [];

    /// <exception cref="ArgumentException">A name without a value.</exception>
    public Choices(IEnumerable<string> typed)
    {
        using var word = typed.GetEnumerator();
        while (word.MoveNext())
        {
            var name = word.Current;
            if (!name.StartsWith("--", StringComparison.Ordinal))
                _words.Add(name);
            else if (word.MoveNext())
                _named[name[2..]] = word.Current;
            else
                throw new ArgumentException($"{name} needs a value.");
        }
    }

    public string? Text(string name) => _named.GetValueOrDefault(name);

    /// <exception cref="ArgumentException">Not a positive number.</exception>
    public int Number(string name, int otherwise)
    {
        if (Text(name) is not { } text)
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"--{name} is a number above 0.");
    }

    /// <exception cref="ArgumentException">Nothing stands at that place.</exception>
    public string Word(int place, string what) => place < _words.Count ? _words[place] : throw new ArgumentException($"{what} is missing.");
}
