using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>Pain, tingling or numbness that runs into a leg, as it stands on a day.</summary>
/// <param name="Since">The first day of this trouble.</param>
/// <param name="Last">The last day on which it was reported.</param>
/// <param name="Worst">The worst leg pain of the last seven days; none where only tingling or numbness was reported.</param>
/// <param name="Spreads">It came to a place farther down, or was called new, in the last seven days.</param>
/// <param name="CalmDays">Whole days since it last was above <see cref="Calm"/>, farther down or new; counted from its beginning when it never was.</param>
public sealed record LegTrouble(DateOnly Since, DateOnly Last, PainScore Worst, bool Spreads, Days CalmDays)
{
    /// <summary>Up to this leg pain counts as calm.</summary>
    public static PainScore Calm { get; } = new(2);

    private const int Week = 7;
    private const int Forgotten = 14;
    private const int Looked = 182;

    /// <summary>The trouble of a day; absent when none was reported for 14 days, or the last word was that there is none.</summary>
    /// <remarks>Days without a word leave it as it was. Of several reports of a day the worst counts, and trouble before none.</remarks>
    public static LegTrouble? On(RunnerState runner, DateOnly day)
    {
        var days = new LegDay[Looked];
        var first = new Days(Looked - 1).WindowStart(day);
        foreach (var said in runner.CheckIns.Between(first, day))
            Take(days, day, said.Day, LegDay.Of(said.What.LegSymptoms, said.What.LegPain, said.What.LegReach));
        foreach (var felt in runner.Feedback.Between(first, day))
            Take(days, day, felt.Day, LegDay.Of(felt.What.LegSymptoms, null, null));
        var last = First(days, 0, Forgotten);
        return last < 0 || days[last].IsGone ? null : Of(days, last, day);
    }

    private static LegTrouble Of(LegDay[] days, int last, DateOnly day)
    {
        var first = last;
        for (var next = First(days, last + 1, last + 1 + Forgotten); next >= 0 && !days[next].IsGone; next = First(days, next + 1, next + 1 + Forgotten))
            first = next;
        var (worst, spreads, calm) = (PainScore.None, false, day.DayNumber - day.AddDays(-first).DayNumber);
        for (var back = last; back <= first; back++)
        {
            var isNew = days[back].IsNew || SpreadsAt(days, back, first);
            if (back < Week)
            {
                worst = PainScore.Max(worst, days[back].Pain);
                spreads |= isNew;
            }

            if (isNew || days[back].Pain > Calm)
                calm = Math.Min(calm, back);
        }

        return new LegTrouble(day.AddDays(-first), day.AddDays(-last), worst, spreads, new Days(calm));
    }

    /// <summary>Farther down than on any earlier day of this trouble that said how far.</summary>
    private static bool SpreadsAt(LegDay[] days, int back, int first)
    {
        var (before, said) = (0, false);
        for (var earlier = back + 1; earlier <= first; earlier++)
        {
            before = Math.Max(before, days[earlier].Reach);
            said |= days[earlier].Reach > 0;
        }

        return said && days[back].Reach > before;
    }

    private static int First(LegDay[] days, int from, int until)
    {
        for (var back = from; back < until && back < Looked; back++)
        {
            if (days[back].IsSaid)
                return back;
        }

        return -1;
    }

    private static void Take(LegDay[] days, DateOnly day, DateOnly on, LegDay said)
    {
        var back = day.DayNumber - on.DayNumber;
        if (back >= 0 && back < Looked && said.IsSaid)
            days[back] = days[back].And(said);
    }

    /// <summary>What one day said of the legs; the default said nothing.</summary>
    private readonly record struct LegDay(bool IsSaid, bool IsTrouble, bool IsNew, PainScore Pain, int Reach)
    {
        public bool IsGone => IsSaid && !IsTrouble;

        public static LegDay Of(LegSymptoms? symptoms, PainScore? pain, LegReach? reach) => new(
            symptoms is not null || pain is not null || reach is not null,
            symptoms is LegSymptoms.Known or LegSymptoms.New || pain > PainScore.None || reach is not null,
            symptoms == LegSymptoms.New,
            pain ?? PainScore.None,
            reach is { } far ? (int)far + 1 : 0);

        public LegDay And(LegDay other) => new(
            true, IsTrouble || other.IsTrouble, IsNew || other.IsNew, PainScore.Max(Pain, other.Pain), Math.Max(Reach, other.Reach));
    }
}
