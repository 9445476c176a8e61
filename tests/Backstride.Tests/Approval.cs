using System.Globalization;
using System.Text;
using Backstride.Coaching;
using Backstride.Exercises;

namespace Backstride.Tests;

/// <summary>
/// Cards that a physiotherapist can read: one per rule, kept in <c>Cards/&lt;rule id&gt;.approved.txt</c>. A card that differs, or has not been
/// approved yet, fails its test and is written beside it as <c>.received.txt</c>; approving is renaming that file, after reading it.
/// </summary>
internal static class Approve
{
    /// <summary>A rule with its evidence, and what it says of some named runners on <see cref="Make.Today"/>.</summary>
    public static void Card(Rule rule, params (string Scenario, Runner Runner)[] scenarios) =>
        Text(rule.Id.Name, CardOf(rule, scenarios));

    /// <summary>Any text, under a name that fits a file.</summary>
    public static void Text(string name, string text)
    {
        var approved = Path.Combine(Folder(), name + ".approved.txt");
        var received = Path.Combine(Folder(), name + ".received.txt");
        var actual = text.ReplaceLineEndings("\n");
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"{name}: the card differs from the approved one or is new. Read Cards/{name}.received.txt and rename it if it is meant.\n{actual}");
    }

    private static string CardOf(Rule rule, (string Scenario, Runner Runner)[] scenarios)
    {
        var card = new StringBuilder();
        card.Append(CultureInfo.InvariantCulture, $"{rule.Id}\n");
        card.Append(CultureInfo.InvariantCulture, $"source       {rule.Evidence.Source}\n");
        card.Append(CultureInfo.InvariantCulture, $"finding      {rule.Evidence.Finding}\n");
        card.Append(CultureInfo.InvariantCulture, $"certainty    {rule.Evidence.Certainty}, {rule.Evidence.Directness}\n");
        card.Append(CultureInfo.InvariantCulture, $"serves       {string.Join(' ', rule.Evidence.Serves)}\n");
        card.Append(CultureInfo.InvariantCulture, $"reviewed     {rule.Evidence.Reviewed:yyyy-MM-dd}\n");
        card.Append(CultureInfo.InvariantCulture, $"when unknown {Axes(rule.WhenUnknown)}\n");
        foreach (var (scenario, runner) in scenarios)
        {
            var verdict = rule.Judge(runner.State, Make.Today);
            card.Append(CultureInfo.InvariantCulture, $"\n{scenario}\n");
            card.Append(CultureInfo.InvariantCulture, $"  verdict  {Kind(verdict)}\n");
            card.Append(CultureInfo.InvariantCulture, $"  limits   {Axes(verdict.Limits)}\n");
            card.Append(CultureInfo.InvariantCulture, $"  because  {verdict.Reason.GetType().Name}{string.Concat(verdict.Reason.Facts.Select(Worded))}\n");
        }

        return card.ToString();
    }

    private static string Kind(Verdict verdict) => verdict switch
    {
        Verdict.Allow => "allow",
        Verdict.Limit => "limit",
        Verdict.CannotJudge => "cannot judge",
        Verdict.Refer refer => string.Create(CultureInfo.InvariantCulture, $"refer, {refer.Urgency}"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict.GetType().Name, "A verdict without a name."),
    };

    private static string Worded(Fact fact) => string.Create(CultureInfo.InvariantCulture, $"\n           {fact.Name} = {fact.Value switch
    {
        FactValue.Text text => text.Value,
        FactValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        FactValue.Truth truth => truth.Value ? "yes" : "no",
        FactValue.Calendar calendar => calendar.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.Name, "A fact without a form."),
    }}");

    /// <summary>The axes that differ from no limit at all.</summary>
    private static string Axes(Limits limits)
    {
        var axes = typeof(Limits).GetProperties()
            .Where(axis => axis.GetMethod is { IsStatic: false } && axis.Name != nameof(Limits.Patterns))
            .Where(axis => !Equals(axis.GetValue(limits), axis.GetValue(Limits.None)))
            .Select(axis => string.Create(CultureInfo.InvariantCulture, $"{axis.Name}={Value(axis.GetValue(limits))}"))
            .Concat(Enum.GetValues<MovementPattern>().Where(pattern => limits.Patterns[pattern] != LoadCeiling.Open)
                .Select(pattern => $"{pattern}={limits.Patterns[pattern]}"))
            .ToList();
        return axes.Count == 0 ? "none" : string.Join(", ", axes);
    }

    private static string? Value(object? value) => value switch
    {
        LadderStage stage => stage.Number.ToString(CultureInfo.InvariantCulture),
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.#} min"),
        Ratio ratio => ratio.Value.ToString("0.###", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };

    /// <summary>The folder of the cards in the checkout the tests were built from.</summary>
    internal static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Backstride.slnx")))
                return Directory.CreateDirectory(Path.Combine(folder.FullName, "tests", "Backstride.Tests", "Cards")).FullName;
        }

        throw new DirectoryNotFoundException("The tests run outside a checkout, so there are no approved cards to compare with.");
    }
}
