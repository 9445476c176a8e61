using Backstride.App.Storage;

namespace Backstride.App.Importing;

/// <summary>The copy of an archive that lay inside another one; gone when the last of its members was read.</summary>
internal sealed class UnpackedArchive(Incoming.Spooled copy)
{
    private int _holders = 1;

    public string Path => copy.Path;

    /// <summary>One more will read from it.</summary>
    public void Hold() => Interlocked.Increment(ref _holders);

    /// <summary>One of those that held it is done. Safe to call from several threads.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
            copy.Drop();
    }
}
