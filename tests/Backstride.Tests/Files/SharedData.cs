namespace Backstride.Tests.Files;

/// <summary>Real files that nobody here made, beside the checkout.</summary>
internal static class SharedData
{
    public const string Missing = "The folder ../shared/data is not here (or set BACKSTRIDE_SHARED_DATA): real files were not read.";

    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("BACKSTRIDE_SHARED_DATA") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
