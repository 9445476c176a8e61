using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>No training with fever, chest symptoms or vomiting, nor for 48 hours after; then as many easy days as the illness lasted. A head cold alone is easy.</summary>
/// <remarks>
/// An illness of which nobody said what it was counts like a fever. It goes on until its last day is said, whatever other illness is noted meanwhile: each limits its own days, and a day takes
/// the strictest of all, so that another illness never makes a day looser. The two days after it are free of training too; then running is easy and
/// nothing increases for as many days as the illness had. The first run since it, on whatever day that comes, is easy and at most half of the usual run and of the longest that counts; running has its
/// easy days from that run on, and the legs from the calendar, so that nobody who does not run waits with strength. While no run since it is known and the half is one that can be run, this goes on as
/// long as there is a longest or usual run to halve: 30 days after the last run. An easy day is none of the hard ones
/// (<see cref="HardDays"/>): nothing fast, no run longer than the usual one, and the legs train without weight. A race is none of it either, and not for such a day.
/// </remarks>
public sealed class Ill : Rule
{
    /// <summary>The word for a cold above the neck.</summary>
    public const string HeadCold = "head-cold";

    /// <summary>Days without training after the last one of illness.</summary>
    public static readonly Days Free = new(2);

    /// <summary>The end of what goes on until the runner says that it is over.</summary>
    private static readonly DateOnly Open = DateOnly.MaxValue;

    private static readonly Ratio Half = Ratio.Of(0.5);

    public override RuleId Id { get; } = new("health.illness");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Sports medicine asks for rest with fever or symptoms below the neck, and for a return over days. The 48 hours, the half and the day for a day are consensus and not trials.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S0-33", "S1-06"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    private static Limits Resting { get; } = Limits.None with
    {
        Impact = Impact.Nothing,
        Intensity = Intensity.Easy,
        Session = SessionScope.Nothing,
        Progress = Progression.Hold,
        Testing = Testing.NotToday,
    };

    private static Limits Easy { get; } = Limits.None with
    {
        Intensity = Intensity.Easy,
        Progress = Progression.Hold,
        Racing = Racing.NotToday,
        Testing = Testing.NotToday,
        Patterns = StrengthFrequency.LightLegs,
    };

