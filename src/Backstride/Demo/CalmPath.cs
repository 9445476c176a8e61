using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Screening;

namespace Backstride.Demo;

/// <summary>A life that from some day on goes as well as it can: calm days, questions answered, somebody seen who finds nothing, and everything done as it is shown.</summary>
/// <remarks>Usual pain stays what it was. For whether every state has a way on.</remarks>
public sealed class CalmPath(MadeLife life)
{
    private readonly LifeJournal journal = life.Journal;

    /// <summary>The day that comes next.</summary>
    public DateOnly Day { get; private set; } = life.Day;

    /// <summary>Lives one day and says what its plan was.</summary>
    /// <remarks>When the plan asks for a visit or for answers, these are given in the evening, and the day goes by with what it allows.</remarks>
    public Plan Live()
    {
        var usual = life.Who.Usual;
        journal.Write(Day, 7 * 60, new CheckIn
        {
            Pain = usual,
            Moment = PainMoment.Morning,
            Sleep = TimeSpan.FromHours(8.5),
            SleepQuality = 7,
            Stress = 2,
            Soreness = 2,
            Mood = 7,
            Motivation = 7,
            LegSymptoms = LegSymptoms.None,
            LegPain = PainScore.None,
            PelvicFloor = PelvicFloor.Fine,
        });
        var state = journal.State;
        var plan = Coach.Plan(state, Day);
        Move(plan);
        if (plan.Session is { } session)
            journal.Write(Day, 19 * 60, MadeSessions.AsShown(session, usual));
        Answer(plan, state);
        Day = Day.AddDays(1);
        return plan;
    }

    private void Move(Plan plan)
    {
        if (plan.Run is not { Mode: RunMode.Run or RunMode.RunWalk or RunMode.Walk } run)
            return;
        var walks = run.Mode == RunMode.Walk;
        var time = run.Time ?? TimeSpan.FromMinutes(30);
        var far = walks ? Distance.FromMeters(time.TotalMinutes * 80) : run.Target ?? Distance.FromMeters(Math.Floor(time.TotalMinutes * 150));
        if (!walks && run.Target is not null)
            time = TimeSpan.FromMinutes(Math.Min(run.Time?.TotalMinutes ?? double.MaxValue, Math.Ceiling(far.Kilometres * 6.2)));
        var id = journal.Did(Day, walks ? Sport.Walk : Sport.Run, time, new Activity
        {
            Sport = Sport.Run,
            Start = default,
            OffsetSource = OffsetSource.Device,
            Distance = far,
            Timer = time,
            Elapsed = time,
            Descent = Distance.Zero,
        });
        journal.Write(Day, 12 * 60, new RunFeedback { Before = life.Who.Usual, During = life.Who.Usual, Effort = new PerceivedEffort(3) }, id);
    }

    /// <summary>A plausible evening: the questions that are due are answered with no, and after a referral somebody finds that all is well.</summary>
    private void Answer(Plan plan, RunnerState state)
    {
        if (plan.Status == PlanStatus.Incomplete || plan.Verdicts.Any(judged => judged.Rule is ScreenDue && judged.Verdict is Verdict.CannotJudge))
        {
            journal.Write(Day, 21 * 60, new ScreeningAnswers
            {
                Form = ScreenForm.Full,
                Answers = Questions.All.ToDictionary(question => question.Id.Name, _ => Journal.Answer.No),
            });
        }

        if (plan.Limits.Referral > Urgency.None || state.Clearances is [.., { What.Result: not ClearanceResult.FitToTrain }])
            journal.Write(Day, (21 * 60) + 5, new Clearance { Who = "doctor", Result = ClearanceResult.FitToTrain });
    }
}
