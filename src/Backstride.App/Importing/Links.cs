using Backstride.Files;

namespace Backstride.App.Importing;

/// <summary>Tells which links within a folder are followed: those to a file that lies in the same folder. A link that a person named is theirs to name.</summary>
/// <remarks>A link to a folder is never followed: what it leads to in here is read where it lies, and it may lead back up.</remarks>
internal sealed class Links(string folder)
{
    /// <summary>As many as systems follow one behind the other.</summary>
    private const int MostHops = 40;
    private readonly string? _root = RealPath(folder);

    /// <summary>What becomes of something found in the folder.</summary>
    public Way Of(FileSystemInfo found)
    {
        if (found.LinkTarget is null)
            return Way.Goes;
        return RealPath(found.FullName) switch
        {
            null => new Way.LeadsNowhere(),
            var target when !IsInside(target) => new Way.LeadsOut(),
            var target => Directory.Exists(target) ? new Way.IsThereAnyway() : Way.Goes,
        };
    }

    private bool IsInside(string target) =>
        _root is not null && (target == _root || target.StartsWith(Path.EndsInDirectorySeparator(_root) ? _root : _root + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    /// <summary>Where a path leads once every link in it is followed, also of folders on the way; absent when it leads nowhere.</summary>
    private static string? RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        var here = Path.GetPathRoot(full)!;
        var left = new Stack<string>(Parts(full[here.Length..]));
        for (var hops = 0; left.TryPop(out var part);)
        {
            if (part == "..")
            {
                here = Path.GetDirectoryName(here) ?? here;
                continue;
            }

            var next = Path.Combine(here, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                here = next;
                continue;
            }

            if (++hops > MostHops)
                return null;
            if (Path.IsPathRooted(target))
                here = Path.GetPathRoot(target)!;
            foreach (var further in Parts(target[(Path.GetPathRoot(target)?.Length ?? 0)..]))
                left.Push(further);
        }

        return Path.Exists(here) ? here : null;
    }

    /// <summary>The parts of a path, the last one first.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").Reverse();

    /// <summary>What a link, or what is none, leads to.</summary>
    internal abstract record Way
    {
        private Way()
        {
        }

        public static Way Goes { get; } = new IsFollowed();

        /// <summary>Why it is passed over; absent when nobody needs to hear of it.</summary>
        public virtual Finding? Finding => null;

        public sealed record IsFollowed : Way;

        /// <summary>A folder in here.</summary>
        public sealed record IsThereAnyway : Way;

        public sealed record LeadsOut : Way
        {
            public override Finding Finding => new("link-out", Severity.Note, "It is a link that leads out of the folder that was named, and was not followed. Name it, or what it leads to, to bring that in.");
        }

        public sealed record LeadsNowhere : Way
        {
            public override Finding Finding => new("link-broken", Severity.Note, "It is a link that leads to nothing.");
        }
    }
}
