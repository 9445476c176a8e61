using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Tests.Storage;

/// <summary>Entries for storage tests.</summary>
internal static class Drafts
{
    public static readonly RunnerId Runner = RunnerId.Parse("0199aaaa-0000-7000-8000-000000000001");
    public static readonly BatchId Batch = BatchId.Parse("0199aaaa-0000-7000-8000-00000000000b");

    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 7, 0, 0, TimeSpan.FromHours(1));

    public static EntryDraft Pain(string id, double pain) => Of(id, new CheckIn { Pain = new PainScore(pain) });

    public static EntryDraft RunOf(string id, string content, int session = 0, BatchId? batch = null) => Of(id, new ActivityBody
    {
        Activity = new Activity
        {
            Sport = Sport.Run,
            Start = Morning,
            OffsetSource = OffsetSource.Device,
            SessionIndex = session,
            Distance = Distance.FromKilometres(10),
            Timer = TimeSpan.FromMinutes(50),
            Elapsed = TimeSpan.FromMinutes(51),
        },
        Reader = "fit@1",
        Source = "fit",
        File = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(content)),
    }) with
    { Batch = batch };

    public static EntryDraft RemovalOf(string id, string subject) => Of(id, new Removal()) with { Subject = IdOf(subject) };

    public static EntryDraft RemovalOf(string id, BatchId batch) => Of(id, new Removal { Batch = batch });

    public static EntryDraft Of(string id, EntryBody body) => new()
    {
        Id = IdOf(id),
        Runner = Runner,
        At = Morning,
        Day = new DateOnly(2026, 3, 1),
        Zone = new ZoneStamp("Europe/Dublin", ZoneSource.Home),
        By = Author.Runner,
        Body = body,
    };

    public static EntryId IdOf(string name) => EntryId.DerivedFrom("test", name);
}
