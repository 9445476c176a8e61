using System.Globalization;
using System.Text;
using Backstride.App.Importing;
using Backstride.Tests.Files.Archives;
using Backstride.Tests.Files.Mutants;

namespace Backstride.App.Tests.Importing.Hostile;

/// <summary>Hostile files that are no zip archive: documents with entities, odd gzip files, archives of other programs.</summary>
public sealed class HostileFileTests : IDisposable
{
    private const string Secret = "what nobody may read";

    private readonly HostileImport _import = new();

    public void Dispose() => _import.Dispose();

    public static TheoryData<string> Documents => ["gpx", "tcx", "apple"];

    /// <summary>A sound document with a document type in front and a reference where a name stands.</summary>
    private static byte[] With(string format, string type, string reference)
    {
        var sound = Encoding.UTF8.GetString(format switch { "gpx" => SoundInputs.Gpx, "tcx" => SoundInputs.Tcx, _ => SoundInputs.AppleHealth });
        var root = format switch { "gpx" => "gpx", "tcx" => "TrainingCenterDatabase", _ => "HealthData" };
        var begin = sound.IndexOf('<' + root, StringComparison.Ordinal);
        var (mark, with) = format == "apple" ? ("sourceName=\"Watch\"", $"sourceName=\"{reference}\"") : ("Hill &amp; \"dale\"", reference);
        var inside = sound[begin..].Replace(mark, with, StringComparison.Ordinal).Replace("Hill &amp; &quot;dale&quot;", with, StringComparison.Ordinal);
        Assert.True(format == "tcx" || inside.Contains(reference, StringComparison.Ordinal), "The reference is not in the document.");
        if (format == "tcx")
            inside = inside.Replace("</Activity>", $"<Notes>{reference}</Notes></Activity>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><!DOCTYPE {root} [{type}]>{inside}");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Entities_that_multiply_without_end_are_not_expanded(string format)
    {
        var laughs = "<!ENTITY l0 'ha'>" + string.Concat(Enumerable.Range(1, 30).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"<!ENTITY l{i} '&l{i - 1};&l{i - 1};&l{i - 1};&l{i - 1};&l{i - 1};&l{i - 1};&l{i - 1};&l{i - 1};&l{i - 1};&l{i - 1};'>")));
        var before = GC.GetTotalAllocatedBytes();
        var result = await _import.Beside(With(format, laughs, "&l30;"), "evil." + (format == "apple" ? "xml" : format));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 256L << 20);
        Assert.DoesNotContain("haha", _import.Journal, StringComparison.Ordinal);
        Assert.Equal(2, result.Files.Count);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task An_entity_that_names_a_file_does_not_open_it(string format)
    {
        await File.WriteAllTextAsync(_import["secret.txt"], Secret, TestContext.Current.CancellationToken);
        var type = $"<!ENTITY secret SYSTEM 'file://{_import["secret.txt"]}'><!ENTITY % more SYSTEM 'file://{_import["secret.txt"]}'> %more;";
        var result = await _import.Beside(With(format, type, "&secret;"), "evil." + (format == "apple" ? "xml" : format));
        Assert.DoesNotContain(Secret, _import.Journal, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Files.SelectMany(file => file.Findings), finding => finding.Detail.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_gzip_file_with_something_behind_its_end_is_read_to_its_end()
    {
        var result = await _import.Beside([.. SoundInputs.Gzip(SoundInputs.Gpx), .. "something else entirely"u8], "evil.gpx.gz");
        Assert.Equal([Outcome.Imported, Outcome.Imported], result.Files.Select(file => file.Outcome));
    }

    [Fact]
    public async Task Gzip_files_one_behind_the_other_are_one_content()
    {
        var fit = TinyFit.Run(DateTimeOffset.UnixEpoch.AddYears(50));
        var half = fit.Length / 2;
        var result = await _import.Beside([.. SoundInputs.Gzip(fit[..half]), .. SoundInputs.Gzip(fit[half..])], "evil.fit.gz");
        var file = Assert.Single(result.Files, file => file.Path.Contains("evil", StringComparison.Ordinal));
        Assert.Equal(Outcome.Imported, file.Outcome);
        Assert.Empty(file.Findings);
    }

    [Fact]
    public async Task A_gzip_file_that_grows_beyond_all_bounds_is_cut_off() => await AssertOneLine("too-large", SoundInputs.Gzip(new byte[64 << 20]), "evil.fit.gz");

    [Fact]
    public async Task An_archive_inside_a_gzip_file_is_one_line() => await AssertOneLine("nested-zip", SoundInputs.Gzip(RawZip.Of(HostileImport.Sound)), "evil.zip.gz");

    [Theory]
    [InlineData("evil.rar", "526172211a0701003392b5e50a01050600050101808000")]
    [InlineData("evil.7z", "377abcaf271c0004000000000000000000000000000000000000000000000000")]
    [InlineData("evil.xz", "fd377a585a000004e6d6b4460000000000000000")]
    public async Task An_archive_of_another_program_is_one_line(string name, string bytes) => await AssertOneLine("unrecognised", Convert.FromHexString(bytes), name);

    [Fact]
    public async Task A_tar_archive_is_one_line()
    {
        var tar = new byte[10_240];
        "run.fit"u8.CopyTo(tar);
        "ustar"u8.CopyTo(tar.AsSpan(257));
        SoundInputs.Fit.CopyTo(tar, 512);
        await AssertOneLine("unrecognised", tar, "evil.tar");
    }

    private async Task AssertOneLine(string code, byte[] hostile, string name)
    {
        var file = Assert.Single((await _import.Beside(hostile, name)).Files, file => file.Path.EndsWith(name, StringComparison.Ordinal));
        Assert.Equal(Outcome.Failed, file.Outcome);
        Assert.Contains(file.Findings, finding => finding.Code == code);
    }
}
