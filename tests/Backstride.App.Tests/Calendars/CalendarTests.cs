using System.Text;
using Backstride.App.Calendars;
using Backstride.Coaching;
using Backstride.Demo;
using Backstride.Planning;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.App.Tests.Calendars;

/// <summary>What calendars are told of weeks, and how two programs that are not ours read it.</summary>
public sealed class CalendarTests : IDisposable
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly RunnerId Ann = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000c1");
    private static readonly Guid Item = Guid.Parse("0199bbbb-0000-8000-8000-000000000001");
    private readonly TempFolder temp = new();
    private readonly Backstride.App.Storage.DataFolder folder;

    public CalendarTests() => folder = Backstride.App.Storage.DataFolder.Open(temp["data"]);

    public void Dispose()
    {
        folder.Dispose();
        temp.Dispose();
    }

    [Fact]
    public void Two_other_programs_read_every_event_of_made_up_weeks_as_it_was_told()
    {
        Assert.SkipUnless(PeerCalendars.AreHere, PeerCalendars.Missing);
        var planned = Enumerable.Range(0, 12).SelectMany(number => Weeks(number)).ToList();
        Assert.True(planned.Count > 60);
        foreach (var detail in Enum.GetValues<CalendarDetail>())
        {
            var told = Tell(planned, detail, 0);
            var read = PeerCalendars.Read(CalendarText.Of(told)).ToDictionary(one => one.Uid);
            Assert.Equal(told.Count, read.Count);
            foreach (var shown in told)
                AssertSame(shown, read[$"{shown.Event.Item:D}@backstride"]);
        }
    }

    [Fact]
    public void Titles_with_every_sign_come_through_folded_at_75_octets()
    {
        Assert.SkipUnless(PeerCalendars.AreHere, PeerCalendars.Missing);
        const string hard = "Goblet squat, to a box; \\ 2 × 8, 16 kg: \"ruhig\" üß🦴 and a title that goes on for much longer than one line of a calendar file may be";
        var planned = Event(Monday) with { Title = hard, Text = $"one\ntwo; three, four \\ five\n{hard}" };
        var text = CalendarText.Of(Tell([planned], CalendarDetail.Everything, 0));
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        var read = Assert.Single(PeerCalendars.Read(text));
        Assert.Equal((hard, planned.Text), (read.Title, read.Text));
    }

    [Fact]
    public void Reading_again_gives_the_same_text_also_later() =>
        Assert.Equal(CalendarText.Of(Tell([Event(Monday)], CalendarDetail.NameOnly, 0)), CalendarText.Of(Tell([Event(Monday)], CalendarDetail.NameOnly, 90)));

    [Fact]
    public void A_moved_item_keeps_its_name_and_its_sequence_rises_once()
    {
        Tell([Event(Monday)], CalendarDetail.NameOnly, 0);
        var moved = Assert.Single(Tell([Event(Monday.AddDays(2))], CalendarDetail.NameOnly, 10));
        Assert.Equal((Item, Monday.AddDays(2), 1, Noon.AddMinutes(10)), (moved.Event.Item, moved.Event.Day, moved.Sequence, moved.Changed));
        Assert.Equal(1, Assert.Single(Tell([Event(Monday.AddDays(2))], CalendarDetail.NameOnly, 20)).Sequence);
    }

    [Fact]
    public void What_is_no_longer_planned_is_cancelled_once_and_comes_back_with_the_next_sequence()
    {
        Tell([Event(Monday)], CalendarDetail.NameOnly, 0);
        var gone = Assert.Single(Tell([], CalendarDetail.NameOnly, 10));
        Assert.Equal((EventState.Cancelled, 1), (gone.Event.State, gone.Sequence));
        Assert.Equal(1, Assert.Single(Tell([], CalendarDetail.NameOnly, 20)).Sequence);
        var back = Assert.Single(Tell([Event(Monday)], CalendarDetail.NameOnly, 30));
        Assert.Equal((EventState.Confirmed, 2), (back.Event.State, back.Sequence));
    }

    [Fact]
    public void What_was_never_told_is_not_cancelled() =>
        Assert.Empty(Tell([Event(Monday) with { State = EventState.Cancelled }], CalendarDetail.NameOnly, 0));

    [Fact]
    public void A_change_that_names_alone_do_not_show_changes_nothing_until_details_are_shown()
    {
        Tell([Event(Monday)], CalendarDetail.NameOnly, 0);
        var longer = Event(Monday) with { Title = "Run easy, 9 km" };
        Assert.Equal(0, Assert.Single(Tell([longer], CalendarDetail.NameOnly, 10)).Sequence);
        Assert.Equal(1, Assert.Single(Tell([longer], CalendarDetail.Everything, 20)).Sequence);
        Assert.DoesNotContain("9 km", CalendarText.Of(Tell([longer], CalendarDetail.NameOnly, 30)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(28, 1)]
    [InlineData(29, 0)]
    public void A_week_that_is_over_stays_as_it_was_told_for_four_weeks(int later, int kept)
    {
        Tell([Event(Monday)], CalendarDetail.NameOnly, 0);
        var told = new ShownEvents(folder, Ann).Tell([], CalendarDetail.NameOnly, (Monday.AddDays(later), Noon.AddDays(later)));
        Assert.Equal(kept, told.Count);
        Assert.All(told, shown => Assert.Equal((EventState.Confirmed, 0), (shown.Event.State, shown.Sequence)));
    }

    [Fact]
    public void However_plans_change_every_difference_that_a_reader_sees_has_a_higher_sequence() =>
        Prop.ForAll(Plans.ToArbitrary(), plans =>
        {
            new ShownEvents(folder, Ann).Forget();
            var before = new Dictionary<Guid, ShownEvent>();
            for (var i = 0; i < plans.Length; i++)
            {
                var told = Tell(plans[i], i % 3 == 0 ? CalendarDetail.Everything : CalendarDetail.NameOnly, i);
                foreach (var shown in told)
                {
                    if (before.TryGetValue(shown.Event.Item, out var was) && Seen(was) == Seen(shown) != (was.Sequence == shown.Sequence))
                        return false;
                }

                if (before.Keys.Except(told.Select(shown => shown.Event.Item)).Any())
                    return false;
                before = told.ToDictionary(shown => shown.Event.Item);
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void A_secret_has_at_least_128_bits_and_lies_nowhere_in_the_folder()
    {
        var addresses = new CalendarAddresses(folder);
        var secret = addresses.Renew(Ann, CalendarDetail.NameOnly, Noon);
        Assert.Equal(43, secret.Length);
        Assert.NotNull(addresses.Find(secret));
        Assert.DoesNotContain(Directory.EnumerateFiles(temp["data"], "*", SearchOption.AllDirectories), path => path.Contains(secret, StringComparison.Ordinal) || Holds(path, secret));
        var next = addresses.Renew(Ann, CalendarDetail.NameOnly, Noon);
        Assert.NotEqual(secret, next);
        Assert.Null(addresses.Find(secret));
        Assert.True(addresses.Remove(Ann));
        Assert.Null(addresses.Find(next));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../tokens/x")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_is_no_secret_opens_nothing(string secret) => Assert.Null(new CalendarAddresses(folder).Find(secret));

    private static readonly Gen<PlannedEvent[][]> Plans = Gen.ArrayOf(Gen.ArrayOf(
        from item in Gen.Choose(0, 5)
        from day in Gen.Choose(0, 13)
        from title in Gen.Elements("Run easy, 8 km", "Run easy, 9 km")
        from state in Gen.Elements(Enum.GetValues<EventState>())
        select new PlannedEvent(new Guid(item, 0, 0, new byte[8]), Monday.AddDays(day), "Run", title, "", state)).Select(all => all.DistinctBy(one => one.Item).ToArray()));

    private static (DateOnly, EventState, (string, string)) Seen(ShownEvent shown) => (shown.Event.Day, shown.Event.State, shown.Event.At(shown.Detail));

    private static bool Holds(string path, string secret)
    {
        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return file.ReadToEnd().Contains(secret, StringComparison.Ordinal);
    }

    private static PlannedEvent Event(DateOnly day) => new(Item, day, "Run", "Run easy, 8 km", "about 48 min", EventState.Confirmed);

    private IReadOnlyList<ShownEvent> Tell(IReadOnlyList<PlannedEvent> planned, CalendarDetail detail, int minutes) =>
        new ShownEvents(folder, Ann).Tell(planned, detail, (Monday, Noon.AddMinutes(minutes)));

    private static IEnumerable<PlannedEvent> Weeks(int number)
    {
        var life = MadeLife.Of((ulong)number);
        for (var lived = 0; lived < 2; lived++)
        {
            life.WakeUp();
            life.LiveWith(Coach.Plan(life.Journal.State, life.Day));
        }

        // Made-up lives share a name, and with it the names of their items.
        return WeekEvents.Of([WeekPlanner.Plan(life.Journal.State, Monday, life.Day), WeekPlanner.Plan(life.Journal.State, Monday.AddDays(7), life.Day)], life.Day)
            .Select(planned => planned with { Item = EntryId.DerivedFrom($"{number}", $"{planned.Item}").Value });
    }

    private static void AssertSame(ShownEvent told, ReadEvent read)
    {
        var (title, text) = told.Event.At(told.Detail);
        Assert.Equal((title, text.Length == 0 ? null : text), (read.Title, read.Text));
        Assert.Equal((told.Event.Day, told.Event.Day.AddDays(1), true, true), (read.Day, read.End, read.WholeDay, read.Transparent));
        Assert.Equal((told.Sequence, told.Changed, told.Event.State.ToString().ToUpperInvariant()), (read.Sequence, read.Changed, read.Status));
    }
}
