using System.Text;
using Backstride.Files;

namespace Backstride.Tests.Files;

public sealed class RunFileTests
{
    [Theory]
    [InlineData("", FileKind.Empty)]
    [InlineData("GIF89a..", FileKind.Picture)]
    [InlineData("%PDF-1.7", FileKind.Pdf)]
    [InlineData("{\"a\":1}", FileKind.Json)]
    [InlineData("Activity ID,Activity Date\n1,2", FileKind.Text)]
    [InlineData("PK\u0003\u0004rest", FileKind.Zip)]
    [InlineData("<gpx>", FileKind.Gpx)]
    [InlineData("   \n<?xml version='1.0'?>\n<!-- a > b --><gpx version=\"1.1\">", FileKind.Gpx)]
    [InlineData("<?xml version='1.0'?><x:gpx xmlns:x='u'/>", FileKind.Gpx)]
    [InlineData("\uFEFF<TrainingCenterDatabase xmlns='u'>", FileKind.Tcx)]
    [InlineData("<!DOCTYPE a [<!ENTITY gpx '<gpx>'>]><TrainingCenterDatabase/>", FileKind.Tcx)]
    [InlineData("<!DOCTYPE html><html>", FileKind.OtherXml)]
    [InlineData("<", FileKind.OtherXml)]
    [InlineData("<!DOCTYPE a [", FileKind.OtherXml)]
    [InlineData("\0\u0001\u0002", FileKind.Unknown)]
    public void The_kind_of_a_file_is_told_from_its_first_bytes(string text, FileKind kind) =>
        Assert.Equal(kind, FileKinds.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_root_element_in_UTF_16_is_found()
    {
        Assert.Equal(FileKind.Gpx, FileKinds.Of([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<gpx>")]));
        Assert.Equal(FileKind.Tcx, FileKinds.Of([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("<TrainingCenterDatabase>")]));
    }

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("%PDF-1.7", "a PDF")]
    [InlineData("<kml/>", "XML that is neither")]
    public void What_is_no_run_gets_one_finding_that_says_what_it_looks_like(string text, string words)
    {
        var reading = RunFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.Equal(FileFormat.Unknown, reading.Format);
        Assert.Empty(reading.Activities);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal("unrecognised", finding.Code);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Contains(words, finding.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  <?xml version='1.0'?><gpx version='1.1' xmlns='http://www.topografix.com/GPX/1/1'/>", FileFormat.Gpx)]
    [InlineData("\uFEFF<TrainingCenterDatabase xmlns='http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2'/>", FileFormat.Tcx)]
    public void XML_goes_to_the_reader_of_its_root_element(string text, FileFormat format) =>
        Assert.Equal(format, RunFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).Format);

    [Fact]
    public void A_stream_that_hands_out_one_byte_at_a_time_reads_the_same()
    {
        byte[] file = [14, 16, 0, 0, 0, 0, 0, 0, .. ".FIT"u8, 0, 0];

        var reading = RunFile.Read(new DrippingStream(file));

        Assert.Equal(FileFormat.Fit, reading.Format);
        Assert.Equal(Backstride.Files.Fit.FitReader.Version, reading.Reader);
    }

    private sealed class DrippingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1)]);
    }
}
