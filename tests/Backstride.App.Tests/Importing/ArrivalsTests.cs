using System.IO.Compression;
using Backstride.App.Importing;

namespace Backstride.App.Tests.Importing;

public sealed class ArrivalsTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly TempFolder _temp = new();
    private readonly HandClock _clock = new();
    private readonly Arrivals _arrivals;

    public ArrivalsTests() => _arrivals = new Arrivals(_temp.Path, _clock);

    public void Dispose() => _temp.Dispose();

    private void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_temp[name])!);
        File.WriteAllBytes(_temp[name], bytes);
    }

    private string[] LookAfter(TimeSpan time)
    {
        _clock.GoOn(time);
        return [.. _arrivals.Look().Select(path => Path.GetRelativePath(_temp.Path, path))];
    }

    [Fact]
    public void A_file_is_given_once_it_has_not_changed_for_the_time_to_settle_and_only_once()
    {
        Write("run.fit", TinyFit.Run(Morning));
        Assert.Empty(LookAfter(TimeSpan.Zero));
        Assert.True(_arrivals.IsWaiting);
        Assert.Empty(LookAfter(Arrivals.TimeToSettle - TimeSpan.FromMilliseconds(1)));
        Assert.Equal(["run.fit"], LookAfter(TimeSpan.FromMilliseconds(1)));
        Assert.False(_arrivals.IsWaiting);
        Assert.Empty(LookAfter(Arrivals.Patience));
    }

    [Fact]
    public void A_file_that_still_grows_is_waited_for()
    {
        var whole = TinyFit.Run(Morning);
        for (var length = 1; length < whole.Length; length += 40)
        {
            Write("run.fit", whole[..length]);
            Assert.Empty(LookAfter(Arrivals.TimeToSettle));
        }

        Write("run.fit", whole);
        Assert.Empty(LookAfter(Arrivals.TimeToSettle));
        Assert.Equal(["run.fit"], LookAfter(Arrivals.TimeToSettle));
    }

    [Fact]
    public void A_file_that_stopped_growing_half_way_is_given_after_the_patience()
    {
        Write("run.fit", TinyFit.Run(Morning)[..80]);
        Assert.Empty(LookAfter(TimeSpan.Zero));
        Assert.Empty(LookAfter(Arrivals.TimeToSettle));
        Assert.Empty(LookAfter(Arrivals.Patience - Arrivals.TimeToSettle - TimeSpan.FromMilliseconds(1)));
        Assert.Equal(["run.fit"], LookAfter(TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public void A_file_that_has_changed_is_given_again()
    {
        Write("run.fit", TinyFit.Run(Morning));
        _ = LookAfter(TimeSpan.Zero);
        Assert.Single(LookAfter(Arrivals.TimeToSettle));
        Write("run.fit", [.. TinyFit.Run(Morning), .. TinyFit.Run(Morning.AddDays(1))]);
        Assert.Empty(LookAfter(TimeSpan.Zero));
        Assert.Single(LookAfter(Arrivals.TimeToSettle));
    }

    [Theory]
    [InlineData(".run.fit")]
    [InlineData("run.fit.part")]
    [InlineData("run.fit.crdownload")]
    [InlineData("run.fit~")]
    [InlineData("~run.fit")]
    [InlineData("run.fit.TMP")]
    [InlineData(".sync/run.fit")]
    public void A_name_that_programs_give_to_unfinished_files_is_not_looked_at_until_it_gets_its_own(string name)
    {
        Write(name, TinyFit.Run(Morning));
        _ = LookAfter(TimeSpan.Zero);
        Assert.Empty(LookAfter(Arrivals.Patience));
        Assert.False(_arrivals.IsWaiting);
        File.Move(_temp[name], _temp["run.fit"]);
        _ = LookAfter(TimeSpan.Zero);
        Assert.Equal(["run.fit"], LookAfter(Arrivals.TimeToSettle));
    }

    [Fact]
    public void A_folder_is_given_whole_when_all_in_it_is_complete_and_later_comers_one_by_one()
    {
        Write("export/1.fit", TinyFit.Run(Morning));
        Write("export/deep/2.fit", TinyFit.Run(Morning.AddDays(1))[..50]);
        _ = LookAfter(TimeSpan.Zero);
        Assert.Empty(LookAfter(Arrivals.TimeToSettle));
        Write("export/deep/2.fit", TinyFit.Run(Morning.AddDays(1)));
        _ = LookAfter(TimeSpan.Zero);
        Assert.Equal(["export"], LookAfter(Arrivals.TimeToSettle));
        Write("export/deep/3.fit", TinyFit.Run(Morning.AddDays(2)));
        _ = LookAfter(TimeSpan.Zero);
        Assert.Equal([Path.Combine("export", "deep", "3.fit")], LookAfter(Arrivals.TimeToSettle));
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        using var outside = new TempFolder();
        File.WriteAllBytes(outside["run.fit"], TinyFit.Run(Morning));
        File.CreateSymbolicLink(_temp["link.fit"], outside["run.fit"]);
        Directory.CreateSymbolicLink(_temp["linked"], outside.Path);
        _ = LookAfter(TimeSpan.Zero);
        Assert.Empty(LookAfter(Arrivals.Patience));
    }

    [Fact]
    public void A_folder_that_goes_away_and_comes_back_is_told_from_one_that_is_empty()
    {
        Write("run.fit", TinyFit.Run(Morning));
        Directory.Move(_temp.Path, _temp.Path + ".away");
        Assert.ThrowsAny<IOException>(() => LookAfter(TimeSpan.Zero));
        Directory.Move(_temp.Path + ".away", _temp.Path);
        _ = LookAfter(TimeSpan.Zero);
        Assert.Single(LookAfter(Arrivals.TimeToSettle));
    }

    [Fact]
    public void A_file_is_cut_at_every_length_but_its_own()
    {
        var whole = TinyFit.Run(Morning);
        for (var length = 0; length <= whole.Length; length++)
        {
            Write("run.fit", whole[..length]);
            Assert.Equal(length < whole.Length, Completeness.IsCut(_temp["run.fit"]));
        }
    }

    [Fact]
    public void An_archive_a_packed_file_and_a_track_are_cut_without_their_end()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        using (var member = archive.CreateEntry("run.fit").Open())
            member.Write(TinyFit.Run(Morning));
        var gzip = new MemoryStream();
        using (var packed = new GZipStream(gzip, CompressionLevel.Optimal, leaveOpen: true))
            packed.Write(TinyFit.Run(Morning));
        var track = "<?xml version=\"1.0\"?><gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><trkseg><trkpt lat=\"1\" lon=\"2\"><time>2026-03-01T07:00:00Z</time></trkpt></trkseg></trk></gpx>"u8.ToArray();
        foreach (var whole in (byte[][])[zip.ToArray(), gzip.ToArray(), track])
        {
            Write("file", whole);
            Assert.False(Completeness.IsCut(_temp["file"]));
            foreach (var share in (double[])[0.2, 0.5, 0.9])
            {
                Write("file", whole[..(int)(whole.Length * share)]);
                Assert.True(Completeness.IsCut(_temp["file"]));
            }
        }

        Write("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[5000]]);
        Assert.False(Completeness.IsCut(_temp["photo.jpg"]));
    }
}
