using System.Text;
using Backstride.Files;
using Backstride.Runs;
using Backstride.Tests.Files.Gpx;
using Backstride.Tests.Files.Tcx;

namespace Backstride.Tests.Files.Tracks;

/// <summary>What stands before the root element must not keep a run from its reader.</summary>
public sealed class TrackSniffTests
{
    private static readonly string Gpx = GpxText.Track(GpxText.Points(0, 20));
    private static readonly string Tcx = TcxText.One(TcxText.Lap(0, TcxText.Totals(57, 190), $"<Track>{TcxText.Points(0, 20)}</Track>"));

    public static TheoryData<string, string> Openings => new()
    {
        { "nothing", "" },
        { "ten blanks", "          " },
        { "lines", "\r\n\t\n" },
        { "a mark", "\uFEFF" },
        { "a mark and blanks", "\uFEFF  \n" },
    };

    [Theory]
    [MemberData(nameof(Openings))]
    public void An_opening_does_not_hide_the_run(string what, string opening)
    {
        foreach (var text in new[] { Gpx, Tcx })
            Assert.True(IsRun(Encoding.UTF8.GetBytes(opening + text)), what);
    }

    [Fact]
    public void Utf_16_does_not_hide_the_run()
    {
        foreach (var text in new[] { Gpx, Tcx })
        {
            Assert.True(IsRun([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]));
            Assert.True(IsRun([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]));
            Assert.True(IsRun(Encoding.Unicode.GetBytes(text)));
            Assert.True(IsRun(Encoding.BigEndianUnicode.GetBytes(text)));
        }
    }

    [Fact]
    public void Comments_and_a_document_type_do_not_hide_the_run()
    {
        foreach (var text in new[] { Gpx, Tcx })
        {
            var body = text[(text.IndexOf("?>", StringComparison.Ordinal) + 2)..];
            Assert.True(IsRun(Encoding.UTF8.GetBytes("<?xml version='1.0'?>\n<!-- <html> > -->\n<?style x?>" + body)));
            Assert.True(IsRun(Encoding.UTF8.GetBytes("<!DOCTYPE x [<!ELEMENT x ANY>]>" + body)));
        }
    }

    [Fact]
    public void A_lost_first_line_does_not_hide_the_run() =>
        Assert.True(IsRun(Encoding.UTF8.GetBytes(Tcx[Tcx.IndexOf("<Activities>", StringComparison.Ordinal)..Tcx.IndexOf("</TrainingCenterDatabase>", StringComparison.Ordinal)])));

    [Fact]
    public void Every_real_track_file_reaches_its_reader()
    {
        Assert.SkipUnless(TrackCorpus.IsHere, TrackCorpus.Missing);
        foreach (var file in TrackCorpus.Files.Where(file => !file.EndsWith(".gz", StringComparison.Ordinal)))
        {
            using var content = System.IO.File.OpenRead(file);
            var direct = TrackCorpus.Read(file);
            var told = RunFile.Read(content);
            Assert.Equal(direct.Format, told.Format);
            Assert.Equal(direct.Records, told.Records);
            Assert.Equal(direct.Activities.Select(activity => activity.Distance), told.Activities.Select(activity => activity.Distance));
        }
    }

    private static bool IsRun(byte[] bytes) =>
        RunFile.Read(new MemoryStream(bytes)).Activities is [{ Sport: Sport.Run } run] && run.Elapsed == TimeSpan.FromSeconds(57);
}
