using System.Text;
using Backstride.Files;
using Backstride.Runs;
using Backstride.Tests.Files.Gpx;
using static Backstride.Tests.Files.Gpx.GpxText;

namespace Backstride.Tests.Files.Tracks;

/// <summary>What stands around and inside the XML of both readers.</summary>
public sealed class MarkupTests
{
    private static readonly string Sound = Track(Points(0, 20));

    private static byte[] Bytes(string text, Encoding? encoding = null) => (encoding ?? Encoding.UTF8).GetBytes(text);

    private static void IsRead(byte[] bytes, string? name = null)
    {
        var reading = Read(bytes);
        var run = Assert.Single(reading.Activities);
        Assert.Equal(TimeSpan.FromSeconds(57), run.Elapsed);
        Assert.Equal(name, run.Name);
        Assert.Equal(["summed"], reading.Codes());
    }

    [Fact]
    public void Blanks_and_rubbish_before_the_xml_are_skipped()
    {
        IsRead(Bytes("          " + Sound)); // as Strava writes it
        IsRead(Bytes("\r\n\t" + Sound));
        IsRead(Bytes("\0\0\u0001 HTTP/1.1 200 OK\r\n\r\n" + Sound));
    }

    [Fact]
    public void A_byte_order_mark_is_skipped_also_with_blanks_behind_it()
    {
        IsRead([0xEF, 0xBB, 0xBF, .. Bytes(Sound)]);
        IsRead([0xEF, 0xBB, 0xBF, .. Bytes("  \n" + Sound)]);
        IsRead(Bytes(" \uFEFF" + Sound));
    }

    [Fact]
    public void Utf_16_is_read_with_and_without_its_mark()
    {
        var text = Sound.Replace("UTF-8", "UTF-16", StringComparison.Ordinal);
        IsRead([0xFF, 0xFE, .. Bytes(text, Encoding.Unicode)]);
        IsRead([0xFE, 0xFF, .. Bytes(text, Encoding.BigEndianUnicode)]);
        IsRead(Bytes(text, Encoding.Unicode));
        IsRead(Bytes(text, Encoding.BigEndianUnicode));
        IsRead([0xFF, 0xFE, .. Bytes("   " + text, Encoding.Unicode)]);
        IsRead([0xFE, 0xFF, .. Bytes("   " + text, Encoding.BigEndianUnicode)]);
    }

    [Fact]
    public void Bytes_that_only_claim_to_be_utf_16_are_utf_8() =>
        IsRead(Bytes(Track(Points(0, 20), "<name>Žalec</name><type>run</type>").Replace("UTF-8", "UTF-16", StringComparison.Ordinal)), "Žalec");

    [Fact]
    public void Latin_1_is_read_as_declared() =>
        IsRead(Bytes(Track(Points(0, 20), "<name>Zürich</name><type>run</type>").Replace("UTF-8", "iso-8859-1", StringComparison.Ordinal), Encoding.Latin1), "Zürich");

    [Fact]
    public void A_byte_that_is_no_letter_costs_a_letter_and_not_the_run()
    {
        var bytes = Bytes(Track(Points(0, 20), "<name>Z_rich</name><type>run</type>"));
        bytes[bytes.AsSpan().IndexOf("Z_rich"u8) + 1] = 0xFC;
        IsRead(bytes, "Z rich");
    }

    [Fact]
    public void A_name_is_one_line_without_control_characters_and_not_longer_than_200()
    {
        IsRead(Bytes(Track(Points(0, 20), "<name> a\n\tb&#x1;c&#x202;</name><type>run</type>")), "a b cȂ");
        IsRead(Bytes(Track(Points(0, 20), $"<name>{new string('x', 300)}</name><type>run</type>")), new string('x', 200));
        IsRead(Bytes(Track(Points(0, 20), $"<name>{string.Concat(Enumerable.Repeat("🏃", 120))}</name><type>run</type>")), string.Concat(Enumerable.Repeat("🏃", 100)));
    }

    [Fact]
    public void Comments_and_processing_instructions_are_passed_over() =>
        IsRead(Bytes("<?xml version=\"1.0\"?><!-- <!DOCTYPE not one> --><?pi x?>" + Sound[Sound.IndexOf("<gpx", StringComparison.Ordinal)..]
            .Replace("<time>", "<!-- acc:30 --><time><!-- x -->", StringComparison.Ordinal)));

    [Fact]
    public void What_follows_the_root_is_left_alone()
    {
        IsRead(Bytes(Sound + "\0\0\0"));
        IsRead(Bytes(Sound + Sound));
    }

    [Fact]
    public void A_document_type_is_skipped_and_said()
    {
        var reading = Read("<?xml version=\"1.0\"?>\n<!-- c -->\n<!DOCTYPE gpx [ <!ELEMENT gpx ANY> ]>" + Sound[Sound.IndexOf("<gpx", StringComparison.Ordinal)..]);
        Assert.Single(reading.Activities);
        Assert.Equal(["xml-dtd-refused", "summed"], reading.Codes());
        Assert.Equal(Severity.Warning, reading.Findings[0].Severity);
    }

