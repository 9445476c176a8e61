using Backstride.Journal;
using Backstride.Runs;
using Backstride.Twins;

namespace Backstride.Tests.Twins;

public sealed class SameRunTests
{
    private static readonly DateTimeOffset Seven = new(2026, 3, 2, 7, 0, 0, TimeSpan.FromHours(1));

    private static readonly StreamDigest Steady = new()
    {
        HeartRateBinSeconds = [0, 0, 600, 1200],
        BestEffortMeters = [90, 180, 360, 540, 900, 1790, 3580, 5360],
        LateDrift = 0.98,
        Shape = new RouteShape(Distance.FromMeters(400), [390, 700, 900, 1000, 900, 700, 400, 100]),
    };

    private static Take Take(string name, DateTimeOffset start, double minutes = 30, double kilometres = 5.4) => new()
    {
        Entry = EntryId.DerivedFrom(name),
        Key = new TakeKey($"{name}.0"),
        Start = start,
        Day = DateOnly.FromDateTime(start.DateTime),
        Source = "fit",
        IsPlausible = true,
        Activity = new Activity
        {
            Sport = Sport.Run,
            Start = start,
            OffsetSource = OffsetSource.Unknown,
            Timer = TimeSpan.FromMinutes(minutes),
            Elapsed = TimeSpan.FromMinutes(minutes),
            Distance = Distance.FromKilometres(kilometres),
        },
    };

    private static Take With(Take take, Func<Activity, Activity> change) => take with { Activity = change(take.Activity) };

    private static TwinReason? Reason(Take a, Take b)
    {
        var there = SameRun.Judge(a, b);
        Assert.Equal(there, SameRun.Judge(b, a));
        return there?.Reason;
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(14.9, true)]
    [InlineData(15.1, false)]
    [InlineData(30, false)]
    [InlineData(40, false)]
    public void Half_an_overlap_of_thirty_minutes_is_one_run_and_less_is_two(double later, bool same) =>
        Assert.Equal(same, Reason(Take("a", Seven), Take("b", Seven.AddMinutes(later))) is TwinReason.Time);

    [Theory]
    [InlineData(2, 3, true)]
    [InlineData(4, 3.3, true)]
    [InlineData(4, 3, false)]
    public void Clocks_minutes_apart_need_distances_that_agree(double later, double kilometres, bool same) =>
        Assert.Equal(same, Reason(Take("a", Seven), Take("b", Seven.AddMinutes(later), kilometres: kilometres)) is not null);

    [Fact]
    public void A_copy_that_was_cut_short_is_a_part_and_one_that_went_farther_is_not()
    {
        Assert.Equal(TwinReason.Part, Reason(Take("whole", Seven), Take("cut", Seven, minutes: 9, kilometres: 1.6)));
        Assert.Null(Reason(Take("whole", Seven), Take("other", Seven, minutes: 9, kilometres: 6)));
    }

    [Fact]
    public void A_short_recording_outside_of_a_break_is_another_run()
    {
        var leftOpen = With(Take("open", Seven), activity => activity with { Elapsed = TimeSpan.FromHours(5) });
        Assert.Null(Reason(leftOpen, Take("b", Seven.AddHours(3), minutes: 20, kilometres: 3)));
        Assert.NotNull(Reason(leftOpen, Take("b", Seven.AddMinutes(3), minutes: 20, kilometres: 3)));
    }

    [Fact]
    public void Sessions_of_one_file_are_never_one_run()
    {
        var first = Take("a", Seven) with { Key = new TakeKey("file.0") };
        Assert.Null(Reason(first, Take("b", Seven) with { Key = new TakeKey("file.1") }));
        Assert.Equal(TwinReason.File, Reason(first, Take("b", Seven) with { Key = new TakeKey("file.0") }));
    }

    [Theory]
    [InlineData(Sport.Run, Sport.Treadmill, true)]
    [InlineData(Sport.Run, Sport.Walk, true)]
    [InlineData(Sport.Run, Sport.Other, true)]
    [InlineData(Sport.Run, Sport.Ride, false)]
    [InlineData(Sport.Strength, Sport.Run, false)]
    public void Only_what_may_be_one_sport_is_one_run(Sport one, Sport other, bool same) =>
        Assert.Equal(same, Reason(With(Take("a", Seven), a => a with { Sport = one }), With(Take("b", Seven), a => a with { Sport = other })) is not null);

