namespace Backstride.Tests.Cases;

/// <summary>A clause of a case: what has to hold, or must not.</summary>
/// <param name="Never">It stands under <c>never:</c>.</param>
internal sealed record Clause(string Sentence, bool Never);

/// <summary>A part of a case: what is written down, and then what the plan has to be.</summary>
internal sealed record CasePart(IReadOnlyList<string> Given, IReadOnlyList<Clause> Clauses);

/// <summary>A written case: a title and one or several parts, each of which goes on where the one before ended.</summary>
/// <param name="Place">File and line.</param>
internal sealed record ClinicalCase(string Place, string Title, IReadOnlyList<CasePart> Parts)
{
    public override string ToString() => $"{Place} {Title}";
}

/// <summary>Reads files of cases: <c>case:</c>, <c>given:</c>, <c>then:</c> and <c>never:</c>, sentences apart by semicolons, longer ones indented on the next line.</summary>
internal static class CaseFile
{
    private static readonly string[] Keys = ["case", "given", "then", "never"];

    public static IReadOnlyList<ClinicalCase> ReadAll() =>
        [.. Directory.EnumerateFiles(Checkout.PathOf("tests/Backstride.Tests/Cases"), "*.txt").Order(StringComparer.Ordinal).SelectMany(path => Read(Path.GetFileName(path), File.ReadAllLines(path)))];

    /// <exception cref="FormatException">A line that is none of a case.</exception>
    public static IReadOnlyList<ClinicalCase> Read(string file, IReadOnlyList<string> lines)
    {
        var cases = new List<ClinicalCase>();
        foreach (var (line, key, text) in Joined(file, lines))
        {
            if (key == "case")
            {
                cases.Add(new ClinicalCase($"{file}:{line}", text, []));
                continue;
            }

            if (cases.Count == 0)
                throw new FormatException($"{file}:{line}: a case begins with case:");
            cases[^1] = cases[^1] with { Parts = With(cases[^1].Parts, key, [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]) };
        }

        return cases;
    }

    private static List<CasePart> With(IReadOnlyList<CasePart> parts, string key, IReadOnlyList<string> sentences)
    {
        var last = parts is [.., var part] ? part : new CasePart([], []);
        List<CasePart> earlier = [.. parts.SkipLast(1)];
        if (key == "given")
            return last.Clauses.Count > 0 ? [.. parts, new CasePart(sentences, [])] : [.. earlier, last with { Given = [.. last.Given, .. sentences] }];
        return [.. earlier, last with { Clauses = [.. last.Clauses, .. sentences.Select(sentence => new Clause(sentence, key == "never"))] }];
    }

    /// <summary>Lines with a key; an indented line goes on with the one before, a line that begins with # is a remark.</summary>
    private static IEnumerable<(int Line, string Key, string Text)> Joined(string file, IReadOnlyList<string> lines)
    {
        (int Line, string Key, string Text)? open = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Trim().Length == 0 || line.StartsWith('#'))
                continue;
            if (char.IsWhiteSpace(line[0]) && open is { } before)
            {
                open = before with { Text = $"{before.Text} {line.Trim()}" };
                continue;
            }

            if (open is { } done)
                yield return done;
            var key = line.Split(':')[0];
            if (!Keys.Contains(key))
                throw new FormatException($"{file}:{i + 1}: none of {string.Join(", ", Keys)}: {line}");
            open = (i + 1, key, line[(key.Length + 1)..].Trim());
        }

        if (open is { } last)
            yield return last;
    }
}
