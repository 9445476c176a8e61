namespace Backstride.App.Storage;

/// <summary>The folder that holds the journal and the originals, and the lock that every process using it shares.</summary>
/// <remarks>
/// <c>journal.db</c> is the journal, <c>originals/RUNNER/HASH</c> are the files as they came, <c>incoming/</c> holds files that are not yet
/// acknowledged by any entry, <c>uploads/</c> files from browsers, <c>imports/</c> which imports are under way, <c>live/</c> keys of services,
/// <c>tokens/</c> those of programs, <c>calendars/</c> the addresses of calendars and what those were told, <c>reminders/</c> what to be reminded of and how, <c>tables/</c> strange tables and what they mean, <c>in-use</c> carries the lock. Created with mode 700: nobody else on the machine can read it.
/// </remarks>
internal sealed class DataFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly FileStream _inUse;

    private DataFolder(string path, FileStream inUse)
    {
        Path = path;
        _inUse = inUse;
    }

    public string Path { get; }

    public string JournalPath => System.IO.Path.Combine(Path, "journal.db");

    public string OriginalsPath => System.IO.Path.Combine(Path, "originals");

    public string IncomingPath => System.IO.Path.Combine(Path, "incoming");

    /// <summary>Files from browsers and programs that an import is to read.</summary>
    public string UploadsPath => System.IO.Path.Combine(Path, "uploads");

    /// <summary>Which imports are under way, and the reports of those that ended.</summary>
    public string ImportsPath => System.IO.Path.Combine(Path, "imports");

    /// <summary>What runners said of the columns of strange tables, and those tables that wait to be explained.</summary>
    public string TablesPath => System.IO.Path.Combine(Path, "tables");

    /// <summary>Where data lie when nobody says otherwise: the platform's folder for a user's application data.</summary>
    public static string Default => System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "backstride");

    /// <summary>True when a journal is there already; nothing is created by asking.</summary>
    public static bool HasJournal(string path) => File.Exists(System.IO.Path.Combine(path, "journal.db"));

    /// <summary>Opens the folder, creating it when missing, and joins those that use it.</summary>
    /// <exception cref="StorageException">The folder cannot be made or used, or another process holds it alone.</exception>
    public static DataFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            CreateOwnedFolder(full);
            return new DataFolder(full, JoinUsers(full));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The data folder {full} cannot be used: {e.Message}", e);
        }
    }

    /// <summary>A folder below the data folder, made with the same mode.</summary>
    public static void CreateOwnedFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly);
    }

    // Any sharing but None is a shared advisory lock on Unix: several processes may use one folder, and one that opens
    // the same file with FileShare.None (restoring, erasing) waits for nobody and is told at once that it is in use.
    private static FileStream JoinUsers(string path) => new(
        System.IO.Path.Combine(path, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    public void Dispose() => _inUse.Dispose();
}
