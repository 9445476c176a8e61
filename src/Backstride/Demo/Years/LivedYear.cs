using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Runs;
using Backstride.Screening;

namespace Backstride.Demo.Years;

/// <summary>A year of somebody who lives with the coach, day by day: what is written down before the plan is looked at, what is done about the week, and what comes of the day.</summary>
/// <remarks>Pure: the same habits, the same seed and the same answers of the coach give the same year. It writes nothing itself.</remarks>
public sealed class LivedYear
{
    private const double SeesSomebody = 0.2;
    private const double SeesSomebodyAtLeisure = 0.05;
    private const double AnswersQuestions = 0.85;
    private const int Morning = 9 * 60;
    private const int Evening = 17 * 60;
    private const int Later = 15;
    private readonly SplitMix64 dice;
    private readonly MadeBack back;
    private readonly YearPaper paper;
    private readonly YearRuns runs;
    private EntryId? open;

    private LivedYear(YearHabits habits, ulong seed, Func<DateTime, DateTimeOffset> local)
    {
        Habits = habits;
        dice = new SplitMix64(seed);
        back = new MadeBack(habits.Who, dice);
        paper = new YearPaper(habits.Name, seed, local);
        runs = new YearRuns(habits, back, dice);
    }

    public YearHabits Habits { get; }

    /// <summary>The day that is being lived.</summary>
    public YearDay Day { get; private set; } = new(YearHabits.FirstDay);

    /// <summary>The year of somebody, at the dawn of its first day.</summary>
    /// <param name="local">Gives a local wall-clock time its offset; the core looks no zone up.</param>
    public static LivedYear Of(YearHabits habits, ulong seed, Func<DateTime, DateTimeOffset> local) => new(habits, seed, local);

    /// <summary>What is written down at Start: the runs so far, the profile and the safety questions.</summary>
    public IReadOnlyList<Said> Begin()
    {
        if (Habits.LastRunBefore is { } last)
        {
            foreach (var (on, far) in YearRuns.Before(Habits, last))
                paper.Write(on, Morning, runs.Of(new RunWanted(far, Distance.Zero, TimeSpan.Zero, IsWalk: false)));
        }

        paper.Write(Day.Day, 6 * 60, Habits.Who.Profile);
        paper.Write(Day.Day, (6 * 60) + 5, Answers(ScreenForm.Full));
        return paper.TakeAll();
    }

    /// <summary>What is written down before the plan of the day is looked at.</summary>
    public IReadOnlyList<Said> WakeUp()
    {
        back.Ache(Habits.Aches(Day));
        if (Habits.EndsEvent(Day) is { } last && open is { } begun)
            paper.Write(Day.Day, (6 * 60) + 10, YearPaper.Ended(last), begun);
        foreach (var body in Habits.Tells(Day, dice))
        {
            var id = paper.Write(Day.Day, (6 * 60) + 15, body);
            open = body is LifeEvent { To: null, Event: "illness" or "pregnancy" } ? id : open;
        }

        var isFlare = Habits.SaysFlare(Day);
        if (isFlare || dice.Chance(Habits.Who.Answers.Value))
            paper.Write(Day.Day, (6 * 60) + 30, new CheckIn { Pain = back.Pain, Moment = PainMoment.Morning, Sleep = Night(), Flare = isFlare ? true : null });
        return paper.TakeAll();
    }

    /// <summary>What is done about the week in the morning.</summary>
    public IReadOnlyList<WeekWord> Change(WeekTold week) => [.. Habits.Changes(Day, week, dice)];

    /// <summary>Lives the rest of the day with what the coach said, and goes to bed.</summary>
    public IReadOnlyList<Said> LiveWith(DayTold told)
    {
        if (Habits.Rides(Day, dice) is { } ride && told.Referral < Urgency.Urgent && !Habits.IsIll(Day))
            paper.Write(Day.Day, (12 * 60) + Later, YearRuns.Ride(ride));
        var isOut = Habits.IsOut(Day, dice) || told.Referral >= Urgency.Urgent;
        Run(isOut ? null : runs.Wanted(Day, told));
        if (!isOut && told.Session is { } session && dice.Chance(Habits.Who.Follows.Value))
            paper.Write(Day.Day, 20 * 60, Habits.Who.Follows == Ratio.Whole ? MadeSessions.AsShown(session, back.Pain) : MadeSessions.Of(session, back.Pain, dice));
        Answer(told);
        back.Overnight();
        Day = new YearDay(Day.Day.AddDays(1));
        return paper.TakeAll();
    }

    private void Run(RunWanted? wanted)
    {
        if (wanted is not { } run)
        {
            back.Rest();
            return;
        }

        var before = back.Pain;
        var done = run.IsWalk ? YearRuns.Walk(run.Time) : runs.Of(run);
        var start = Day.Weekday is DayOfWeek.Saturday or DayOfWeek.Sunday ? Morning : Evening;
        var id = paper.Write(Day.Day, start, done);
        var felt = back.Through(done.Timer, run.IsWalk);
        if (dice.Chance(Habits.Who.Answers.Value))
            paper.Write(Day.Day, start + (int)done.Timer.TotalMinutes + Later, new RunFeedback { Before = before, During = felt, After = before, Effort = new PerceivedEffort(run.Fast > Distance.Zero ? dice.Whole(6, 7) : dice.Whole(2, 5)) }, id);
    }

    /// <summary>In the evening the questions are answered that are due, and somebody is seen in the days after a referral.</summary>
    private void Answer(DayTold told)
    {
        if (told.Asks is { } form && dice.Chance(AnswersQuestions))
            paper.Write(Day.Day, 21 * 60, Answers(form));
        var sees = told.Referral switch { >= Urgency.Soon => SeesSomebody, Urgency.Routine => SeesSomebodyAtLeisure, _ => 0 };
        if (dice.Chance(sees))
            paper.Write(Day.Day, (21 * 60) + 5, new Clearance { Who = told.Referral >= Urgency.Soon ? "doctor" : "physiotherapist", Result = ClearanceResult.FitToTrain });
    }

    private static ScreeningAnswers Answers(ScreenForm form) => new()
    {
        Form = form,
        Answers = Questions.Of(form).ToDictionary(question => question.Id.Name, _ => Journal.Answer.No),
    };

    private TimeSpan Night() => TimeSpan.FromHours(Math.Clamp(Math.Round((Habits.Night(Day).TotalHours + dice.Between(-0.8, 0.8)) * 4) / 4, 3, 11));
}
