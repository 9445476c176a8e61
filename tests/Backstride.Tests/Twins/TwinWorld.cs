using Backstride.Demo;
using Backstride.Files;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Twins;

namespace Backstride.Tests.Twins;

/// <summary>Some years of somebody who records everything twice, with the truth about which recordings are of one run.</summary>
internal sealed class TwinWorld
{
    private static readonly TimeSpan Home = TimeSpan.FromHours(1);
    private static readonly double[] Zones = [-8, -5, 1, 2, 5.5, 5.75, 10, 12.75];
    private readonly SplitMix64 random;
    private readonly List<(Take Take, int Truth)> takes = [];
    private int outings;

    private TwinWorld(ulong seed) => random = new SplitMix64(seed);

    public IReadOnlyList<(Take Take, int Truth)> Takes => takes;

    /// <summary>How often each kind of day came up.</summary>
    public Dictionary<string, int> Days { get; } = [];

    public static TwinWorld Of(ulong seed, int atLeast)
    {
        var world = new TwinWorld(seed);
        for (var day = new DateOnly(2005, 1, 1); world.takes.Count < atLeast; day = day.AddDays(1))
            world.Live(day);
        return world;
    }

    private void Live(DateOnly day)
    {
        Action<DateOnly>[] kinds =
            [Commute, Commute, WatchAndPhone, Cut, OtherClock, TenMinutesLater, Repeats, RepeatsWithPhone, Laps, Multisport, Formats, Typed, SameAgain, LeftRunning, WrongMinutes];
        var kind = kinds[random.Whole(0, kinds.Length - 1)];
        Days[kind.Method.Name] = Days.GetValueOrDefault(kind.Method.Name) + 1;
        kind(day);
    }

    // The same way at the same minute every working day, and home again by the same way ten hours later to the second.
    private void Commute(DateOnly day)
    {
        var start = At(day, 7.5);
        foreach (var (way, hours) in new[] { (Way.ToWork, 0), (Way.Home, 10) })
        {
            var outing = Out(start.AddHours(hours), random.Whole(1995, 2005), way) with { Speed = 2.95, Heart = 135 + random.Whole(-3, 3) };
            Add(outing, Recorders.Watch(outing, random));
            Add(outing, Recorders.SiteGpx(outing));
        }
    }

    private void WatchAndPhone(DateOnly day)
    {
        var outing = Out(Some(day), random.Whole(900, 4000));
        Add(outing, Recorders.Watch(outing, random));
        Add(outing, Recorders.Phone(outing, random, Seconds(-120, 150), outing.Length + Seconds(-60, 120)));
    }

    private void Cut(DateOnly day)
    {
        var outing = Out(Some(day), random.Whole(1200, 4500));
        var whole = Recorders.Watch(outing, random);
        Add(outing, whole);
        Add(outing, Recorders.Cut(whole, random.Between(0.3, 0.97)));
        if (random.Chance(0.5))
            Add(outing, Recorders.SiteTcx(outing, random.Between(0.99, 1.01)));
    }

    private void OtherClock(DateOnly day)
    {
        var outing = Out(Some(day), random.Whole(1200, 4000));
        Add(outing, Recorders.Watch(outing, random));
        Add(outing, Recorders.SiteGpx(outing, TimeSpan.FromHours(Zones[random.Whole(0, Zones.Length - 1)])));
    }

    private void TenMinutesLater(DateOnly day)
    {
        var first = Out(Some(day), random.Whole(900, 2400));
        var second = Out(first.End.AddMinutes(10), (int)first.Length.TotalSeconds, first.Way) with { Speed = first.Speed, Heart = first.Heart };
        foreach (var outing in new[] { first, second })
        {
            Add(outing, Recorders.Watch(outing, random));
            Add(outing, Recorders.SiteTcx(outing, 1));
        }
    }

    private void Repeats(DateOnly day)
    {
        var start = Some(day);
        for (var i = 0; i < 6; i++)
        {
            var outing = Out(start.AddSeconds(i * 290), 200, Way.Track) with { Speed = 4.4 };
            Add(outing, Recorders.Watch(outing, random));
        }
    }

    // The watch makes a file of every repeat, the phone one of them all: one outing, of which the watch has parts.
    private void RepeatsWithPhone(DateOnly day)
    {
        var whole = Out(Some(day), 1700, Way.Track);
        Add(whole, Recorders.Phone(whole, random, TimeSpan.FromSeconds(-40), whole.Length + TimeSpan.FromSeconds(60)));
        for (var i = 0; i < 5; i++)
        {
            var part = whole with { Start = whole.Start.AddSeconds(100 + (i * 300)), Length = TimeSpan.FromSeconds(200) };
            Add(whole, Recorders.Watch(part, random));
        }
    }

