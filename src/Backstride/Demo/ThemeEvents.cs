using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Screening;

namespace Backstride.Demo;

/// <summary>What happens in a made-up life because of its theme, and how it answers what is asked.</summary>
/// <param name="variant">Which of the lives of this theme; what happens differs with it.</param>
internal sealed class ThemeEvents(Temperament who, int variant, SplitMix64 dice, LifeJournal journal)
{
    /// <summary>Yes answers that belong together, one list for each life in turn.</summary>
    private static readonly Question[][] Flags =
    [
        [Questions.SaddleNumbness], [Questions.LegWeakness], [Questions.MajorTrauma], [Questions.WeightLoss], [Questions.Fever, Questions.Unwell],
        [Questions.TearingPain], [Questions.FlankPain], [Questions.ButtockThroughRun, Questions.ButtockLasting], [Questions.ButtockThroughRun, Questions.ButtockLasting, Questions.LoadJump],
        [Questions.EarlyLongPain, Questions.OnsetBefore35, Questions.WakesAtNight, Questions.EasesMoving, Questions.FamilySpondyloarthritis],
        [Questions.GroinPain], [Questions.MissedPeriods], [Questions.KnownDisease], [Questions.ChestOnEffort], [Questions.NoBetter], [Questions.Bladder],
    ];

    private readonly ThemeColours colours = new(who, variant, dice);
    private readonly List<(DateOnly On, int Minute, EntryBody Body)> facts = [];

    /// <summary>The safety questions that this life sooner or later answers with yes; none for most.</summary>
    public IReadOnlyList<Question> SaysYesTo { get; } = who.Theme switch
    {
        Theme.RedFlag => Flags[variant % Flags.Length],
        Theme.Young => [Questions.YoungTwoWeeks, Questions.YoungArching],
        Theme.Pregnancy when variant % 2 == 0 => [Questions.PregnancyWarning],
        _ => [],
    };

    public void AtStart(DateOnly day)
    {
        if (!dice.Chance(0.04))
            Answer(day, ScreenForm.Full);
        facts.AddRange(new ThemeFacts(who, variant, dice).From(day));
        Tell(on => on <= day);
    }

    public void InTheMorning(DateOnly day, PainScore pain)
    {
        var lived = day.DayNumber - MadeLife.FirstPlan.DayNumber;
        Tell(on => on == day);
        if (SaysYesTo.Count > 0 && lived == 2 + (variant % 9))
        {
            if (who.Theme == Theme.Pregnancy)
                journal.Write(day, 6 * 60, Form(ScreenForm.Full, [.. SaysYesTo], Questions.PregnancyWarning, Questions.PregnancyChest));
            else
                Answer(day, ScreenForm.Full, [.. SaysYesTo]);
        }

        foreach (var body in colours.Of(day, lived, pain))
            journal.Write(day, 6 * 60, body);
    }

    /// <summary>Answers what the plan asks, and sees somebody when it says so.</summary>
    public void AfterPlan(DateOnly day, Plan plan)
    {
        if (plan.Verdicts.FirstOrDefault(judged => judged.Rule is ScreenDue)?.Verdict.Reason is ScreenDue.Due due && dice.Chance(0.6))
            Answer(day, due.Form);
        var sees = plan.Limits.Referral switch { >= Urgency.Soon => 0.13, Urgency.Routine => 0.04, _ => 0 };
        if (dice.Chance(sees))
            journal.Write(day, 15 * 60, Seen());
    }

    public bool RunsByHabit(DateOnly day) => who.Theme switch
    {
        Theme.Beginner => false,
        Theme.Pause => day.AddDays(33 + (variant % 8)) < MadeLife.FirstPlan,
        Theme.Birth => false,
        Theme.Eager when variant % 2 == 1 => day.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Friday or DayOfWeek.Sunday,
        _ => true,
    };

    public CheckIn Coloured(DateOnly day, CheckIn said) => colours.Of(day, said);

    public Activity Coloured(DateOnly day, Activity run) => colours.Of(day, run);

    public RunFeedback Coloured(DateOnly day, RunFeedback felt, TimeSpan time) => colours.Of(day, felt, time);

    /// <summary>What is said later in the morning.</summary>
    public PainScore Later(PainScore pain) => who.Theme == Theme.Desk ? new PainScore(Math.Max(0, pain.Value - 2)) : pain;

    private void Tell(Func<DateOnly, bool> when)
    {
        foreach (var (on, minute, body) in facts.Where(fact => when(fact.On)).ToList())
            journal.Write(on, minute, body);
        facts.RemoveAll(fact => when(fact.On));
    }

    private void Answer(DateOnly day, ScreenForm form, params ReadOnlySpan<Question> yes) => journal.Write(day, 21 * 60, Form(form, yes, [.. Questions.Of(form)]));

    private static ScreeningAnswers Form(ScreenForm form, ReadOnlySpan<Question> yes, params IEnumerable<Question> asked)
    {
        var said = yes.ToArray();
        return new ScreeningAnswers { Form = form, Answers = asked.ToDictionary(question => question.Id.Name, question => said.Contains(question) ? Journal.Answer.Yes : Journal.Answer.No) };
    }

    private Clearance Seen() => dice.Whole(0, 9) switch
    {
        < 7 => new Clearance { Who = "doctor", Result = ClearanceResult.FitToTrain },
        7 => new Clearance { Who = "physiotherapist", Result = ClearanceResult.NotYet },
        _ => new Clearance { Who = "doctor", Result = ClearanceResult.WithLimits, Limits = [ClearanceLimits.Words[dice.Whole(0, ClearanceLimits.Words.Count - 1)]] },
    };
}
