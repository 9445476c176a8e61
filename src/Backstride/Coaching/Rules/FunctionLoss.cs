using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.Coaching.Rules;

/// <summary>The runner's own activities go clearly worse: hold, even while pain is low.</summary>
/// <remarks>
/// Down by 2 points or more, over the activities that both occasions have, on two occasions at least seven days apart against one before them; the later of the two is the last
/// occasion and at most 42 days old. Exactly 2 counts. It ends with the next occasion that is not so far down. The weekly check is a trend only and is not
/// looked at: our own limits raise it.
/// </remarks>
public sealed class FunctionLoss : Rule
{
    /// <summary>So many points down.</summary>
    public const double Down = 2;

    private const int Apart = 7;
    private const double Least = 1e-6;
    private static readonly Days Fresh = new(42);
    private static readonly Days Looked = new(182);

    public override RuleId Id { get; } = new("pain.function");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.2519/jospt.2014.5248",
        Finding: "A mean of own activities that moves by 1.3 points is a small change and by 2.3 a medium one. Asking for 2 points twice, and what follows from it, is our choice.",
        Certainty: Certainty.Association,
        Directness: Directness.Other,
        Serves: ["S4-34", "S4-24"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var occasions = FunctionHistory.Until(runner, day);
        if (occasions.Count < 3 || occasions[^1] is not { } last || day.DayNumber - last.Day.DayNumber > Fresh.Count)
            return new Verdict.Allow(new FunctionReason.TooFew(Math.Min(occasions.Count, 3)));
        for (var i = 0; i < occasions.Count - 2; i++)
        {
            if (Looked.Before(day, occasions[i].Day) && Drop(occasions[i], last) is { } drop && IsDownBefore(occasions, i, last))
                return new Verdict.Limit(Limits.None with { Intensity = Intensity.Easy, Progress = Progression.Hold, Racing = Racing.NotToday }, new FunctionReason.Down(occasions[i].Day, last.Day, drop));
        }

        return new Verdict.Allow(new FunctionReason.Kept(last.Day));
    }

    /// <summary>True when another occasion, long enough before the last, was down as well.</summary>
    private static bool IsDownBefore(IReadOnlyList<FunctionOccasion> occasions, int then, FunctionOccasion last)
    {
        for (var i = then + 1; i < occasions.Count - 1; i++)
        {
            if (last.Day.DayNumber - occasions[i].Day.DayNumber >= Apart && Drop(occasions[then], occasions[i]) is not null)
                return true;
        }

        return false;
    }

    private static Points? Drop(FunctionOccasion then, FunctionOccasion now) =>
        FunctionHistory.Between(then, now) is { } change && (change.Then - change.Now).Value >= Down - Least ? change.Then - change.Now : null;
}

/// <summary>Why <see cref="FunctionLoss"/> says what it says. A closed set of cases.</summary>
public abstract record FunctionReason : Reason
{
    /// <summary>Too few answers, or none lately.</summary>
    public sealed record TooFew(int Known) : FunctionReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("occasions", Known)];
    }

    /// <summary>Not clearly worse, or not twice.</summary>
    public sealed record Kept(DateOnly Last) : FunctionReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("lastAnswer", Last)];
    }

    /// <summary>Clearly worse on two occasions.</summary>
    public sealed record Down(DateOnly Since, DateOnly Last, Points By) : FunctionReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("comparedWith", Since), Fact.Of("lastAnswer", Last), Fact.Of("down", Math.Round(By.Value, 2))];
    }
}
