using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Backstride.App.Storage;

/// <summary>A small document in a file of its own, which only this user can read and which is never half written.</summary>
internal static class KeptFile
{
    /// <summary>Absent when there is no such file, or it holds something else.</summary>
    public static T? Read<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize(file, type);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it beside, syncs and renames; the folder is made when missing.</summary>
    public static void Write<T>(string path, T document, JsonTypeInfo<T> type)
    {
        DataFolder.CreateOwnedFolder(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.part";
        File.Delete(part);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(part, options))
        {
            JsonSerializer.Serialize(file, document, type);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
    }
}