    [Theory]
    [InlineData(0, true)]
    [InlineData(120, true)]
    [InlineData(345, true)]
    [InlineData(125, false)]
    [InlineData(900, false)]
    public void The_recorders_own_name_counts_at_the_same_moment_or_a_zone_away(double minutes, bool same)
    {
        var named = With(Take("a", Seven), a => a with { Recording = "0123456789abcdef" });
        var copy = With(Take("b", Seven.AddMinutes(minutes), minutes: 7), a => a with { Recording = "0123456789abcdef" });
        Assert.Equal(same, Reason(named, copy) is TwinReason.Recording);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(-420, true)]
    [InlineData(345, true)]
    [InlineData(840, true)]
    [InlineData(855, false)]
    [InlineData(65, false)]
    [InlineData(1440, false)]
    public void A_copy_hours_away_is_one_run_when_the_hours_are_those_of_a_zone(double minutes, bool same)
    {
        var (a, b) = (With(Take("a", Seven), x => x with { Digest = Steady }), With(Take("b", Seven.AddMinutes(minutes)), x => x with { Digest = Steady }));
        Assert.Equal(same, Reason(a, b) is TwinReason.Zone);
    }

    [Fact]
    public void The_same_way_at_the_same_minute_of_another_hour_is_another_run_when_anything_differs()
    {
        var first = With(Take("a", Seven), a => a with { Digest = Steady });
        bool Same(Func<Activity, Activity> change) => Reason(first, With(With(Take("b", Seven.AddHours(10)), a => a with { Digest = Steady }), change)) is not null;
        Assert.True(Same(a => a));
        Assert.False(Same(a => a with { Elapsed = a.Elapsed + TimeSpan.FromSeconds(11) }));
        Assert.False(Same(a => a with { Distance = Distance.FromKilometres(5.6) }));
        Assert.False(Same(a => a with { Digest = null }));
        Assert.False(Same(a => a with { Digest = Steady with { LateDrift = 1 } }));
        Assert.False(Same(a => a with { Digest = Steady with { HeartRateBinSeconds = [0, 0, 900, 900] } }));
        Assert.False(Same(a => a with { Digest = Steady with { BestEffortMeters = [90, 210, 410, 590, 960, 1870, 3700, 5360] } }));
        Assert.False(Same(a => a with { Digest = Steady with { Shape = new RouteShape(Distance.FromMeters(400), [390, 780, 1170, 1560, 1950, 2340, 2730, 3120]) } }));
        Assert.False(Same(a => a with { Digest = Steady with { Shape = null, HeartRateBinSeconds = [] } }));
    }

    [Fact]
    public void Two_devices_that_know_their_own_zones_are_not_a_zone_apart() => Assert.Null(Reason(
        With(Take("a", Seven), a => a with { Digest = Steady, OffsetSource = OffsetSource.Device }),
        With(Take("b", Seven.AddHours(2)), a => a with { Digest = Steady, OffsetSource = OffsetSource.Device })));

    [Theory]
    [InlineData(5.4, 30, true)]
    [InlineData(5.5, 30.5, true)]
    [InlineData(5.7, 30, false)]
    [InlineData(5.4, 32, false)]
    public void A_run_typed_without_a_time_is_the_recording_of_that_day_with_its_figures(double kilometres, double minutes, bool same)
    {
        var typed = Take("typed", new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(1)), minutes, kilometres) with { Source = "manual" };
        Assert.Equal(same, Reason(typed, Take("watch", Seven)) is TwinReason.Typed);
        Assert.Null(Reason(typed, Take("watch", Seven.AddDays(-1).AddHours(14))));
    }

    [Fact]
    public void A_clock_that_was_never_set_says_nothing_about_time()
    {
        var unset = new DateTimeOffset(1989, 12, 31, 0, 0, 30, TimeSpan.Zero);
        Assert.Null(Reason(Take("a", unset), Take("b", unset)));
    }
}
