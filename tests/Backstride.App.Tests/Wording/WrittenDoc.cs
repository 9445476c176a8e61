namespace Backstride.App.Tests.Wording;

/// <summary>A page of the docs that is written from the program's own data and nowhere typed by hand.</summary>
internal static class WrittenDoc
{
    /// <summary>The folder of the docs in the checkout that these tests were built from.</summary>
    public static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "Backstride.slnx")))
                folder = folder.Parent;
            return Path.Combine(folder.FullName, "docs");
        }
    }

    /// <summary>Fails when the page is another one, and leaves what it would be beside it.</summary>
    public static void Is(string name, string expected)
    {
        var current = Path.Combine(Folder, name);
        var received = Path.ChangeExtension(current, ".received.md");
        if (File.Exists(current) && File.ReadAllText(current).ReplaceLineEndings("\n") == expected)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, expected);
        Assert.Fail($"docs/{name} is not what the program says. Read {Path.GetFileName(received)} beside it and rename it if it is meant.");
    }
}
