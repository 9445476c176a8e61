using Backstride.Coaching;
using Backstride.Demo;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Tests.RunnerDays;

/// <summary>The same day made worse in one way, with the history as it was.</summary>
/// <param name="Than">The limits it may not be looser than.</param>
internal sealed record Worse(string What, Limits Than, Limits Limits)
{
    public bool IsLooser => !Limits.IsAtLeastAsCarefulAs(Than);

    /// <summary>One way of five, by turns.</summary>
    public static Worse Of(JudgedDay lived, SplitMix64 dice)
    {
        var by = dice.Whole(1, 4);
        return dice.Whole(0, 5) switch
        {
            0 => MorePain(lived, by),
            1 => new Worse("less sleep", lived.Plan.Limits, With(lived, body => body is CheckIn { Sleep: { } slept } said ? said with { Sleep = slept - TimeSpan.FromHours(Math.Min(by, slept.TotalHours)) } : body)),
            2 => Added(lived, "a limp", new CheckIn { Limp = true }),
            3 => Added(lived, "new tingling", new CheckIn { LegSymptoms = LegSymptoms.New }),
            4 => Added(lived, "a flare", new CheckIn { Flare = true }),
            _ => Answered(lived, dice),
        };
    }

    /// <summary>So many points more on every score of the day.</summary>
    public static Worse MorePain(JudgedDay lived, double by) => new($"pain {by} more", lived.Plan.Limits, With(lived, body => More(body, by)));

    private static Worse Added(JudgedDay lived, string what, CheckIn more) =>
        new(what, lived.Plan.Limits, Coach.Plan(lived.Journal.StateWith(lived.Day, more), lived.Day).Limits);

    /// <summary>One yes against none.</summary>
    private static Worse Answered(JudgedDay lived, SplitMix64 dice)
    {
        var question = Questions.All[dice.Whole(0, Questions.All.Count - 1)];
        var (no, yes) = (Form(null), Form(question));
        var journal = lived.Journal;
        var worse = Coach.Plan(journal.StateWith(lived.Day, yes), lived.Day);
        if (question.NotSureCounts)
            Assert.True(worse is { Run: null, Session: null } && worse.Limits.Referral >= Urgency.Urgent, $"{question.Id} does not lock {lived}");
        return new Worse($"yes to {question.Id}", Coach.Plan(journal.StateWith(lived.Day, no), lived.Day).Limits, worse.Limits);
    }

    private static ScreeningAnswers Form(Question? yes) => new()
    {
        Form = ScreenForm.Full,
        Answers = Questions.All.ToDictionary(question => question.Id.Name, question => question == yes ? Answer.Yes : Answer.No),
    };

    private static EntryBody More(EntryBody body, double by) => body switch
    {
        CheckIn said => said with { Pain = More(said.Pain, by), LegPain = More(said.LegPain, by) },
        RunFeedback felt => felt with { During = More(felt.During, by), Before = felt.Before, NextMorning = More(felt.NextMorning, by) },
        _ => body,
    };

    private static PainScore? More(PainScore? pain, double by) => pain is { } score ? new PainScore(Math.Min(10, score.Value + by)) : null;

    /// <summary>The limits with the entries of the day changed.</summary>
    private static Limits With(JudgedDay lived, Func<EntryBody, EntryBody> change)
    {
        var entries = lived.Journal.Entries.Select(stored => stored.Entry.Day != lived.Day ? stored : stored with
        {
            Entry = stored.Entry with { Draft = stored.Entry.Draft with { Body = change(stored.Entry.Body) } },
        });
        return Coach.Plan(RunnerState.FromStored([.. entries]), lived.Day).Limits;
    }
}
