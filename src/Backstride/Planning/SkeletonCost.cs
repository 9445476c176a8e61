using System.Numerics;
using Backstride.Coaching;

namespace Backstride.Planning;

/// <summary>What a choice of days costs; the smaller the better. This is the one place where it is said what matters more than what.</summary>
/// <remarks>
/// Lexicographic: a lower line is looked at only between choices that are alike in all lines above it. The order of what minutes take away is that of the
/// rule book: mobility goes first, then the second trunk exercise, then the third session. Runs, the second session, the long run and a whole day of rest come before these, the first
/// session before everything; legs and safety questions are not on the list at all. Days are bits, Monday the lowest.
/// </remarks>
internal sealed class SkeletonCost(WeekWish wish)
{
    private const int Week = 7;

    /// <summary>How many lines <see cref="WithLaterLines"/> adds.</summary>
    private const int LaterLines = 10;
    private static readonly int[] Neighbours = [.. Enumerable.Range(0, 128).Select(mask => mask & Turned(mask))];
    private static readonly int[] ClosestTwo = [.. Enumerable.Range(0, 128).Select(Gap)];
    private readonly int longDay = 1 << (int)wish.LongDay;
    private readonly int beforeLong = 1 << (((int)wish.LongDay + 6) % Week);
    private readonly int afterLong = 1 << (((int)wish.LongDay + 1) % Week);

    /// <summary>The cost of having strength on some days and runs on some.</summary>
    /// <param name="least">What another choice costs: where the lines that matter most are dearer already, the others are not looked at and the answer is the most there is.</param>
    public UInt128 Of(int strength, int runs, UInt128 least)
    {
        var first = FirstLines(strength, runs);
        return first.Value > least >> (Ranked.Bits * LaterLines) ? UInt128.MaxValue : WithLaterLines(first, strength, runs).Value;
    }

    private Ranked FirstLines(int strength, int runs) => default(Ranked)
        .Then(strength == 0)
        .Then((strength | runs) == 0b1111111)
        .Then(wish.NeedsLongRun && (runs & longDay) == 0)
        .Then(Math.Max(0, StrengthDays.Least - Count(strength)))
        .Then(wish.RunDays - Count(runs))
        .Then(Neighbours[strength] != 0)
        .Then((strength & longDay) != 0)
        .Then(wish.Sessions - Count(strength));

    private Ranked WithLaterLines(Ranked first, int strength, int runs)
    {
        var both = strength & runs;
        var fast = FastDay(strength, runs);
        return first
            .Then(wish.Fast && fast is null)
            .Then(Sum(strength, day => wish.SessionOn(day, (both >> day & 1) == 1) < WeekWish.LightSession ? 1 : 0))
            .Then(Sum(runs & ~strength, day => WeekWish.HasMobility(wish.On(day), runs: true) ? 0 : 1))
            .Then((wish.NearRace && fast is { } on && (strength >> on & 1) == 0 ? 1 : 0) + (4 * (Count(strength & beforeLong) + (wish.NearRace ? Count(strength & afterLong) : 0))))
            .Then(Week - ClosestTwo[strength])
            .Then(Sum(strength, day => Least((int)wish.Session.TotalMinutes, wish.On(day)))  is var useful ? 75 - useful : 0)
            .Then((2 * (28 - Sum(runs, day => wish.UsualRuns[day]))) + ((runs & longDay) == 0 ? 1 : 0))
            .Then((8 * Count(both)) + Count(runs & afterLong) + Count(Neighbours[runs]))
            .Then(Week - ClosestTwo[runs])
            .Then(Sum(runs, day => 6 - (Least(60, wish.On(day)) / 10)));
    }

    /// <summary>The day for something fast: neither the long run's nor next to it, before a race with strength on it and so early that the legs are fresh for the long run, the
    /// farthest from the long run, with the most minutes, the earliest. Absent when there is none.</summary>
    public int? FastDay(int strength, int runs)
    {
        if (!wish.Fast)
            return null;
        int? best = null;
        var least = UInt128.MaxValue;
        for (var day = 0; day < Week; day++)
        {
            var bit = 1 << day;
            if ((runs & bit & ~longDay & ~beforeLong & ~afterLong) == 0)
                continue;
            var cost = default(Ranked)
                .Then(wish.NearRace && ((strength & bit) == 0 || ToLong(day) < FreshFor))
                .Then(Week - Math.Min(ToLong(day), Week - ToLong(day)))
                .Then(60 - Least(60, wish.On(day)))
                .Value;
            if (cost < least)
                (least, best) = (cost, day);
        }

        return best;
    }

    /// <summary>The one day for heavy legs before a race: the fast day when it has strength, else the earliest that is neither the day after the long run nor so late
    /// that the legs are not fresh for the next. Absent when there is none.</summary>
    public int? HeavyDay(int strength, int runs)
    {
        bool Suits(int day) => (strength >> day & 1) == 1 && (1 << day & (longDay | afterLong)) == 0 && ToLong(day) >= FreshFor;
        if (FastDay(strength, runs) is { } fast && Suits(fast))
            return fast;
        foreach (var day in Enumerable.Range(0, Week).OrderByDescending(ToLong))
        {
            if (Suits(day))
                return day;
        }

        return null;
    }

    public static int Count(int mask) => BitOperations.PopCount((uint)mask);

    /// <summary>True when two of the days follow each other, Sunday and Monday too.</summary>
    public static bool HasNeighbours(int mask) => Neighbours[mask] != 0;

    /// <summary>Days from heavy legs to the long run, so that 48 hours lie between them whatever the time of day.</summary>
    private const int FreshFor = 3;

    private int ToLong(int day) => ((int)wish.LongDay - day + Week) % Week;

    private static int Sum(int mask, Func<int, int> of)
    {
        var sum = 0;
        for (var day = 0; day < Week; day++)
        {
            if ((mask >> day & 1) == 1)
                sum += of(day);
        }

        return sum;
    }

    private static int Least(int most, TimeSpan? given) => given is { } time && time.TotalMinutes < most ? (int)time.TotalMinutes : most;

    /// <summary>Each day moved to the one after it, the week taken as a circle.</summary>
    private static int Turned(int mask) => ((mask << 1) | (mask >> 6)) & 0b1111111;

    /// <summary>Days from one to the next where they lie closest, the week taken as a circle.</summary>
    private static int Gap(int mask)
    {
        var gap = 1;
        for (var turned = Turned(mask); gap < Week && (mask & turned) == 0; turned = Turned(turned))
            gap++;
        return gap;
    }

    /// <summary>Numbers from 0 to 127, the first the weightiest.</summary>
    private readonly record struct Ranked(UInt128 Value)
    {
        public const int Bits = 7;

        public Ranked Then(int cost) => new((Value << Bits) | (UInt128)Math.Clamp(cost, 0, 127));

        public Ranked Then(bool cost) => Then(cost ? 1 : 0);
    }
}
