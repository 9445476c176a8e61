namespace Backstride.Tests;

/// <summary>The checkout these tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Source files by pattern, relative to the root with forward slashes; build output and packages are left out.</summary>
    public static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or ".git" or "artifacts"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Backstride.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run from a checkout: Backstride.slnx was not found above them.");
    }
}