    private static Limits EasyRunning { get; } = Limits.None with { Intensity = Intensity.Easy, Racing = Racing.NotToday };

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var held = runner.LifeEvents.Where(life => life.What.Event == LifeSpans.Illness).Select(life => Of(life, runner, day)).OfType<Holding>().ToList();
        return held.Count == 0
            ? new Verdict.Allow(new IllnessReason.Well())
            : new Verdict.Limit(held.Aggregate(Limits.None, (limits, one) => limits.Meet(one.Limits)), Together(held));
    }

    /// <summary>What rests longest first, then what leaves least of the day, and of these what lasts longest; what holds no more and ends no later than one before it is not said, unless only its own last day ends it.</summary>
    private static IllnessReason Together(List<Holding> held)
    {
        var said = new List<Holding>();
        foreach (var one in held
            .OrderByDescending(one => one.RestThrough)
            .ThenBy(one => one.Limits.Distance?.Meters ?? double.MaxValue)
            .ThenByDescending(one => one.Reason.Strictness)
            .ThenByDescending(one => one.Through))
        {
            if (!said.Exists(before => before.Says(one)))
                said.Add(one);
        }

        return said.Select(one => one.Reason).Reverse().Aggregate((beside, reason) => reason with { Beside = beside });
    }

    private static Holding? Of(Recorded<LifeEvent> life, RunnerState runner, DateOnly day)
    {
        var from = life.What.From ?? life.Day;
        if (day < from)
            return null;
        var last = life.What.To;
        if (life.What.Of == HeadCold)
            return last < day ? null : new Holding(EasyUpTo(Usual(runner, day)), new IllnessReason.Cold(from, Usual(runner, day)) { Until = last }) { Through = last ?? Open };
        var days = Math.Max(1, (last ?? from).DayNumber - from.DayNumber + 1);
        if (last is not { } until)
            return new Holding(Resting, new IllnessReason.InIt(from, null) { What = life.What.Of }) { RestThrough = Open, Through = Open };
        var rest = until.AddDays(Free.Count);
        var calendar = rest.AddDays(days);
        if (day <= until)
            return new Holding(Resting, new IllnessReason.InIt(from, until) { What = life.What.Of }) { RestThrough = rest, Through = calendar };
        if (day <= rest)
            return new Holding(Resting, JustOver(until, runner) with { What = life.What.Of }) { RestThrough = rest, Through = calendar };
        return Back(until, new Days(days), runner, day) is not { } back ? null : back with { Reason = back.Reason with { What = life.What.Of } };
    }

    private static IllnessReason.JustOver JustOver(DateOnly until, RunnerState runner)
    {
        var training = until.AddDays(Free.Count + 1);
        return new(until, training) { HolidayThrough = Holiday.LastDayBesideRaces(runner, training) };
    }

    /// <summary>The easy days: of the legs and of all increase by the calendar, and of running from the first run on.</summary>
    private static Holding? Back(DateOnly until, Days days, RunnerState runner, DateOnly day)
    {
        var calendar = until.AddDays(Free.Count + days.Count);
        var ran = runner.Runs.Between(until.AddDays(1), day.AddDays(-1)).FirstOrDefault()?.Day;
        var first = ran is null ? FirstRun(runner, day) : null;
        // A half too short to be run is a walk, and no walk ends it: it holds the easy days of the calendar and none beyond. So it is where nothing is known to halve.
        var waits = first >= RunOfTheDay.LeastRun;
        var through = waits ? Later(calendar, day.AddDays(days.Count - 1)) : ran is { } run ? Later(calendar, run.AddDays(days.Count - 1)) : calendar;
        if (day > through)
            return null;
        var most = first ?? Usual(runner, day);
        var alone = day > calendar;
        var reason = new IllnessReason.ComingBack(until, waits ? alone ? null : calendar : through, first) { Most = first is null ? most : null, IsOfRunningAlone = alone, FromFirstRun = waits ? days : null };
        return new Holding(alone ? EasyRunning with { Distance = most } : EasyUpTo(most), reason) { Through = through };
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static Limits EasyUpTo(Distance? most) => Easy with { Distance = most };

    /// <summary>The longest run of an easy day; absent while no run is usual.</summary>
    private static Distance? Usual(RunnerState runner, DateOnly day) => WeeklyRhythm.Of(runner, day).Usual?.Distance;

    /// <summary>Half of the usual run and of the longest, the smaller; absent where neither is known.</summary>
    private static Distance? FirstRun(RunnerState runner, DateOnly day) => (Usual(runner, day), LongestRunBaseline.Before(day, runner)?.Counted) switch
    {
        ({ } usual, { } longest) => Distance.Min(usual, longest) * Half,
        var (usual, longest) => (usual ?? longest) * Half,
    };

    /// <summary>An illness that limits a day.</summary>
    private sealed record Holding(Limits Limits, IllnessReason Reason)
    {
        /// <summary>The last day without training; before all days where it leaves some today.</summary>
        public DateOnly RestThrough { get; init; }

        /// <summary>The last day that it limits, with the first run on the day at the earliest.</summary>
        public required DateOnly Through { get; init; }

        /// <summary>True when nothing is left to say of another one: it ends no later and holds no more, and no day of it is still to be told by the runner.</summary>
        public bool Says(Holding other) =>
            Through >= other.Through && Limits.IsAtLeastAsCarefulAs(other.Limits) && (other.Through != Open || (Reason.GetType() == other.Reason.GetType() && Reason.What == other.Reason.What));
    }
}

/// <summary>Why <see cref="Ill"/> says what it says. A closed set of cases.</summary>
public abstract record IllnessReason : Reason
{
    /// <summary>Which illness, in the journal's word for it; absent where nobody said.</summary>
    public string? What { get; init; }

    /// <summary>Another illness that limits the day as well, which holds it longer or in something else; absent for one alone.</summary>
    public IllnessReason? Beside { get; init; }

