using System.Globalization;
using System.IO.Compression;
using Backstride.Files;
using Backstride.Journal;
using Backstride.Tests.Files;
using Backstride.Tests.Files.Tracks;
using Backstride.Twins;

namespace Backstride.Tests.Twins;

/// <summary>Public recordings that nobody here made, each repository taken as somebody's journal.</summary>
public sealed class RealTwinsTests
{
    // Looked at one by one: copies of one recording with something taken out, a watch beside a phone, a file beside its damaged twins.
    [Theory]
    [InlineData("corriporai+runpandas", 78, 74)]
    [InlineData("muktihari+fit", 14, 9)]
    [InlineData("polyvertex+fitdecode", 35, 28)]
    [InlineData("OpenTracksApp+OpenTracks", 4, 3)]
    [InlineData("alenrajsp+tcxreader", 4, 3)]
    [InlineData("tkrajina+gpxpy", 36, 14)]
    [InlineData("vkurup+python-tcxparser", 2, 1)]
    [InlineData("firefly-cpp+sport-activities-features", 11, 11)]
    [InlineData("jimmykane+fit-parser", 15, 15)]
    [InlineData("dtcooper+python-fitparse", 8, 8)]
    [InlineData("marcusvolz+strava", 8, 8)]
    public void Recordings_of_one_run_are_found_and_no_others(string repository, int recordings, int runs)
    {
        Assert.SkipUnless(TrackCorpus.IsHere, TrackCorpus.Missing);
        var takes = Takes(repository).ToList();
        var groups = RunGroups.Of(takes, []);
        Assert.Equal((recordings, runs), (takes.Count, groups.Count));
        Assert.All(groups.SelectMany(group => group.Twins.Select(twin => (group.Counts, twin.Take))), pair => Assert.Equal(pair.Counts.Day, pair.Take.Day));
    }

    private static IEnumerable<Take> Takes(string repository)
    {
        var seen = new HashSet<ContentHash>();
        foreach (var path in FitCorpus.All.Keys.Select(FitCorpus.Open).Concat(TrackCorpus.Files).Where(path => path.Split(Path.DirectorySeparatorChar, '/').Contains(repository)))
        {
            var bytes = File.ReadAllBytes(path);
            if (bytes is [0x1F, 0x8B, ..])
            {
                using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
                using var plain = new MemoryStream();
                gzip.CopyTo(plain);
                bytes = plain.ToArray();
            }
            var hash = ContentHash.Of(bytes);
            if (!seen.Add(hash))
                continue;
            var reading = RunFile.Read(new MemoryStream(bytes));
            foreach (var activity in reading.Activities)
            {
                var body = new ActivityBody { Activity = activity, Reader = reading.Reader, Source = reading.Format.ToString().ToLowerInvariant(), File = hash };
                var id = EntryId.DerivedFrom(hash.Hex, activity.SessionIndex.ToString(CultureInfo.InvariantCulture));
                yield return Take.Of(new Recorded<ActivityBody>(id, activity.Start, DateOnly.FromDateTime(activity.Start.DateTime), activity.Start, body));
            }
        }
    }
}
