using System.Globalization;
using System.Text.Json;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Demo.Years;

/// <summary>What a made-up runner has written and not handed over yet. Ids follow from the year and the place, so that the same year writes the same entries.</summary>
internal sealed class YearPaper(string name, ulong seed, Func<DateTime, DateTimeOffset> local)
{
    private readonly List<Said> written = [];
    private int count;

    public DateTimeOffset At(DateOnly day, int minute) => local(day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute));

    public EntryId Write(DateOnly day, int minute, EntryBody body, EntryId? about = null)
    {
        var id = EntryId.DerivedFrom("year", name, seed.ToString(CultureInfo.InvariantCulture), (++count).ToString(CultureInfo.InvariantCulture));
        written.Add(new Said(id, At(day, minute), body, about));
        return id;
    }

    /// <summary>A run, or another activity, that began at a minute of a day.</summary>
    public EntryId Write(DateOnly day, int minute, Activity activity) =>
        Write(day, minute, new ActivityBody { Reader = "manual", Source = "manual", Activity = activity with { Start = At(day, minute) } });

    /// <summary>Hands everything over.</summary>
    public IReadOnlyList<Said> TakeAll()
    {
        Said[] all = [.. written];
        written.Clear();
        return all;
    }

    /// <summary>Sets the last day of a life event that was left open.</summary>
    public static Correction Ended(DateOnly last)
    {
        using var day = JsonDocument.Parse($"\"{last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\"");
        return new Correction { Set = new Dictionary<string, JsonElement> { ["to"] = day.RootElement.Clone() } };
    }
}