    [Fact]
    public void A_billion_laughs_are_not_laughed()
    {
        var text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE gpx [<!ENTITY a \"lol\">");
        for (var c = 'b'; c <= 'k'; c++)
            text.Append(string.Concat("<!ENTITY ", c.ToString(), " \"", string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10)), "\">"));
        text.Append("]>").Append(Track(Points(0, 20), "<name>&k;</name><type>run</type>")[38..]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = Read(text.ToString());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Equal("xml-dtd-refused", reading.Findings[0].Code);
        Assert.Contains("xml-malformed", reading.Codes()); // the entity is not known, so the name cannot be read
    }

    [Fact]
    public void An_outside_entity_is_not_fetched()
    {
        var reading = Read("<!DOCTYPE gpx [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + Track(Points(0, 20), "<name>&x;</name>")[38..]);
        Assert.Contains("xml-dtd-refused", reading.Codes());
        Assert.All(reading.Activities, run => Assert.Null(run.Name));
    }

    [Fact]
    public void Nesting_without_end_stops_early()
    {
        var deep = Encoding.UTF8.GetBytes(Track(Points(0, 20))[..^12] + string.Concat(Enumerable.Repeat("<a>", 300_000)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = Read(deep);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Single(reading.Activities);
        Assert.Contains("xml-malformed", reading.Codes());
    }

    [Fact]
    public void A_token_of_many_megabytes_is_not_held()
    {
        var long1 = Encoding.UTF8.GetBytes(Track(Points(0, 20))[..^12] + "<x y=\"" + new string('z', 20_000_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = Read(long1);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
        Assert.Single(reading.Activities);
        Assert.Contains("xml-malformed", reading.Codes());
    }

    [Fact]
    public void Names_invented_for_ever_are_not_held()
    {
        var names = Encoding.UTF8.GetBytes(Track(Points(0, 20))[..^12] + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"<a{i} b{i}='' c{i}:d=''/>")));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = Read(names);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
        Assert.Single(reading.Activities);
        Assert.Contains("xml-malformed", reading.Codes());
    }

    [Fact]
    public void Tracks_without_end_are_not_held()
    {
        var full = Encoding.UTF8.GetBytes(File(string.Concat(Enumerable.Repeat($"<trk><trkseg>{Points(0, 2)}</trkseg></trk>", 20_000))));
        var empty = Encoding.UTF8.GetBytes(File(string.Concat(Enumerable.Repeat($"<trk><trkseg>{Point(0)}</trkseg></trk>", 20_000))));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (many, none) = (Read(full), Read(empty));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 48 << 20);
        Assert.Equal(256, many.Activities.Count);
        Assert.Contains("too-many-activities", many.Codes());
        Assert.Empty(none.Activities);
        Assert.Contains("too-many-activities", none.Codes());
    }

    [Fact]
    public void A_text_of_a_megabyte_is_cut_and_the_run_is_read()
    {
        var text = Track(Points(0, 20), $"<name>{new string('x', 1_000_000)}</name><type>run</type>");
        IsRead(Bytes(text), new string('x', 200));
    }

    [Fact]
    public void Nothing_at_all_is_an_error()
    {
        foreach (var nothing in new[] { Array.Empty<byte>(), new byte[5000], Bytes("no markup in here") })
        {
            var reading = Read(nothing);
            Assert.Empty(reading.Activities);
            Assert.False(reading.IsOther);
            Assert.Equal(Severity.Error, reading.Findings[^1].Severity);
        }
    }

    [Fact]
    public void A_fault_repeated_for_ever_is_listed_twenty_times()
    {
        var reading = Read(File(string.Concat(Enumerable.Repeat("<trk/>", 1000))));
        Assert.Equal(20, reading.Codes().Count(code => code == "empty-track"));
        Assert.True(reading.IsOther);
    }

    [Fact]
    public void A_damaged_compressed_stream_gives_what_came_before()
    {
        using var zipped = new MemoryStream();
        using (var zip = new System.IO.Compression.GZipStream(zipped, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
            zip.Write(Bytes(Track(string.Concat(Enumerable.Range(0, 3000).Select(i => Point(i, $"<ele>{i * 7919 % 1000}</ele>"))))));
        var bytes = zipped.ToArray();
        for (var i = bytes.Length / 2; i < bytes.Length / 2 + 40; i++)
            bytes[i] ^= 0x5A;
        var reading = Backstride.Files.Gpx.GpxReader.Read(new System.IO.Compression.GZipStream(new MemoryStream(bytes), System.IO.Compression.CompressionMode.Decompress));
        Assert.True(Assert.Single(reading.Activities).Elapsed > TimeSpan.FromMinutes(10));
        Assert.Contains("xml-malformed", reading.Codes());
    }
}
