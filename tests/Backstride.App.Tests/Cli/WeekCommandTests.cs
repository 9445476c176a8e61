using Backstride.App.Cli;
using Backstride.App.Storage;
using Backstride.App.Tests.Browser;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Tests.Cli;

/// <summary>What a runner does about a week at the terminal, from a Monday on.</summary>
public sealed class WeekCommandTests : IDisposable
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private readonly TempFolder temp = new();
    private readonly HandClock clock = new();

    public WeekCommandTests()
    {
        GoTo(Monday);
        Kept(Runners.SteadyUntil(Monday));
    }

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task A_run_is_eased_moved_and_dropped_by_its_name_and_brought_back_by_the_command_that_is_printed()
    {
        await Done("week");
        var (day, item) = LastRun();
        Assert.Contains("Run ", (await Done("week", "ease", Name(day))).Output, StringComparison.Ordinal);
        Assert.True(Stands(item.Id)!.Run.Target < item.Run.Target);
        var free = day < Monday.AddDays(5) ? day.AddDays(2) : day.AddDays(-1);
        await Done("week", "move", $"{item.Id}"[..8], "--to", $"{free:yyyy-MM-dd}");
        Assert.Equal(free, DayOf(item.Id));
        var dropped = await Done("week", "drop", Name(free));
        Assert.Null(Stands(item.Id));
        await Done("remove", dropped.Output[(dropped.Output.IndexOf("remove ", StringComparison.Ordinal) + 7)..].Split(' ', '\n')[0]);
        Assert.Equal(free, DayOf(item.Id));
        Assert.Equal([PlanChangeKind.Ease, PlanChangeKind.Move], State().PlanChanges.Select(change => change.What.What));
    }

    [Fact]
    public async Task A_day_to_move_to_is_named_by_its_weekday_or_from_today_and_a_session_that_nobody_planned_is_in_the_week()
    {
        await Done("week");
        var (day, item) = LastRun();
        var free = day < Monday.AddDays(5) ? day.AddDays(2) : day.AddDays(-1);
        await Done("week", "move", Name(day), "--to", $"{free.DayOfWeek}");
        Assert.Equal(free, DayOf(item.Id));
        await Done("remove", $"{State().PlanChanges[^1].Id}");
        await Done("week", "move", Name(day), "--to", $"{free.DayOfWeek}"[..3].ToLowerInvariant());
        Assert.Equal(free, DayOf(item.Id));
        await Done("remove", $"{State().PlanChanges[^1].Id}");
        Assert.Equal(2, (await Run("week", "move", Name(day), "--to", "someday")).Code);
        Assert.NotEqual(2, (await Run("week", "move", Name(day), "--to", "tomorrow")).Code);

        GoTo(Monday.AddDays(6));
        // Two on one day: at most one of them is what was planned.
        var squat = new DoneExercise { Exercise = "goblet-squat", Variant = "box", Sets = [new DoneSet(8, null, null, null)] };
        Kept(store => Runners.Add(store, Monday.AddDays(5), new SessionDone { Exercises = [squat] }));
        Kept(store => Runners.Add(store, Monday.AddDays(5), new SessionDone { Exercises = [squat] }));
        Assert.Contains("Done: session, 1 exercise", (await Done("week")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_not_moved_onto_another_and_the_sentence_is_that_of_the_page()
    {
        await Done("week");
        var (day, _) = LastRun();
        var other = Week().Days.First(planned => planned.Day != day && planned.Current.OfType<WeekItem.OfRun>().Any(item => item.State == ItemState.Planned)).Day;
        await Refused("There is a run already.", "week", "move", Name(day), "--to", $"{other:yyyy-MM-dd}");
        Assert.Empty(State().PlanChanges);
    }

    [Fact]
    public async Task A_run_that_took_the_place_of_a_walk_is_said()
    {
        Kept(store =>
        {
            Runners.Add(store, Monday.AddDays(-1), new CheckIn { Flare = true, Pain = new PainScore(4) });
            Runners.Add(store, Monday, Runners.RunOf(Monday, 5));
        });
        Assert.Contains("Done: run 5 km", (await Done("week")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_visit_the_run_in_the_place_of_a_race_is_said_to_be_no_race()
    {
        Kept(store =>
        {
            Runners.Add(store, Monday.AddDays(-3), new ScreeningAnswers { Form = ScreenForm.Full, Answers = new Dictionary<string, Answer> { ["bladder"] = Answer.Yes } });
            Runners.Add(store, Monday.AddDays(-1), new Clearance { Who = "doctor", Result = ClearanceResult.FitToTrain });
            Runners.Add(store, Monday.AddDays(-1), new LifeEvent { Event = "race", From = Monday.AddDays(6), Distance = Distance.FromKilometres(10) });
        });
        var said = (await Done("week")).Output;
        Assert.Contains("Back after a visit", said, StringComparison.Ordinal);
        Assert.Contains("your race is not for this day", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_no_week_reaches_is_refused_with_the_last_that_one_does()
    {
        foreach (var command in (string[])["today", "week", "workout"])
            await Refused("Days are planned through Sunday 5 April", command, "--day", $"{Monday.AddDays(35):yyyy-MM-dd}");
    }

    [Fact]
    public async Task A_missed_long_run_is_offered_another_day_and_taken_or_declined()
    {
        Kept(store =>
        {
            Runners.Add(store, Monday.AddDays(-1), new Profile { Days = [.. Enum.GetValues<Weekday>().Select(day => new AvailableDay(day, TimeSpan.FromMinutes(day == Weekday.Monday ? 120 : 60)))] });
        });
        await Done("week");
        GoTo(Monday.AddDays(1));
        Kept(store => Runners.Add(store, Monday, new CheckIn { Pain = new PainScore(1) }));
        var offered = Week().Days.SelectMany(day => day.Changes.Select(change => (day.Day, Change: change))).Where(it => it.Change.Offer is not null).ToList();
        Assert.True(offered.Count == 1, (await Run("week")).Output);
        var (on, offer) = offered[0];
        var name = $"{on.DayOfWeek.ToString().ToLowerInvariant()}-{(offer.What is ChangedPart.Missed { Item: WeekItem.OfSession } ? "strength" : "run")}";
        Assert.Contains($"[week accept|keep {name}]", (await Done("week")).Output, StringComparison.Ordinal);
        await Done("week", "decline", name);
        Assert.DoesNotContain(Week().Days.SelectMany(day => day.Changes), change => change.Offer is not null);
        await Refused("Nothing is offered", "week", "accept", name);
        await Done("remove", $"{State().PlanChanges[^1].Id}");
        await Done("week", "accept", name);
        Assert.Equal(PlanChangeKind.Move, State().PlanChanges[^1].What.What);
        Assert.Equal(State().PlanChanges[^1].What.To, DayOf(offer.Item!.Value));
    }

    [Fact]
    public async Task A_lighter_week_that_is_offered_is_said_once_and_taken_or_kept_away()
    {
        Kept(store =>
        {
            for (var day = Monday.AddDays(-60); day < Monday; day = day.AddDays(1))
                Runners.Add(store, day, new CheckIn { Pain = new PainScore(1) });
        });
        await Done("week");
        Assert.True(Week().Changes.Count == 1, (await Run("today", "--all")).Output);
        var offer = Assert.Single(Week().Changes);
        Assert.Equal(ChangeStanding.Offered, offer.Standing);
        var said = (await Done("week")).Output;
        Assert.Contains("could be lighter", said, StringComparison.Ordinal);
        Assert.DoesNotContain("A lighter week is due", said, StringComparison.Ordinal);
        Assert.Equal(2, (await Done("week", "--ahead")).Output.Split("a lighter week is due").Length);
        await Done("week", "keep", "week");
        Assert.DoesNotContain("lighter", (await Done("week")).Output, StringComparison.Ordinal);
        await Done("remove", $"{State().PlanChanges[^1].Id}");
        await Done("week", "accept", "week");
        Assert.Contains("This is a lighter week", (await Done("week")).Output, StringComparison.Ordinal);
        // A flare has the safety questions come again: until then there are walks, and no running that could be less.
        await Done("log", "check-in", "flare=yes", "pain=6");
        Assert.DoesNotContain("This is a lighter week", (await Done("week")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task A_day_to_come_is_told_as_far_as_things_stand(int days, bool isAhead) =>
        Assert.Equal(isAhead, (await Done("today", "--day", $"{Monday.AddDays(days):yyyy-MM-dd}")).Output.Contains(PlannedDays.Ahead, StringComparison.Ordinal));

    [Fact]
    public async Task Three_missed_are_asked_about_in_the_week_and_in_today_until_it_is_answered()
    {
        await Done("week");
        GoTo(Monday.AddDays(6));
        Kept(store =>
        {
            for (var day = Monday; day < Monday.AddDays(6); day = day.AddDays(1))
                Runners.Add(store, day, new CheckIn { Pain = new PainScore(1) });
        });
        const string question = "Does the plan still fit your life?";
        foreach (var command in new[] { "week", "today" })
            Assert.Contains(question, (await Done(command)).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(question, (await Done("today", "--day", $"{Monday.AddDays(5):yyyy-MM-dd}")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Run("week", "realign", "perhaps")).Code);
        await Done("week", "realign", "as-it-is");
        foreach (var command in new[] { "week", "today" })
            Assert.DoesNotContain(question, (await Done(command)).Output, StringComparison.Ordinal);
        await Refused("Nothing is offered", "week", "realign", "as-it-is");
    }

    [Fact]
    public async Task A_recording_is_parted_from_what_it_was_taken_for_and_said_to_be_it_again()
    {
        await Done("week");
        GoTo(Monday.AddDays(2));
        EntryId ran = default;
        Kept(store =>
        {
            ran = Runners.Add(store, Monday, Runners.RunOf(Monday, 3));
            Runners.Add(store, Monday.AddDays(1), new CheckIn { Pain = new PainScore(1) });
        });
        var item = Week().Days[0].Current.OfType<WeekItem.OfRun>().Single();
        Assert.Equal((ItemState.Done, MatchConfidence.Likely), (item.State, item.DoneBy!.Confidence));
        Assert.Contains("[week not-done-by monday-run]", (await Done("week")).Output, StringComparison.Ordinal);
        Assert.Contains($"[week done-by monday-run ENTRY; {ran.ToString()[..18]}]", (await Done("week", "not-done-by", "monday-run")).Output, StringComparison.Ordinal);
        Assert.Equal(ItemState.Missed, Week().Days[0].Current.OfType<WeekItem.OfRun>().Single().State);
        await Refused("not matched", "week", "not-done-by", "monday-run");
        await Done("week", "done-by", "monday-run", ran.ToString()[..18]);
        Assert.Equal(MatchConfidence.Told, Week().Days[0].Current.OfType<WeekItem.OfRun>().Single().DoneBy!.Confidence);
        await Refused("another kind", "week", "done-by", "monday-strength", $"{ran}");
        await Refused("no entry with the id", "week", "done-by", "monday-run", "ffffffff");
        var several = await Run("week", "done-by", "monday-run", "01");
        Assert.Equal(2, several.Code);
        Assert.Matches("Several entries begin with 01; give more of the id: (01[0-9a-f-]{34}, ){3}…", several.Error);
    }

    [Theory]
    [InlineData(1, "The week has no item called sunday-swim. It has:", "drop", "sunday-swim")]
    [InlineData(1, "The week has no item called ", "ease", "nothing")]
    [InlineData(1, "Name another day of the same week.", "move", "RUN")]
    [InlineData(1, "Name another day of the same week.", "move", "RUN", "--to", "2026-03-09")]
    [InlineData(1, "Nothing is offered", "accept", "RUN")]
    [InlineData(1, "Nothing is offered", "keep", "RUN")]
    [InlineData(1, "Days are planned through", "drop", "RUN", "--day", "2027-01-01")]
    [InlineData(2, "", "done-by", "RUN")]
    public async Task What_cannot_be_is_refused_with_a_sentence_and_writes_nothing(int code, string says, params string[] words)
    {
        await Done("week");
        var name = Name(LastRun().Day);
        var ended = await Run(["week", .. words.Select(word => word == "RUN" ? name : word)]);
        Assert.Equal(code, ended.Code);
        Assert.Contains(says, ended.Error, StringComparison.Ordinal);
        Assert.Empty(State().PlanChanges);
    }

    [Fact]
    public async Task An_exercise_without_its_variant_is_the_one_of_the_plan_and_else_the_easiest()
    {
        var proposed = Coach.Plan(State(), Monday).Session!.Blocks.SelectMany(block => block.Exercises).First(exercise => exercise.Variant != "");
        await Done("log", "session", $"{proposed.Exercise}=2x8");
        Assert.Equal(proposed.Variant, State().Sessions[^1].What.Exercises[0].Variant);
        var other = ExerciseLibrary.Shipped.Exercises.First(exercise => exercise.Id.Name != proposed.Exercise && exercise.Variants.Count > 1
            && Coach.Plan(State(), Monday).Session?.Blocks.SelectMany(block => block.Exercises).Any(shown => shown.Exercise == exercise.Id.Name) != true);
        await Done("log", "session", $"{other.Id.Name}=1x5");
        Assert.Equal(other.Variants[0].Id.Name, State().Sessions[^1].What.Exercises[0].Variant);
        await Done("log", "session", $"{other.Id.Name}.{other.Variants[1].Id.Name}=1x5");
        await Done("log", "session", $"{other.Id.Name}=1x5");
        Assert.Equal(other.Variants[1].Id.Name, State().Sessions[^1].What.Exercises[0].Variant);
        Assert.Equal(2, (await Run("log", "session", $"{other.Id.Name}.standard=1x5")).Code);
    }

    private void GoTo(DateOnly day) => clock.GoTo(new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero));

    private void Kept(Action<JournalStore> write)
    {
        using var folder = DataFolder.Open(temp["data"]);
        using var store = JournalStore.Open(folder, clock);
        write(store);
    }

    private RunnerState State()
    {
        RunnerState? state = null;
        Kept(store => state = RunnerState.From(store.EntriesAfter(Runners.Only, 0)));
        return state!;
    }

    private WeekPlan Week() => WeekPlanner.Plan(State(), Monday, DateOnly.FromDateTime(clock.GetUtcNow().DateTime));

    private (DateOnly Day, WeekItem.OfRun Item) LastRun()
    {
        var day = Week().Days.Last(planned => planned.Current.OfType<WeekItem.OfRun>().Any(item => item.State == ItemState.Planned));
        return (day.Day, day.Current.OfType<WeekItem.OfRun>().First());
    }

    private WeekItem.OfRun? Stands(EntryId item) => Week().Days.SelectMany(day => day.Current).OfType<WeekItem.OfRun>().FirstOrDefault(other => other.Id == item && other.State == ItemState.Planned);

    private DateOnly DayOf(EntryId item) => Week().Days.Single(day => day.Current.Any(other => other.Id == item && other.State == ItemState.Planned)).Day;

    private static string Name(DateOnly day) => $"{day.DayOfWeek.ToString().ToLowerInvariant()}-run";

    private async Task<Backstride.Ended> Done(params string[] words)
    {
        var ended = await Run(words);
        Assert.True(ended.Code == 0, $"{string.Join(' ', words)}: {ended.Error}");
        return ended;
    }

    private async Task Refused(string says, params string[] words)
    {
        var ended = await Run(words);
        Assert.Equal(1, ended.Code);
        Assert.Contains(says, ended.Error, StringComparison.Ordinal);
    }

    /// <summary>As the executable runs it, on a day of the test's own.</summary>
    private async Task<Backstride.Ended> Run(params string[] words)
    {
        // No two commands are given at one moment.
        clock.GoOn(TimeSpan.FromMinutes(1));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Run([.. words, "--data", temp["data"]], output, error, clock);
        return new Backstride.Ended(code, output.ToString(), error.ToString());
    }
}
