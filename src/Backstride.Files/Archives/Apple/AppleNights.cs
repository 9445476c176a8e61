using System.Globalization;
using Backstride.Files.Tracks;
using Backstride.Journal;

namespace Backstride.Files.Archives.Apple;

/// <summary>Stretches of sleep, gathered by the day of waking and by the app that wrote them down.</summary>
/// <remarks>A stretch that ends after six in the evening belongs to the next day. Where several apps wrote a night, the one that tells stages is
/// believed, then the one with more sleep. Of a day's stretches, those with less than three hours between them are one; the longest is the night and
/// the others are naps.</remarks>
internal sealed class AppleNights
{
    /// <summary>A hundred years of nights with thirty stages each.</summary>
    private const int Most = 1_000_000;

    private static readonly TimeSpan Evening = TimeSpan.FromHours(18);
    private static readonly TimeSpan Apart = TimeSpan.FromHours(3);
    private static readonly TimeSpan LongestNight = TimeSpan.FromHours(20);

    private readonly Dictionary<(DateOnly Day, string App), List<Stretch>> _stretches = [];
    private int _count;

    /// <param name="value">Apple's word for the stage.</param>
    public void Add(ReadOnlySpan<char> value, string app, DateTimeOffset start, DateTimeOffset end)
    {
        const string asleep = "HKCategoryValueSleepAnalysisAsleep";
        if (!value.StartsWith(asleep) || end <= start || end - start > LongestNight || _count >= Most)
            return;
        _count++;
        var day = DateOnly.FromDateTime(end.DateTime.TimeOfDay > Evening ? end.DateTime.AddDays(1) : end.DateTime);
        if (!_stretches.TryGetValue((day, app), out var stretches))
            _stretches.Add((day, app), stretches = []);
        stretches.Add(new Stretch(start, end, value[asleep.Length..] is "Core" or "Deep" or "REM"));
    }

    public IEnumerable<ArchivedCheckIn> Nights(FindingLog findings)
    {
        if (_count >= Most)
            findings.Warn("too-many-nights", "It holds more stretches of sleep than anybody slept; the rest was left unread.");
        foreach (var day in _stretches.GroupBy(stretch => stretch.Key.Day).OrderBy(day => day.Key))
        {
            var (asleep, end) = day.OrderByDescending(app => app.Value.Exists(stretch => stretch.IsStage)).ThenBy(app => app.Key.App, StringComparer.Ordinal)
                .GroupBy(app => app.Value.Exists(stretch => stretch.IsStage)).First()
                .Select(app => Longest(app.Value)).MaxBy(night => night.Asleep);
            if (asleep > LongestNight)
                continue;
            yield return new ArchivedCheckIn(day.Key, new CheckIn
            {
                Sleep = asleep,
                RecordId = string.Create(CultureInfo.InvariantCulture, $"apple:night:{day.Key:yyyy-MM-dd}"),
            })
            { At = end.ToUniversalTime() };
        }
    }

    private static (TimeSpan Asleep, DateTimeOffset End) Longest(List<Stretch> stretches)
    {
        var best = (Asleep: TimeSpan.Zero, End: DateTimeOffset.MinValue);
        var night = best;
        foreach (var stretch in stretches.OrderBy(stretch => stretch.Start))
        {
            if (night.End != DateTimeOffset.MinValue && stretch.Start - night.End > Apart)
                night = (TimeSpan.Zero, DateTimeOffset.MinValue);
            var from = stretch.Start > night.End ? stretch.Start : night.End;
            if (stretch.End > from)
                night = (night.Asleep + (stretch.End - from), stretch.End);
            if (night.Asleep > best.Asleep)
                best = night;
        }

        return best;
    }

    private readonly record struct Stretch(DateTimeOffset Start, DateTimeOffset End, bool IsStage);
}
