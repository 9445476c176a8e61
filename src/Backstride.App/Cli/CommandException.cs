namespace Backstride.App.Cli;

/// <summary>A request that cannot be met, or was put wrongly. The message is the one line for the person at the terminal.</summary>
internal sealed class CommandException : Exception
{
    private CommandException(string message, int exitCode)
        : base(message) => ExitCode = exitCode;

    public int ExitCode { get; }

    /// <summary>What could have been meant, where that is a short list.</summary>
    public IReadOnlyList<string> Choices { get; private init; } = [];

    /// <summary>The request is understood and cannot be met.</summary>
    public static CommandException NotMet(string message) => new(message, Exit.NotMet);

    /// <summary>The request is not understood.</summary>
    public static CommandException Usage(string message) => new(message, Exit.Usage);

    /// <summary>The request leaves open which of several is meant.</summary>
    public static CommandException Which(string message, IEnumerable<string> choices) => new(message, Exit.Usage) { Choices = [.. choices] };
}

/// <summary>What the process says when it ends.</summary>
internal static class Exit
{
    public const int Done = 0;
    public const int NotMet = 1;
    public const int Usage = 2;
}