    /// <summary>How much a day of it leaves, from most to least.</summary>
    internal abstract int Strictness { get; }

    /// <summary>What is known of this one; of a name that both have, the one beside it says nothing.</summary>
    public sealed override IReadOnlyList<Fact> Facts => Beside is { } beside ? [.. Own.Concat(beside.Facts).DistinctBy(fact => fact.Name)] : Own;

    private protected abstract IReadOnlyList<Fact> Own { get; }

    private IReadOnlyList<Fact> Named(params IReadOnlyList<Fact> facts) => What is { } which ? [Fact.Of("illness", which), .. facts] : facts;

    /// <summary>No illness, nor one lately.</summary>
    public sealed record Well : IllnessReason
    {
        internal override int Strictness => -1;

        private protected override IReadOnlyList<Fact> Own => [];
    }

    /// <summary>A head cold.</summary>
    /// <param name="Most">The usual run, beyond which none goes meanwhile; absent while no run is usual.</param>
    public sealed record Cold(DateOnly Since, Distance? Most) : IllnessReason
    {
        internal override int Strictness => 0;

        /// <summary>The last day as it was said; absent while it is open.</summary>
        public DateOnly? Until { get; init; }

        private protected override IReadOnlyList<Fact> Own =>
            [Fact.Of("coldSince", Since), .. Until is { } last ? [Fact.Of("coldThrough", last)] : (Fact[])[], .. Most is { } most ? [Fact.Meters("usualRun", most)] : (Fact[])[]];
    }

    /// <summary>It goes on.</summary>
    /// <param name="Until">The last day as it was said; absent while it is open.</param>
    public sealed record InIt(DateOnly Since, DateOnly? Until) : IllnessReason
    {
        internal override int Strictness => 4;

        private protected override IReadOnlyList<Fact> Own => Until is { } last ? Named(Fact.Of("illSince", Since), Fact.Of("illThrough", last)) : Named(Fact.Of("illSince", Since));
    }

    /// <summary>Over for less than 48 hours.</summary>
    public sealed record JustOver(DateOnly Until, DateOnly From) : IllnessReason
    {
        /// <summary>The last day of the holiday that the first day with training lies in; absent when it lies in none.</summary>
        public DateOnly? HolidayThrough { get; init; }

        internal override int Strictness => 3;

        private protected override IReadOnlyList<Fact> Own => Named([Fact.Of("illThrough", Until), Fact.Of("trainingFrom", From), .. HolidayThrough is { } holiday ? (Fact[])[Fact.Of("holidayThrough", holiday)] : []]);
    }

    /// <summary>A day for every day of it, since the first run.</summary>
    /// <param name="EasyThrough">The last easy day; while a first run is waited for that of the calendar, which the legs and all increase go by, and absent once it is over.</param>
    /// <param name="FirstRun">The most of the first run; absent once there was one, or nothing is known to halve.</param>
    public sealed record ComingBack(DateOnly Until, DateOnly? EasyThrough, Distance? FirstRun) : IllnessReason
    {
        // What holds the legs as well leaves less than what is of running alone.
        internal override int Strictness => IsOfRunningAlone ? 1 : 2;

        /// <summary>How many days running is easy from the first run on, that of it among them; absent once there was one, and where none is waited for.</summary>
        public Days? FromFirstRun { get; init; }

        /// <summary>The usual run, beyond which none of the later ones goes.</summary>
        public Distance? Most { get; init; }

        /// <summary>The easy days by the calendar are over, but not those since the first run: the legs may train as before.</summary>
        public bool IsOfRunningAlone { get; init; }

        private protected override IReadOnlyList<Fact> Own => Named(
        [
            Fact.Of("illThrough", Until),
            .. EasyThrough is { } easy ? (Fact[])[Fact.Of("easyThrough", easy)] : [],
            .. FromFirstRun is { } days ? (Fact[])[Fact.Days("easyFromFirstRun", days)] : [],
            .. FirstRun is { } first ? (Fact[])[Fact.Meters("firstRun", first)] : [],
            .. Most is { } most ? (Fact[])[Fact.Meters("usualRun", most)] : [],
        ]);
    }
}
