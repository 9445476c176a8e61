using System.Text;
using Backstride.App.Importing;
using Backstride.Tests.Files.Mutants;

namespace Backstride.App.Tests.Importing.Hostile;

/// <summary>Zip archives made to do harm, or broken as if they were: each file has its line, the rest goes on, nothing outside is touched.</summary>
public sealed class HostileZipTests : IDisposable
{
    private static readonly byte[] Track = SoundInputs.Gpx;
    private readonly HostileImport _import = new();

    public void Dispose() => _import.Dispose();

    private Task<FileOutcome> Hostile(params RawMember[] hostile) => _import.Member(RawZip.Of([.. hostile, HostileImport.Sound]));

    [Theory]
    [InlineData("../../../evil.gpx", "../../../evil.gpx")]
    [InlineData("..\\..\\..\\evil.gpx", "../../../evil.gpx")]
    [InlineData("a/../../../../evil.gpx", "a/../../../../evil.gpx")]
    public async Task A_name_that_climbs_out_of_the_folder_is_only_a_label(string name, string shown)
    {
        var file = await Hostile(RawMember.Of(name, Track));
        Assert.Equal((shown, Outcome.Imported), (file.Member, file.Outcome));
    }

    [Theory]
    [InlineData("/etc/evil.gpx", "/etc/evil.gpx")]
    [InlineData("C:\\Windows\\evil.gpx", "C:/Windows/evil.gpx")]
    [InlineData("\\\\server\\share\\evil.gpx", "//server/share/evil.gpx")]
    [InlineData("CON.gpx", "CON.gpx")]
    public async Task An_absolute_path_and_a_drive_letter_are_only_labels(string name, string shown)
    {
        var file = await Hostile(RawMember.Of(name, Track));
        Assert.Equal((shown, Outcome.Imported), (file.Member, file.Outcome));
    }

    [Fact]
    public async Task A_link_is_not_followed() =>
        AssertRefused("zip-link", await Hostile(RawMember.Of("evil.fit", "../../passwd"u8.ToArray()) with { Attributes = RawZip.LinkOfUnix }));

    [Fact]
    public async Task A_bomb_is_cut_off_by_how_far_it_grows() => AssertRefused("too-large", await Hostile(RawMember.Of("evil.fit", new byte[32 << 20])));

    [Fact]
    public async Task Bombs_that_are_small_each_are_cut_off_by_what_they_come_to_together()
    {
        var bomb = RawMember.Of("evil.fit", new byte[16 << 20]);
        var result = await _import.Beside(RawZip.Of([.. Enumerable.Range(0, 70).Select(i => bomb with { Name = Encoding.UTF8.GetBytes($"evil{i}.fit") })]));
        Assert.Equal(70, result.Totals.Failed);
        Assert.InRange(result.Files.Count(file => file.Findings.Any(finding => finding.Code == "too-large")), 5, 69);
    }

    [Fact]
    public async Task Members_over_one_another_are_opened_only_while_they_could_lie_beside_each_other()
    {
        var kernel = RawMember.Of("evil.fit", new byte[15 << 20]);
        var zip = RawZip.Of([HostileImport.Sound, kernel, .. Enumerable.Range(0, 500).Select(i => kernel with { Name = Encoding.UTF8.GetBytes($"evil{i}.fit"), Over = kernel })]);
        var result = await _import.All(zip);
        Assert.Equal(500, result.Files.Count(file => file.Findings.Any(finding => finding.Code == "zip-overlap")));
    }

    [Fact]
    public async Task An_archive_inside_an_archive_inside_an_archive_is_one_line_that_says_so()
    {
        var deep = RawZip.Of(RawMember.Of("inner.zip", RawZip.Of(RawMember.Of("evil.fit", TinyFit.Run(DateTimeOffset.UnixEpoch.AddYears(40))))));
        AssertRefused("nested-zip", await Hostile(RawMember.Of("evil.zip", deep)));
    }

    [Fact]
    public async Task An_inner_archive_that_grows_beyond_all_bounds_is_one_line() =>
        AssertRefused("too-large", await Hostile(RawMember.Of("evil.zip", [.. RawZip.Of(RawMember.Of("a", [])), .. new byte[100 << 20]])));

    [Fact]
    public async Task A_table_that_grows_beyond_all_bounds_is_cut_off()
    {
        var result = await _import.All(RawZip.Of(HostileImport.Sound, RawMember.Of("evil.csv", [.. "date,pain\n"u8, .. new byte[64 << 20]])));
        Assert.DoesNotContain(result.Files, file => file.Member == "evil.csv" && file.Outcome == Outcome.Imported);
    }

    [Fact]
    public async Task A_member_of_more_than_four_gigabytes_is_refused_and_not_copied()
    {
        const long size = 5L << 30;
        var member = new RawMember("evil.fit"u8.ToArray(), []) { StoredSize = uint.MaxValue, Size = uint.MaxValue, Extra = RawZip.Sizes64(size, size) };
        using (var file = new FileStream(_import["evil.zip"], FileMode.Create))
        {
            // A hole and no bytes: it takes up no room on the disk.
            file.Write(RawZip.Local(member));
            file.Position += size;
            var directory = file.Position;
            file.Write(RawZip.Listed(member, 0));
            file.Write(RawZip.End64(1, directory, file.Position - directory));
        }

        AssertRefused("too-large", Assert.Single((await _import.Given("evil.zip")).Files));
    }

