using System.IO.Compression;
using System.Text;
using Backstride.App.Storage;
using Backstride.Files.Containers;

namespace Backstride.App.Tests.Storage;

public sealed class OriginalsTests : IDisposable
{
    private readonly TempFolder _temp = new();
    private readonly DataFolder _folder;

    public OriginalsTests() => _folder = DataFolder.Open(_temp["data"]);

    public void Dispose()
    {
        _folder.Dispose();
        _temp.Dispose();
    }

    private static readonly byte[] Content = Encoding.UTF8.GetBytes("the bytes of a watch");

    private static byte[] Kept(Compression form) => form switch
    {
        Compression.Gzip => Packed(Content, b => new GZipStream(b, CompressionLevel.Optimal, leaveOpen: true)),
        Compression.Deflate => Packed(Content, b => new DeflateStream(b, CompressionLevel.Optimal, leaveOpen: true)),
        Compression.DeflatedGzip => Packed(Kept(Compression.Gzip), b => new DeflateStream(b, CompressionLevel.Optimal, leaveOpen: true)),
        _ => Content,
    };

    private static byte[] Packed(byte[] content, Func<Stream, Stream> packing)
    {
        var buffer = new MemoryStream();
        using (var stream = packing(buffer))
            stream.Write(content);
        return buffer.ToArray();
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, ".gz")]
    [InlineData(2, ".deflate")]
    [InlineData(3, ".gz.deflate")]
    public void Every_form_is_kept_as_it_came_and_read_back_uncompressed(int form, string ending)
    {
        var (hash, kept) = (ContentHash.Of(Content), Kept((Compression)form));
        using (var incoming = new Incoming(_folder, Drafts.Runner))
            incoming.Settle([incoming.Stage(hash, (Compression)form, kept)]);
        Assert.Equal(kept, File.ReadAllBytes(_temp[$"data/originals/{Drafts.Runner}/{hash}{ending}"]));
        using var read = new StreamReader(new Originals(_folder, Drafts.Runner).Read(hash)!);
        Assert.Equal("the bytes of a watch", read.ReadToEnd());
    }

    [Fact]
    public void The_same_content_in_another_compression_is_kept_once()
    {
        var hash = ContentHash.Of(Content);
        using (var incoming = new Incoming(_folder, Drafts.Runner))
        {
            incoming.Settle([incoming.Stage(hash, Compression.Gzip, Kept(Compression.Gzip))]);
            incoming.Settle([incoming.Stage(hash, Compression.None, Content)]);
        }

        Assert.Equal(Compression.Gzip, Assert.Single(new Originals(_folder, Drafts.Runner).All()).Form);
    }

    [Fact]
    public void Nothing_has_its_name_before_the_group_is_settled_and_nothing_is_left_behind()
    {
        using (var incoming = new Incoming(_folder, Drafts.Runner))
        {
            incoming.Stage(ContentHash.Of(Content), Compression.None, Content);
            Assert.Empty(new Originals(_folder, Drafts.Runner).All());
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.IncomingPath));
    }

    [Fact]
    public void What_a_killed_process_left_is_cleared_and_what_a_living_one_holds_is_not()
    {
        using var living = new Incoming(_folder, Drafts.Runner);
        living.Stage(ContentHash.Of(Content), Compression.None, Content);
        var dead = Path.Combine(_folder.IncomingPath, "dead");
        Directory.CreateDirectory(dead);
        File.WriteAllText(Path.Combine(dead, "in-use"), "");
        File.WriteAllBytes(Path.Combine(dead, "1"), Content);
        using (new Incoming(_folder, Drafts.Runner))
        {
            Assert.False(Directory.Exists(dead));
            Assert.Equal(2, Directory.GetDirectories(_folder.IncomingPath).Length);
        }
    }

    [Fact]
    public void The_data_folder_belongs_to_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps a user's folders apart by other means than a mode.");
            return;
        }

        using (new Incoming(_folder, Drafts.Runner))
            new Originals(_folder, Drafts.Runner).Create();
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        foreach (var path in new[] { _folder.Path, _folder.OriginalsPath, _folder.IncomingPath, new Originals(_folder, Drafts.Runner).FolderPath })
            Assert.Equal(Owner, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_process_that_wants_the_folder_alone_is_told_that_it_is_in_use()
    {
        using var second = DataFolder.Open(_folder.Path);
        Assert.Throws<IOException>(() => new FileStream(_temp["data/in-use"], FileMode.Open, FileAccess.ReadWrite, FileShare.None));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_one_clear_error()
    {
        File.WriteAllText(_temp["file"], "");
        Assert.Contains(_temp["file"], Assert.Throws<StorageException>(() => DataFolder.Open(Path.Combine(_temp["file"], "data"))).Message, StringComparison.Ordinal);
    }
}
