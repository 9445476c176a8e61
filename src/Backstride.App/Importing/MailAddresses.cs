using System.Text.RegularExpressions;

namespace Backstride.App.Importing;

/// <summary>Takes e-mail addresses out of names: Garmin puts the runner's into the name of every file of an export.</summary>
internal static partial class MailAddresses
{
    private const string Instead = "***";

    /// <summary>The text with every address replaced.</summary>
    public static string Masked(string text) => text.Contains('@', StringComparison.Ordinal) ? Address().Replace(text, Instead) : text;

    // The name of a host has no underscore, which is what stands between the address and the number behind it.
    [GeneratedRegex(@"[^\s/\\!<>()\[\],;:""|@]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
