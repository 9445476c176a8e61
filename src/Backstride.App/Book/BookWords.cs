namespace Backstride.App.Book;

/// <summary>Words of the rule book's pages.</summary>
internal static class BookWords
{
    /// <summary>What the rules of a family look at.</summary>
    public static string Family(string family) => family switch
    {
        "screen" => "Safety: may anything be planned at all",
        "health" => "Health: illness, pregnancy, surgery",
        "load" => "Load: how much may be run",
        "race" => "Races",
        "pain" => "Pain: what the back said",
        "strength" => "Strength",
        "mobility" => "Mobility",
        "warmup" => "Before training",
        "cooldown" => "After training",
        "breath" => "Breathing",
        "test" => "Home tests",
        "recovery" => "Recovery",
        "life" => "The day",
        "form" => "Running form",
        "gear" => "Shoes and gear",
        "cross" => "Other sports",
        _ => Capital(family),
    };

    public static string Certainty(Certainty certainty) => certainty switch
    {
        Backstride.Certainty.Trial => "A controlled trial",
        Backstride.Certainty.Cohort => "A cohort study: people followed over time",
        Backstride.Certainty.Association => "An association: seen together, cause not shown",
        Backstride.Certainty.Expert => "Expert opinion or guideline",
        Backstride.Certainty.Heuristic => "A judgement of ours, waiting for a clinician's sign-off",
        _ => throw new ArgumentOutOfRangeException(nameof(certainty), certainty, "A grade without words."),
    };

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
