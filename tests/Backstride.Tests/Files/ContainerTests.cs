using System.IO.Compression;
using System.Text;
using Backstride.Files;
using Backstride.Files.Containers;
using Backstride.Files.Fit;

namespace Backstride.Tests.Files;

public sealed class ContainerTests
{
    private static readonly byte[] Run = FitExamples.Bytes(FitLayout.Default, FitExamples.Run());

    [Fact]
    public void A_plain_file_is_its_own_member()
    {
        var (container, members) = Open(Run);

        Assert.False(container.IsArchive);
        var member = Assert.Single(members);
        Assert.Null(member.Member.Name);
        AssertRun(member.Reading, Compression.None);
        Assert.Equal((0, Run.Length), (member.Member.Offset, member.Member.Length));
    }

    [Fact]
    public void A_gzip_file_is_read_and_hashed_by_its_content()
    {
        var (container, members) = Open(Gzip(Run));

        Assert.Equal(FileKind.Gzip, container.Kind);
        AssertRun(Assert.Single(members).Reading, Compression.Gzip);
    }

    [Fact]
    public void A_zip_of_every_way_to_store_gives_the_same_run_and_the_place_of_its_bytes()
    {
        var zip = Zip(("a/1.fit", Run, CompressionLevel.Fastest), ("a/2.fit", Run, CompressionLevel.NoCompression),
            ("a/3.fit.gz", Gzip(Run), CompressionLevel.NoCompression), ("a/4.fit.gz", Gzip(Run), CompressionLevel.Optimal));

        var (container, members) = Open(zip);

        Assert.True(container.IsArchive);
        Assert.Empty(container.Findings);
        Assert.Equal(["a/1.fit", "a/2.fit", "a/3.fit.gz", "a/4.fit.gz"], members.Select(member => member.Member.Name));
        Compression[] compressions = [Compression.Deflate, Compression.None, Compression.Gzip, Compression.DeflatedGzip];
        foreach (var ((member, reading), compression) in members.Zip(compressions))
        {
            AssertRun(reading, compression);
            var stored = zip.AsSpan((int)member.Offset, (int)member.Length).ToArray();
            using var content = compression.Inflate(new MemoryStream(stored), InflateLimits.Default);
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            Assert.Equal(Run, copy.ToArray());
            Assert.Empty(content.Findings);
        }
    }

