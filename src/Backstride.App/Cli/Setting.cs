using System.CommandLine;
using System.CommandLine.Parsing;

namespace Backstride.App.Cli;

/// <summary>Makes options that may also be set as an environment variable: <c>--data</c> is <c>BACKSTRIDE_DATA</c>.</summary>
internal static class Setting
{
    /// <param name="parse">Gives null for what is not understood.</param>
    /// <param name="expected">With its article: "a day such as 2026-03-01".</param>
    public static Option<T?> Of<T>(string name, string description, Func<string, T?> parse, string expected)
    {
        T? Parsed(string text, SymbolResult result)
        {
            var value = parse(text);
            if (value is null)
                result.AddError($"{name} is {expected}, not '{text}'.");
            return value;
        }

        return new Option<T?>(name)
        {
            Description = description,
            CustomParser = result => Parsed(result.Tokens[^1].Value, result),
            DefaultValueFactory = result => InEnvironment(name) is { Length: > 0 } text ? Parsed(text, result) : default,
            Arity = ArgumentArity.ExactlyOne,
        };
    }

    public static Option<string?> Text(string name, string description) => Of(name, description, text => text, "a text");

    public static Option<DateOnly?> Day(string name, string description) =>
        Of<DateOnly?>(name, description, Words.DayOf, "a day such as 2026-03-01, today or yesterday");

    public static Option<bool> Flag(string name, string description) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => IsOn(name),
    };

    /// <summary>True when the environment variable of a flag says so.</summary>
    public static bool IsOn(string name) => InEnvironment(name) is "1" or "true" or "yes";

    /// <summary>What the environment says of an option; absent when nothing.</summary>
    public static string? InEnvironment(string name) => Environment.GetEnvironmentVariable(VariableOf(name));

    private static string VariableOf(string name) => $"BACKSTRIDE_{name.TrimStart('-').Replace('-', '_').ToUpperInvariant()}";
}
