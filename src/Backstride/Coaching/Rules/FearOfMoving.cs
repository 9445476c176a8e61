using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Questionnaires;
using Backstride.Screening;

namespace Backstride.Coaching.Rules;

/// <summary>Much fear that exercise harms the back: begin with the easiest variants, and with what is trusted most.</summary>
/// <remarks>
/// Fear of 7 or more. Until two strength sessions have gone by since that answer every loaded pattern stays at its easiest variant without weight; afterwards it is
/// advice. Exercises that the runner named as feared come last, the least feared first (<see cref="FearedExercises"/>). When the answers have been 7 or more for four weeks, a physiotherapist may help, until a visit. Tests and running are not touched.
/// </remarks>
public sealed class FearOfMoving : Rule
{
    /// <summary>Fear from which it counts.</summary>
    public const double High = 7;

    /// <summary>So many sessions begin with the easiest variants.</summary>
    public const int Sessions = 2;

    private static readonly Days Long = new(28);

    public override RuleId Id { get; } = new("pain.fear");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1007/s00586-021-06730-6",
        Finding: "In people with back pain fear of movement went with more flares, counted by pain. That easy beginnings take it away is clinical judgement, and the question and its line at 7 are ours.",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S3-03", "S3-10"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var answers = ScoreHistory.Fear(runner, day);
        if (answers.Count == 0 || answers[^1] is not { } last || last.Score.Value < High)
            return new Verdict.Allow(new FearReason.Trust());
        var since = Since(answers);
        var limits = SessionsSince(since, runner, day) < Sessions
            ? Limits.None with { Patterns = PatternCeilings.ForAllLoaded(LoadCeiling.Unloaded) }
            : Limits.None;
        return last.Day.DayNumber - since.DayNumber >= Long.Count && Visits.Since(since, Id, runner, day) is null
            ? new Verdict.Refer(Urgency.Routine, limits, new FearReason.ForWeeks(since, last.Score))
            : limits == Limits.None ? new Verdict.Allow(new FearReason.GoingOn(since, last.Score)) : new Verdict.Limit(limits, new FearReason.EasyFirst(since, last.Score));
    }

    /// <summary>True while the last answer about fear is high.</summary>
    internal static bool IsHigh(RunnerState runner, DateOnly day) => ScoreHistory.Fear(runner, day) is [.., var last] && last.Score.Value >= High;

    /// <summary>The first of the answers up to the last that have all been high.</summary>
    private static DateOnly Since(IReadOnlyList<ScoreOccasion> answers)
    {
        var first = answers.Count - 1;
        while (first > 0 && answers[first - 1].Score.Value >= High)
            first--;
        return answers[first].Day;
    }

    private static int SessionsSince(DateOnly since, RunnerState runner, DateOnly day)
    {
        var done = 0;
        foreach (var session in TrainingHistory.Of(runner, day).Sessions.Between(since, day))
            done += TrainingHistory.IsStrength(session.What) ? 1 : 0;
        return done;
    }
}

/// <summary>Why <see cref="FearOfMoving"/> says what it says. A closed set of cases.</summary>
public abstract record FearReason : Reason
{
    /// <summary>No answer, or little fear.</summary>
    public sealed record Trust : FearReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("highFear", false)];
    }

    /// <summary>The first sessions stay easy.</summary>
    public sealed record EasyFirst(DateOnly Since, Points Score) : FearReason
    {
        public override IReadOnlyList<Fact> Facts => Of(Since, Score);
    }

    /// <summary>The first sessions are done.</summary>
    public sealed record GoingOn(DateOnly Since, Points Score) : FearReason
    {
        public override IReadOnlyList<Fact> Facts => Of(Since, Score);
    }

    /// <summary>High for four weeks.</summary>
    public sealed record ForWeeks(DateOnly Since, Points Score) : FearReason
    {
        public override IReadOnlyList<Fact> Facts => Of(Since, Score);
    }

    private static IReadOnlyList<Fact> Of(DateOnly since, Points score) => [Fact.Of("fear", score.Value), Fact.Of("since", since)];
}
