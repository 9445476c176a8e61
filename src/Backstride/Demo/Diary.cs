using System.Globalization;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Screening;

namespace Backstride.Demo;

/// <summary>Writes the demo runner's days down as entries.</summary>
internal sealed class Diary(RunnerId runner, ulong seed, Func<DateTime, DateTimeOffset> local)
{
    private static readonly ZoneStamp Zone = new(null, ZoneSource.Home);
    private readonly List<EntryDraft> entries = [];

    public IReadOnlyList<EntryDraft> Entries => entries;

    /// <summary>The answers at Start.</summary>
    public void Start(DateOnly day)
    {
        Write(day, new TimeOnly(18, 0), new Profile
        {
            Name = "Demo runner (made up)",
            Born = day.Year - 46,
            Sex = Sex.M,
            Goals = ["Run the Sunday long run without watching the clock", "A half-marathon next year"],
            Equipment = ["kettlebell"],
            WeightKilograms = 16,
            BodyMassKilograms = 76,
            HeightCentimeters = 179,
            Days =
            [
                .. new[] { Weekday.Monday, Weekday.Tuesday, Weekday.Wednesday, Weekday.Thursday, Weekday.Friday }
                    .Select(weekday => new AvailableDay(weekday, TimeSpan.FromMinutes(25))),
                new AvailableDay(Weekday.Sunday, TimeSpan.FromMinutes(100)),
            ],
            UsualPain = new PainScore(1),
            WorstPain = new PainScore(5),
            PainBeforeRunning = false,
            Functions = [new FunctionGoal("Running the last 20 minutes of a long run", 5), new FunctionGoal("Lifting the children", 7), new FunctionGoal("Sitting through a meeting", 6)],
            Fear = 3,
            YearsRunning = 8,
            RunsPerWeek = 4,
        });
    }

    /// <summary>The safety questions, with nothing to report.</summary>
    public void Screened(DateOnly day, ScreenForm form) => Write(day, new TimeOnly(18, 10), new ScreeningAnswers
    {
        Form = form,
        Answers = Questions.Of(form).ToDictionary(question => question.Id.Name, _ => Answer.No),
    });

    public void Morning(DateOnly day, Morning morning) => Write(day, new TimeOnly(6, 40), new CheckIn
    {
        Pain = new PainScore(morning.Pain),
        Moment = PainMoment.Morning,
        Place = morning.Pain > 0 ? "low back" : null,
        Side = morning.Pain > 0 ? BodySide.Middle : null,
        Sleep = TimeSpan.FromHours(morning.SleepHours),
        SleepQuality = morning.SleepQuality,
        Stress = morning.Stress,
        Fatigue = morning.Fatigue,
        Flare = morning.Flare ? true : null,
    });

    public EntryId Ran(Story story, RunDone run)
    {
        var day = story.Day;
        var start = StartOf(day, run);
        var time = TimeSpan.FromSeconds(Math.Round(run.Seconds));
        var distance = Distance.FromMeters(Math.Round(run.Planned.Kilometres * 1000));
        return Write(day, start, new ActivityBody
        {
            Reader = "demo",
            Source = "demo",
            Activity = new Activity
            {
                Sport = Sport.Run,
                Start = local(day.ToDateTime(start)),
                OffsetSource = OffsetSource.Device,
                Distance = distance,
                Timer = time,
                Elapsed = time + TimeSpan.FromSeconds(Math.Round(run.Seconds * 0.015)),
                Moving = time,
                Ascent = Distance.FromMeters(Math.Round(distance.Meters * 0.006)),
                Descent = Distance.FromMeters(Math.Round(distance.Meters * 0.006)),
                AverageHeartRate = new HeartRate(run.HeartRate),
                MaxHeartRate = new HeartRate(run.HeartRate + 14),
                AverageCadence = new Cadence(run.Cadence),
                PerceivedEffort = new PerceivedEffort(run.Effort),
                Device = "Made-up watch",
                Digest = DemoDigest.Of(DemoPace.Of(run, story, distance, time), run.HeartRate),
                Name = run.Planned.Long ? "Sunday long run" : run.Planned.Fast ? "Lunch, brisk" : "Before work",
            },
        });
    }

    public void Felt(DateOnly day, EntryId run, RunDone done) => Write(
        day,
        StartOf(day, done).AddMinutes((done.Seconds / 60) + 10),
        new RunFeedback
        {
            Before = new PainScore(done.Before),
            During = new PainScore(done.During),
            From = done.FromMinute is { } minute ? TimeSpan.FromMinutes(minute) : null,
            After = new PainScore(done.After),
            Effort = new PerceivedEffort(done.Effort),
        },
        run);

    public void Lifted(DateOnly day, SessionDone session) => Write(day, new TimeOnly(20, 15), session);

    private static TimeOnly StartOf(DateOnly day, RunDone run) =>
        run.Planned.Long ? new TimeOnly(8, 30) : run.Planned.Fast ? new TimeOnly(12, 15) : day.DayOfWeek == DayOfWeek.Saturday ? new TimeOnly(9, 0) : new TimeOnly(7, 5);

    private EntryId Write(DateOnly day, TimeOnly time, EntryBody body, EntryId? subject = null)
    {
        var id = EntryId.DerivedFrom("demo", runner.ToString(), seed.ToString(CultureInfo.InvariantCulture), entries.Count.ToString(CultureInfo.InvariantCulture));
        entries.Add(new EntryDraft
        {
            Id = id,
            Runner = runner,
            At = local(day.ToDateTime(time)),
            Day = day,
            Zone = Zone,
            By = Author.Demo,
            Body = body,
            Batch = DemoRunner.BatchOf(runner),
            Subject = subject,
        });
        return id;
    }
}
