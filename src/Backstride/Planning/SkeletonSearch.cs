using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>Tries every way to lay strength and runs on the days of a week and takes the cheapest.</summary>
/// <remarks>
/// At most 64 ways for strength times 127 for runs, so that nothing has to be guessed. Of two that cost the same the one whose days come earlier. What
/// <see cref="SkeletonCost"/> says decides; here is only what cannot be done at all: a day without minutes, a run and a session on a day too short for both, and two
/// runs on end where a day has to lie between them.
/// </remarks>
internal static class SkeletonSearch
{
    private const int Masks = 128;

    // The days of one week mostly wish for the same. What is found depends on the wish alone, so whoever searched last may leave it here.
    private static (WeekWish Wish, WeekSkeleton Found)[] last = [];

    public static WeekSkeleton Best(WeekWish wish)
    {
        if (Volatile.Read(ref last) is [var before] && before.Wish.IsLike(wish))
            return before.Found;
        var found = Search(wish);
        Volatile.Write(ref last, [(wish, found)]);
        return found;
    }

    private static WeekSkeleton Search(WeekWish wish)
    {
        var cost = new SkeletonCost(wish);
        var (train, run, share) = (Mask(wish.CanTrain), Mask(wish.CanRun), Mask(wish.CanShare));
        var runs = Enumerable.Range(0, Masks)
            .Where(mask => (mask & ~run) == 0 && SkeletonCost.Count(mask) <= wish.RunDays && !(wish.RunsApart && SkeletonCost.HasNeighbours(mask)))
            .ToList();
        var (best, least) = ((Strength: 0, Runs: 0), UInt128.MaxValue);
        for (var strength = 0; strength < Masks; strength++)
        {
            if ((strength & ~train) != 0 || SkeletonCost.Count(strength) > wish.Sessions)
                continue;
            foreach (var on in runs)
            {
                if ((strength & on & ~share) == 0 && cost.Of(strength, on, least) is var paid && paid < least)
                    (best, least) = ((strength, on), paid);
            }
        }

        var days = Enum.GetValues<Weekday>().Select(day => DayOf(day, best, cost, wish)).ToList();
        return new WeekSkeleton(days, wish, GivenUpBy(days, wish));
    }

    private static int Mask(Func<int, bool> holds) => Enumerable.Range(0, 7).Where(holds).Sum(day => 1 << day);

    private static SkeletonDay DayOf(Weekday weekday, (int Strength, int Runs) chosen, SkeletonCost cost, WeekWish wish)
    {
        var day = (int)weekday;
        var (trains, runs) = ((chosen.Strength >> day & 1) == 1, (chosen.Runs >> day & 1) == 1);
        var run = !runs ? RunRole.None
            : weekday == wish.LongDay ? RunRole.Long
            : cost.FastDay(chosen.Strength, chosen.Runs) == day ? RunRole.Fast
            : RunRole.Easy;
        var strength = !trains ? StrengthRole.None
            : wish.NearRace && cost.HeavyDay(chosen.Strength, chosen.Runs) != day ? StrengthRole.Light
            : StrengthRole.Full;
        var longest = trains ? wish.SessionOn(day, runs) : TimeSpan.Zero;
        return new SkeletonDay(weekday, wish.On(day), run, strength, strength == StrengthRole.Light && longest > WeekWish.LightSession ? WeekWish.LightSession : longest);
    }

    /// <summary>What a choice of days leaves out, the dearest first.</summary>
    public static IReadOnlyList<GivenUp> GivenUpBy(IReadOnlyList<SkeletonDay> days, WeekWish wish)
    {
        var strength = Mask(day => days[day].Strength != StrengthRole.None);
        var gaveUp = new List<GivenUp>();
        var (sessions, runs) = (days.Count(day => day.Strength != StrengthRole.None), days.Count(day => day.Run != RunRole.None));
        if (sessions < wish.Sessions)
            gaveUp.Add(new GivenUp.Sessions(sessions, wish.Sessions, days.Count(day => wish.CanTrain((int)day.Day)) > sessions));
        if (days.All(day => day.Run != RunRole.None || day.Strength != StrengthRole.None))
            gaveUp.Add(new GivenUp.RestDay());
        if (wish.NeedsLongRun && days.All(day => day.Run != RunRole.Long))
            gaveUp.Add(new GivenUp.LongRun(wish.LongDay));
        if (runs < wish.RunDays)
            gaveUp.Add(new GivenUp.Runs(runs, wish.RunDays));
        if (SkeletonCost.HasNeighbours(strength))
            gaveUp.Add(new GivenUp.SessionsApart());
        if (wish.Fast && days.All(day => day.Run != RunRole.Fast))
            gaveUp.Add(new GivenUp.FastRun());
        List<Weekday> without = [.. days.Where(day => day.Run != RunRole.None && day.Strength == StrengthRole.None && !day.HasMobility).Select(day => day.Day)];
        if (without.Count > 0)
            gaveUp.Add(new GivenUp.Mobility(without));
        return wish.Calendar.Away == 0 ? gaveUp : [.. gaveUp.Select(given => given is GivenUp.Mobility ? given : given with { Away = true })];
    }
}