    [Fact]
    public void Folders_shadows_and_tables_are_not_named()
    {
        var (container, members) = Open(Zip(
            ("activities/", [], CompressionLevel.NoCompression),
            ("__MACOSX/activities/._1.fit", [0, 5, 22, 7], CompressionLevel.NoCompression),
            ("activities.csv", Encoding.UTF8.GetBytes("Activity ID,Activity Date\n1,2\n"), CompressionLevel.Fastest),
            ("media/a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2], CompressionLevel.NoCompression),
            ("profile.json.gz", Gzip("{\"name\":1}"u8.ToArray()), CompressionLevel.NoCompression),
            ("1.fit", Run, CompressionLevel.Fastest)));

        Assert.Equal(1, container.Ignored);
        Assert.Equal(4, members.Count);
        Assert.Equal([true, true, true, false], members.Select(member => member.Reading.IsIgnored));
        Assert.All(members[..3], member => Assert.Null(member.Reading.Hash));
    }

    [Fact]
    public void What_may_have_been_a_run_stays_named()
    {
        var (_, members) = Open(Zip(("1.fit", [1, 2, 3, 200], CompressionLevel.NoCompression), ("2.fit", [], CompressionLevel.NoCompression)));

        Assert.All(members, member => Assert.False(member.Reading.IsIgnored));
        Assert.All(members, member => Assert.Equal(["unrecognised"], member.Reading.Reading.Codes()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_archive_inside_an_archive_is_refused_in_one_line(bool gzipped)
    {
        var inner = Zip(("1.fit", Run, CompressionLevel.Fastest));

        var (_, members) = Open(gzipped ? Gzip(inner) : Zip(("part1.zip", inner, CompressionLevel.NoCompression), ("2.fit", Run, CompressionLevel.Fastest)));

        Assert.Equal(["nested-zip"], members[0].Reading.Reading.Codes());
        Assert.Empty(members[0].Reading.Reading.Activities);
        if (!gzipped)
            AssertRun(members[1].Reading, Compression.Deflate);
    }

    [Fact]
    public void Content_that_grows_beyond_the_limits_is_cut_off_and_said()
    {
        var limits = new InflateLimits(MemberBytes: 20_000, ArchiveBytes: long.MaxValue, Growth: 200);
        Assert.True(Run.Length > 20_000);

        var (_, members) = Open(Zip(("1.fit", Run, CompressionLevel.Fastest)), limits);

        var reading = members.Single().Reading;
        Assert.Contains("too-large", reading.Reading.Codes());
        Assert.InRange(reading.Size, 1, 20_000);
    }

    [Fact]
    public void A_bomb_is_cut_off_by_its_growth_however_much_the_member_may_hold()
    {
        var bomb = Gzip(new byte[64 * 1024 * 1024]);

        var (_, members) = Open(bomb);

        Assert.Contains("too-large", members.Single().Reading.Reading.Codes());
        Assert.InRange(members.Single().Reading.Size, 1, InflateLimits.AlwaysBytes + 200 * bomb.Length);
    }

    [Fact]
    public void The_members_of_one_archive_share_a_budget()
    {
        var limits = new InflateLimits(long.MaxValue, ArchiveBytes: Run.Length + 1000, Growth: 200);

        var (_, members) = Open(Zip(("1.fit", Run, CompressionLevel.Fastest), ("2.fit", Run, CompressionLevel.Fastest)), limits);

        AssertRun(members[0].Reading, Compression.Deflate);
        Assert.Contains("too-large", members[1].Reading.Reading.Codes());
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void A_gzip_file_that_was_cut_off_gives_what_came_before(double part)
    {
        var gzip = Gzip(Run);

        var (_, members) = Open(gzip[..(int)(gzip.Length * part)]);

        var reading = members.Single().Reading.Reading;
        Assert.Contains("fit-truncated", reading.Codes());
        Assert.InRange(reading.Records, 100, 600);
        Assert.NotNull(members.Single().Reading.Hash);
    }

    [Fact]
    public void A_member_with_damaged_bytes_gives_what_came_before_and_the_others_go_on()
    {
        var zip = Zip(("1.fit", Run, CompressionLevel.Fastest), ("2.fit", Run, CompressionLevel.Fastest));
        var (_, sound) = Open(zip);
        zip.AsSpan((int)(sound[0].Member.Offset + sound[0].Member.Length / 2), 200).Fill(0xFF);

        var (_, members) = Open(zip);

        Assert.NotEmpty(members[0].Reading.Reading.Findings);
        AssertRun(members[1].Reading, Compression.Deflate);
    }

    [Fact]
    public void Bytes_in_front_of_an_archive_do_not_hide_its_members()
    {
        byte[] zip = [.. "PK\u0003\u0004 a program that unpacks itself"u8, .. Zip(("1.fit", Run, CompressionLevel.Fastest))];

        AssertRun(Open(zip).Members.Single().Reading, Compression.Deflate);
    }

    private static (Container Container, List<(Member Member, MemberReading Reading)> Members) Open(byte[] bytes, InflateLimits? limits = null)
    {
        using var file = new MemoryStream(bytes, writable: false);
        var container = Container.Open(file, limits ?? InflateLimits.Default);
        var members = container.Members().Select(member => (member, member.Read(file))).ToList();
        return (container, members);
    }

    private static void AssertRun(MemberReading reading, Compression compression)
    {
        Assert.Equal(compression, reading.Compression);
        Assert.Equal(FileKind.Fit, reading.Kind);
        Assert.Equal(ContentHash.Of(Run), reading.Hash);
        Assert.Equal(Run.Length, reading.Size);
        Assert.Equal(FitExamples.Run().Totals, Assert.Single(reading.Reading.Activities) with { Digest = null });
        Assert.Empty(reading.Reading.Findings);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return stream.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Content, CompressionLevel Level)[] members)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content, level) in members)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
