using System.Text.Json;
using Backstride.App.Tests.Storage;
using Backstride.Journal;
using Backstride.Tests.Files.Archives;

namespace Backstride.App.Tests.Importing;

/// <summary>One account as Strava exports it in each language and as it did in each year, from the archive into the journal.</summary>
public sealed class StravaCopiesTests : ArchiveImports
{
    /// <summary>With everything that a table of today can say of a run that has no file.</summary>
    private static readonly StravaLine[] Lines =
        [.. StravaArchive.Lines.Select(line => line.File.Length > 0 || line.Metres == 0 ? line : line with { Moving = line.Seconds - 60, Ascent = 42.5, HeartRate = 147 })];

    public static TheoryData<string, int> Newer => [.. from language in StravaExport.Languages from columns in StravaExport.Years where columns > 10 select (language, columns)];

    public static TheoryData<string> Languages => [.. StravaExport.Languages];

    private async Task<List<string>> Imported(StravaExport export)
    {
        using var journal = new OpenJournal();
        Zip("copy.zip", StravaArchive.Members(export, Lines));
        Assert.Equal(0, (await Into(journal, "copy.zip")).Totals.Failed);
        Assert.Equal(5, journal.Entries.Count);
        return Told(journal);
    }

    [Theory]
    [MemberData(nameof(Newer))]
    public async Task A_copy_in_a_language_and_of_a_year_gives_byte_identical_entries(string language, int columns) =>
        Assert.Equal(await Imported(new StravaExport("en", 103)), await Imported(new StravaExport(language, columns)));

    [Theory]
    [MemberData(nameof(Newer))]
    public async Task A_copy_that_Excel_has_saved_again_gives_byte_identical_entries(string language, int columns) =>
        Assert.Equal(await Imported(new StravaExport("en", 103)), await Imported(new StravaExport(language, columns) { Separator = ';', SavedByExcel = true }));

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_copy_of_the_first_years_gives_byte_identical_entries_whatever_the_language(string language) =>
        Assert.Equal(await Imported(new StravaExport("en", 10)), await Imported(new StravaExport(language, 10)));

    /// <summary>It had ten columns: no perceived effort, and of what has no file no moving time, ascent and heart rate. Nothing else differs.</summary>
    [Fact]
    public async Task A_copy_of_the_first_years_lacks_what_it_had_no_column_for_and_nothing_else()
    {
        var first = await ById(new StravaExport("en", 10));
        var latest = await ById(new StravaExport("en", 103));
        Assert.Equal(latest.Keys.Order(StringComparer.Ordinal), first.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["-perceivedEffort"], Differences(first["strava:901"], latest["strava:901"]));
        Assert.Empty(Differences(first["strava:902"], latest["strava:902"]));
        // Without a moving time the elapsed time is all there is.
        Assert.Equal(["-ascentMeters", "-averageHeartRate", "-perceivedEffort", "timerSeconds"], Differences(first["strava:903"], latest["strava:903"]));
        Assert.Empty(Differences(first["strava:904"], latest["strava:904"]));
        Assert.Empty(Differences(first["strava:905"], latest["strava:905"]));
    }

    private async Task<Dictionary<string, JsonElement>> ById(StravaExport export)
    {
        using var journal = new OpenJournal();
        Zip("copy.zip", StravaArchive.Members(export, Lines));
        await Into(journal, "copy.zip");
        return journal.Entries.Select(entry => EntryLine.DataOf(entry.Body)).ToDictionary(data => data.GetProperty("recordId").GetString()!);
    }

    /// <summary>Fields of the activity that differ; those that the first one lacks with a minus. Everything around the activity has to be the same.</summary>
    private static List<string> Differences(JsonElement one, JsonElement other)
    {
        foreach (var field in other.EnumerateObject().Where(field => field.Name != "activity"))
            Assert.Equal(field.Value.GetRawText(), one.GetProperty(field.Name).GetRawText());
        var (left, right) = (one.GetProperty("activity"), other.GetProperty("activity"));
        Assert.All(left.EnumerateObject(), field => Assert.True(right.TryGetProperty(field.Name, out _), field.Name));
        return
        [
            .. right.EnumerateObject()
                .Where(field => !left.TryGetProperty(field.Name, out var same) || same.GetRawText() != field.Value.GetRawText())
                .Select(field => left.TryGetProperty(field.Name, out _) ? field.Name : "-" + field.Name)
                .Order(StringComparer.Ordinal),
        ];
    }
}
