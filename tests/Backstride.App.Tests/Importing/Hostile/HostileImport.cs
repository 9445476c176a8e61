using System.Text;
using Backstride.App.Importing;

namespace Backstride.App.Tests.Importing.Hostile;

/// <summary>Brings in something hostile beside something sound, which must come in whatever the other does; and looks around afterwards.</summary>
internal sealed class HostileImport : IDisposable
{
    private readonly Surrounded _data = new();

    /// <summary>A run like any other.</summary>
    public static RawMember Sound { get; } = RawMember.Of("sound.fit", TinyFit.Run(new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero)));

    public string this[string name] => _data[name];

    /// <summary>The journal as it is stored, as one text.</summary>
    public string Journal => string.Concat(_data.Store.LinesAfter(Storage.Drafts.Runner, 0, 1000).Select(Encoding.UTF8.GetString));

    /// <summary>The one line of an archive beside that of the sound run in it.</summary>
    public async Task<FileOutcome> Member(byte[] zip) => Assert.Single((await All(zip)).Files, file => file.Member != "sound.fit");

    /// <summary>Imports an archive with the sound run in it.</summary>
    public async Task<ImportResult> All(byte[] zip)
    {
        await File.WriteAllBytesAsync(this["hostile.zip"], zip, TestContext.Current.CancellationToken);
        var result = await Given("hostile.zip");
        Assert.Contains(result.Files, file => file is { Member: "sound.fit", Outcome: Outcome.Imported });
        return result;
    }

    /// <summary>Imports a folder with a hostile file and the sound run in it; the sound one comes last.</summary>
    public async Task<ImportResult> Beside(byte[] hostile, string name = "evil.zip")
    {
        Directory.CreateDirectory(this["folder"]);
        await File.WriteAllBytesAsync(this["folder/" + name], hostile, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(this["folder/sound.fit"], TinyFit.Run(new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero)), TestContext.Current.CancellationToken);
        var result = await Given("folder");
        Assert.Contains(result.Files, file => file is { Outcome: Outcome.Imported } && file.Path.EndsWith("sound.fit", StringComparison.Ordinal));
        return result;
    }

    /// <summary>Imports what was put there.</summary>
    public async Task<ImportResult> Given(string name)
    {
        var result = await _data.Import(name);
        _data.AssertUntouched();
        // Originals are called by their hash: no name out of an archive is a name on this disk.
        Assert.DoesNotContain(_data.Inside, path => path.Contains("evil", StringComparison.Ordinal) || path.Contains("passwd", StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_data.Folder.IncomingPath));
        return result;
    }

    public void Dispose() => _data.Dispose();
}