    [Fact]
    public async Task A_member_that_says_it_is_larger_than_the_archive_is_refused() => AssertRefused(
        "zip-member-missing", await Hostile(RawMember.Of("evil.gpx", Track) with { StoredSize = uint.MaxValue, Size = uint.MaxValue, Extra = RawZip.Sizes64(long.MaxValue, long.MaxValue) }));

    [Theory]
    [InlineData(-100)]
    [InlineData(100)]
    public async Task A_member_that_lies_about_its_length_is_read_and_told(int wrong)
    {
        var member = RawMember.Of("evil.gpx", Track);
        AssertTold("zip-size", await Hostile(member with { Size = (uint)(member.Size + wrong) }));
    }

    [Fact]
    public async Task A_member_cut_short_by_its_stored_length_gives_what_is_there()
    {
        var member = RawMember.Of("evil.gpx", Track);
        AssertTold("zip-size", await Hostile(member with { StoredSize = member.StoredSize / 2 }));
    }

    [Fact]
    public async Task A_wrong_check_sum_is_told() => AssertTold("zip-crc", await Hostile(RawMember.Of("evil.gpx", Track) with { Crc = 1 }));

    [Fact]
    public async Task A_directory_that_is_cut_off_loses_only_what_stands_behind_the_cut()
    {
        var zip = RawZip.Of(HostileImport.Sound, RawMember.Of("evil.gpx", Track));
        // The second line of the directory has lost its signature.
        zip[zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8)] = 0;
        AssertRefused("zip-directory-damaged", (await _import.All(zip)).Files.Single(file => file.Member is null));
    }

    [Fact]
    public async Task An_archive_without_a_directory_is_one_line()
    {
        var zip = RawZip.Of(HostileImport.Sound);
        var result = await _import.Beside(zip[..^40]);
        AssertRefused("zip-no-directory", result.Files.Single(file => file.Outcome == Outcome.Failed));
    }

    [Fact]
    public async Task Members_of_one_name_are_both_read()
    {
        var result = await _import.All(RawZip.Of(HostileImport.Sound, RawMember.Of("sound.fit", Track)));
        Assert.Equal(2, result.Files.Count(file => file is { Member: "sound.fit", Outcome: Outcome.Imported }));
    }

    [Theory]
    [InlineData("81757465725f6c61756661e18467", "code page 437")]
    [InlineData("838983938352815b8358", "Shift-JIS")]
    [InlineData("fffe80c0af", "no text at all")]
    public async Task A_name_in_letters_of_an_old_program_is_a_label_that_may_look_odd(string name, string letters)
    {
        var file = await Hostile(RawMember.Of([.. Convert.FromHexString(name), .. ".gpx"u8], Track));
        Assert.True(file.Outcome == Outcome.Imported, letters);
        Assert.EndsWith(".gpx", file.Member, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_a_zero_and_other_controls_in_it_shows_question_marks() =>
        Assert.Equal("evil??.fit?.gpx", (await Hostile(RawMember.Of("evil\0\u001b.fit\n.gpx", Track))).Member);

    [Fact]
    public async Task A_name_of_sixty_four_kilobytes_is_shortened()
    {
        var file = await Hostile(RawMember.Of(new string('x', 65_000) + ".gpx", Track));
        Assert.Equal((Outcome.Imported, 1024), (file.Outcome, file.Member!.Length));
    }

    [Fact]
    public async Task An_encrypted_member_says_what_to_do() => AssertRefused("zip-encrypted", await Hostile(RawMember.Of("evil.gpx", Track) with { Flags = 1 }));

    [Theory]
    [InlineData(9)]
    [InlineData(14)]
    [InlineData(93)]
    public async Task A_compression_that_is_not_known_here_is_one_line(int method) =>
        AssertRefused("zip-method", await Hostile(RawMember.Of("evil.gpx", Track) with { Method = (ushort)method }));

    [Fact]
    public async Task A_million_empty_members_are_one_line()
    {
        const int count = 1_000_000;
        var empty = RawMember.Of("evil", []);
        var line = RawZip.Listed(empty, 0);
        await using (var file = new FileStream(_import["evil.zip"], FileMode.Create))
        {
            file.Write([.. RawZip.Local(empty), .. empty.Stored]);
            var directory = file.Position;
            for (var i = 0; i < count; i++)
                file.Write(line);
            file.Write(RawZip.End64(count, directory, file.Position - directory));
        }

        AssertRefused("zip-too-many", Assert.Single((await _import.Given("evil.zip")).Files));
    }

    [Fact]
    public async Task A_comment_that_holds_the_end_of_another_archive_hides_nothing()
    {
        byte[][] comments = [RawZip.End(0, 0, 0, []), [.. RawZip.End(0, 0, 0, []), .. "and text"u8], [.. RawZip.End(1, 10, 10, []), .. RawZip.End(9, 0xFFFF_FFF0, 9, [])]];
        foreach (var comment in comments)
        {
            using var import = new HostileImport();
            Assert.Equal("sound.fit", Assert.Single((await import.All(RawZip.Of([HostileImport.Sound], comment))).Files).Member);
        }
    }

    private static void AssertRefused(string code, FileOutcome file)
    {
        Assert.Equal(Outcome.Failed, file.Outcome);
        Assert.Contains(file.Findings, finding => finding.Code == code);
    }

    private static void AssertTold(string code, FileOutcome file)
    {
        Assert.Equal(Outcome.Imported, file.Outcome);
        Assert.Contains(file.Findings, finding => finding.Code == code);
    }
}
