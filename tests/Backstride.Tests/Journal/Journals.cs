using System.Text;
using System.Text.Json;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Tests.Journal;

/// <summary>Entries written by hand, for tests of the journal itself.</summary>
internal static class Journals
{
    public static readonly RunnerId Somebody = new(Guid.Parse("00000000-0000-8000-8000-000000000001"));
    public static readonly BatchId SomeBatch = new(Guid.Parse("00000000-0000-8000-8000-0000000000b1"));
    private static readonly DateOnly FirstDay = new(2026, 1, 1);

    public static EntryId Id(int number) => EntryId.DerivedFrom("test", number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Entry Entry(int seq, EntryBody body, EntryId? subject = null, BatchId? batch = null, int? day = null)
    {
        var on = FirstDay.AddDays(day ?? seq);
        var at = new DateTimeOffset(on.ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(1));
        return new Entry(
            new EntryDraft
            {
                Id = Id(seq),
                Runner = Somebody,
                At = at,
                Day = on,
                Zone = new ZoneStamp("Europe/Dublin", ZoneSource.Home),
                By = Author.Runner,
                Body = body,
                Subject = subject,
                Batch = batch,
            },
            seq,
            at.ToUniversalTime());
    }

    public static CheckIn Pain(double pain) => new() { Pain = new PainScore(pain) };

    public static ActivityBody Run(double kilometres, params Doubt[] doubts) => new()
    {
        Reader = "test@1",
        Source = "fit",
        Doubts = doubts,
        Activity = new Activity
        {
            Sport = Sport.Run,
            Start = new DateTimeOffset(2026, 1, 2, 8, 0, 0, TimeSpan.Zero),
            OffsetSource = OffsetSource.Device,
            Distance = Distance.FromKilometres(kilometres),
            Timer = TimeSpan.FromMinutes(30),
            Elapsed = TimeSpan.FromMinutes(31),
        },
    };

    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    public static Correction Set(string field, string value) => new() { Set = new Dictionary<string, JsonElement> { [field] = Json(value) } };

    public static string Text(byte[] line) => Encoding.UTF8.GetString(line);
}