    private void Laps(DateOnly day)
    {
        var start = Some(day);
        for (var i = 0; i < 6; i++)
        {
            var outing = Out(start.AddSeconds(i * 143), 143, Way.Track) with { Speed = 2.8 };
            Add(outing, Recorders.Watch(outing, random));
        }
    }

    private void Multisport(DateOnly day)
    {
        var swim = Out(At(day, 8), 1500) with { Sport = Sport.Swim, Speed = 0.9 };
        var ride = Out(swim.End.AddSeconds(100), 5000) with { Sport = Sport.Ride, Speed = 8 };
        var run = Out(ride.End.AddSeconds(60), 2400);
        Outing[] legs = [swim, ride, run];
        Add([swim.Truth, ride.Truth, run.Truth], Recorders.Multisport(legs, random));
        Add(ride, Recorders.SiteTcx(ride, 1.01));
        Add(run, Recorders.SiteTcx(run, 0.99));
    }

    private void Formats(DateOnly day)
    {
        var outing = Out(Some(day), random.Whole(900, 4500));
        Add(outing, Recorders.Watch(outing, random));
        Add(outing, Recorders.SiteGpx(outing));
        Add(outing, Recorders.SiteTcx(outing, random.Between(0.97, 1.03)));
    }

    private void Typed(DateOnly day)
    {
        var outing = Out(At(day, random.Between(6, 10)), random.Whole(1800, 4500));
        Add(outing, Recorders.Watch(outing, random));
        var minutes = Math.Round(outing.Length.TotalMinutes);
        AddTyped(outing, day, TimeSpan.FromMinutes(minutes), Distance.FromKilometres(Math.Round(outing.MetersAt(outing.Length) / 1000, 1)));
    }

    // Two runs that were planned alike, whole hours apart to the second.
    private void SameAgain(DateOnly day)
    {
        var first = Out(At(day, 9), 1800);
        var second = Out(At(day, 9 + random.Whole(1, 9)), 1800 + random.Whole(-3, 3), first.Way) with { Speed = first.Speed, Heart = first.Heart + random.Whole(3, 8) };
        Add(first, Recorders.Watch(first, random));
        Add(second, Recorders.Watch(second, random));
    }

    private void LeftRunning(DateOnly day)
    {
        var outing = Out(Some(day), random.Whole(1800, 3600));
        Add(outing, Recorders.Watch(outing, random));
        Add(outing, Recorders.Phone(outing, random, TimeSpan.FromSeconds(-20), outing.Length + TimeSpan.FromMinutes(random.Whole(20, 90))));
    }

    private void WrongMinutes(DateOnly day)
    {
        var outing = Out(Some(day), random.Whole(2400, 4500));
        Add(outing, Recorders.Watch(outing, random, late: TimeSpan.FromSeconds(random.Whole(190, 420))));
        Add(outing, Recorders.Phone(outing, random, TimeSpan.Zero, outing.Length));
    }

    private static DateTimeOffset At(DateOnly day, double hours) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Home).AddSeconds(Math.Round(hours * 3600));

    private DateTimeOffset Some(DateOnly day) => At(day, random.Between(6, 9));

    private TimeSpan Seconds(int low, int high) => TimeSpan.FromSeconds(random.Whole(low, high));

    private Outing Out(DateTimeOffset start, int seconds, Way? way = null) =>
        new(outings++, start, TimeSpan.FromSeconds(seconds), way ?? Way.Round(random)) { Speed = random.Between(2.4, 3.4), Heart = random.Between(125, 145) };

    private void Add(Outing outing, byte[] file) => Add([outing.Truth], file);

    private void Add(int[] truths, byte[] file)
    {
        var reading = RunFile.Read(new MemoryStream(file));
        Assert.Equal(truths.Length, reading.Activities.Count);
        var hash = ContentHash.Of(file);
        foreach (var (activity, truth) in reading.Activities.Zip(truths))
            Add(new ActivityBody { Activity = activity, Reader = reading.Reader, Source = reading.Format.ToString().ToLowerInvariant(), File = hash }, activity.OffsetSource == OffsetSource.Device ? activity.Start : activity.Start.ToOffset(Home), truth);
    }

    private void AddTyped(Outing outing, DateOnly day, TimeSpan time, Distance distance) => Add(
        new ActivityBody
        {
            Activity = new Activity { Sport = Sport.Run, Start = At(day, 12), OffsetSource = OffsetSource.Unknown, Timer = time, Elapsed = time, Distance = distance },
            Reader = "manual",
            Source = "manual",
        },
        At(day, 12),
        outing.Truth);

    private void Add(ActivityBody body, DateTimeOffset at, int truth)
    {
        var id = EntryId.DerivedFrom("twin-world", takes.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        takes.Add((Take.Of(new Recorded<ActivityBody>(id, at, DateOnly.FromDateTime(at.DateTime), at, body)), truth));
    }
}
