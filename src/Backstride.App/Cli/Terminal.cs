using Spectre.Console;

namespace Backstride.App.Cli;

/// <summary>Questions to a person at a terminal. Everything of Spectre.Console that asks is here, so that nothing else loads it.</summary>
internal static class Terminal
{
    /// <summary>Asks until the answer is empty or has no problem.</summary>
    /// <param name="problem">Says what is wrong with an answer; null when nothing is.</param>
    public static string AskText(string question, Func<string, string?> problem) => AnsiConsole.Prompt(
        new TextPrompt<string>(Markup.Escape(question))
            .AllowEmpty()
            .Validate(text => problem(text.Trim()) is { } wrong ? ValidationResult.Error($"[red]{Markup.Escape(wrong)}[/]") : ValidationResult.Success()))
        .Trim();

    /// <summary>Asks for one of a few answers.</summary>
    public static T AskOne<T>(string question, IReadOnlyList<(T Value, string Words)> answers)
        where T : struct => AnsiConsole.Prompt(
        new SelectionPrompt<(T Value, string Words)>()
            .Title(Markup.Escape(question))
            .UseConverter(a => Markup.Escape(a.Words))
            .AddChoices(answers)).Value;

    /// <summary>Asks for something that nobody who looks at the screen should read.</summary>
    public static string AskSecret(string question) => AnsiConsole.Prompt(new TextPrompt<string>(Markup.Escape(question)).Secret());

    public static void Heading(string text)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.Write(new Rule(Markup.Escape(text)).LeftJustified());
    }

    public static void Say(string text) => AnsiConsole.WriteLine(text);
}
