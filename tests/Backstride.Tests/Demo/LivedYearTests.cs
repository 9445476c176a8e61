using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Demo;
using Backstride.Demo.Years;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Tests.Demo;

/// <summary>The made-up years.</summary>
public sealed class LivedYearTests
{
    private const ulong Seed = 7;

    [Fact]
    public void The_same_year_writes_the_same_entries_and_another_seed_writes_others()
    {
        var first = Lines(new Overdoes(), Seed);
        Assert.Equal(first, Lines(new Overdoes(), Seed));
        Assert.NotEqual(first, Lines(new Overdoes(), Seed + 1));
    }

    [Fact]
    public void Every_year_has_a_name_of_its_own_and_begins_with_a_profile_and_the_safety_questions()
    {
        Assert.Equal(YearHabits.All.Count, YearHabits.All.Select(habits => habits.Name).Distinct().Count());
        foreach (var habits in YearHabits.All)
        {
            var begun = LivedYear.Of(habits, Seed, Utc).Begin();
            Assert.Contains(begun, said => said.Body is Profile);
            Assert.Contains(begun, said => said.Body is ScreeningAnswers { Form: ScreenForm.Full });
            Assert.All(begun.Select(said => said.Body).OfType<ActivityBody>(), run => Assert.True(run.Activity.Sport.IsRun() && run.Activity.Timer > TimeSpan.Zero));
        }
    }

    [Fact]
    public void Each_year_is_what_it_is_called()
    {
        Assert.DoesNotContain(Lived(new SkipsWednesdays(), 42), said => said.Day.DayOfWeek == DayOfWeek.Wednesday && said.Day >= YearHabits.FirstDay && said.Body is ActivityBody or SessionDone);
        Assert.Contains(Lived(new FlaresInWeekFive(), 35), said => said.Body is CheckIn { Flare: true });
        var ill = Lived(new IllForTenDays(), 70);
        Assert.Contains(ill, said => said.Body is LifeEvent { Event: "illness", Of: "fever" });
        Assert.Contains(ill, said => said.Body is Correction && said.About is not null);
        Assert.True(Lived(new ShiftWorker(), 21).Count(said => said.Body is Profile) >= 3);
        Assert.Contains(Lived(new MarathonInSixteenWeeks(), 1), said => said.Body is LifeEvent { Event: "race" });
        Assert.Contains(Lived(new CyclistWhoRuns(), 14), said => said.Body is ActivityBody { Activity.Sport: Sport.Ride });
        Assert.All(Lived(new HillyCommuter(), 14).Select(said => said.Body).OfType<ActivityBody>().Where(done => done.Activity.Sport.IsRun()), run => Assert.True(run.Activity.Descent > Distance.Zero));
        Assert.All(Lived(new ReturnsAfterAYear(), 1).Where(said => said.Body is ActivityBody { Activity.Sport: Sport.Run } && said.Day < YearHabits.FirstDay), said => Assert.True(said.Day <= YearHabits.FirstDay.AddDays(-365)));
    }

    private static List<string> Lines(YearHabits habits, ulong seed) =>
        [.. Lived(habits, 30, seed).Select(said => $"{said.Id} {said.At:O} {EntryLine.DataOf(said.Body).GetRawText()}")];

    /// <summary>The first days of a year with the coach alone, without its weeks.</summary>
    private static List<Said> Lived(YearHabits habits, int days, ulong seed = Seed)
    {
        var (journal, life) = (new LifeJournal(), LivedYear.Of(habits, seed, Utc));
        List<Said> all = [.. Written(journal, life.Begin())];
        for (var day = 0; day < days; day++)
        {
            all.AddRange(Written(journal, life.WakeUp()));
            var plan = Coach.Plan(journal.State, life.Day.Day);
            var asks = plan.Verdicts.Select(judged => judged.Verdict.Reason).OfType<ScreenDue.Due>().FirstOrDefault();
            all.AddRange(Written(journal, life.LiveWith(new DayTold(plan.Day, plan.Referral?.Urgency ?? Urgency.None, plan.Run, plan.Session, asks?.Form))));
        }

        return all;
    }

    private static IReadOnlyList<Said> Written(LifeJournal journal, IReadOnlyList<Said> said)
    {
        foreach (var one in said)
        {
            var draft = new EntryDraft { Id = one.Id, Runner = new RunnerId(Guid.Empty), At = one.At, Day = one.Day, Zone = new ZoneStamp(null, ZoneSource.Home), By = Author.Runner, Body = one.Body, Subject = one.About };
            journal.Take(new StoredEntry(new Entry(draft, journal.Entries.Count + 1, one.At), EntryLine.Fingerprint(draft)));
        }

        return said;
    }

    private static DateTimeOffset Utc(DateTime local) => new(local, TimeSpan.Zero);
}
