using System.CommandLine;
using System.Globalization;
using System.Text;
using Backstride.App.Api;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Cli;

/// <summary><c>week [--day DAY | --ahead]</c>, and what a runner does about it: <c>week accept|ease|move|drop|keep|done-by|not-done-by ITEM</c></summary>
internal static class WeekCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        var day = Setting.Day("--day", "A day of the week to plan, up to four weeks ahead. Default: today, where the runner lives.");
        var ahead = Setting.Flag("--ahead", "This week and the four after it in outline instead: runs, longest run and how far it may be, strength, if all goes as planned.");
        command.Options.Add(day);
        command.Options.Add(ahead);
        command.Runs(options, call => call.Value(ahead) ? LookAhead(call, call.Value(day)) : Run(call, call.Value(day)));
        foreach (var change in WeekChangeCommands.Build(options))
            command.Subcommands.Add(change);
    }

    private static int Run(Invocation call, DateOnly? asked)
    {
        using var runner = call.Open();
        var today = runner.Time.Today;
        var day = asked ?? today;
        if (!WeekPlanner.Reaches(day, today))
            throw CommandException.NotMet(PlannedDays.Outside(day, today));
        var week = WeekPlanner.Plan(runner.State, day, today);
        runner.KeepShown(week);
        // What was kept just now is what was planned just now; from here on its changes are told apart from it.
        Print(call, week.KeptAt is null ? WeekPlanner.Plan(runner.State, day, today) : week, runner.State, today);
        return Exit.Done;
    }

    /// <summary>The weeks to come in outline; it keeps nothing.</summary>
    private static int LookAhead(Invocation call, DateOnly? asked)
    {
        if (asked is not null)
            throw CommandException.Usage("--ahead looks from today on, so it takes no --day.");
        using var runner = call.Open();
        var horizon = Horizon.Of(runner.State, runner.Time.Today);
        if (call.Json)
            call.Output.WriteLine(Encoding.UTF8.GetString(HorizonDocument.Write(horizon)));
        foreach (var line in call.Json ? [] : HorizonText.Of(horizon))
            call.Say(line);
        return Exit.Done;
    }

    /// <summary>The week as the document of the contract, or in words.</summary>
    public static void Print(Invocation call, WeekPlan week, RunnerState runner, DateOnly today)
    {
        if (call.Json)
        {
            call.Output.WriteLine(Encoding.UTF8.GetString(WeekDocument.Write(week)));
            return;
        }

        foreach (var line in Lines(week, runner, today))
            call.Say(line);
    }

    private static IEnumerable<string> Lines(WeekPlan week, RunnerState runner, DateOnly today)
    {
        if (week.Locked is { } locked)
        {
            yield return AnswerWords.Headline(locked);
            yield return $"Nothing is planned until then. What to do and what to say: {OwnCommand.Line(TodayCommand.Name)}";
            yield break;
        }

        yield return $"Week of {Quantities.Of(week.Monday, today)}: {WeekWords.Headline(week)}";
        if (week.Days.Any(day => day.Plan.Status == PlanStatus.Incomplete))
            yield return $"The gentlest week, until the {WeekWords.QuestionsDue(week)} are answered: {OwnCommand.Line("screen")}";
        var ways = WeekWords.Ways(week);
        if (ways.Count == 0 && WeekWords.Cold(week) is { } cold)
            yield return cold;
        foreach (var way in ways)
        {
            yield return $"{WayBackWords.Title(way)}: {(way.Gate == HealthGate.Illness ? $"{ReasonWords.Of(way.By.Verdict, WeekWords.Judged(week))} " : "")}{(WayBackWords.Where(way, ways) is { } where ? $"{where}. " : "")}{WayBackWords.GoesOn(way, week.AsOf)} {WayBackWords.Ends(way, week.AsOf)} {WeekWords.Lifts(week, way)}".TrimEnd();
        }

        yield return "";
        var shared = SharedCauses.Of(week);
        foreach (var cause in shared.Each.Where(cause => !ways.Any(way => way.Gate == HealthGate.Illness && ReasonWords.Of(way.By.Verdict, WeekWords.Judged(week)) == cause.Why)))
            yield return cause.Line;
        foreach (var line in week.Days.SelectMany(day => Lines(day, runner, today, (ways.Count > 0, shared))))
            yield return line;
        foreach (var line in ways.Count > 0 ? [] : Asides(week))
            yield return line;
        if (week.Days.Any(day => day.Day > week.AsOf))
        {
            yield return "";
            yield return WeekWords.Assumption;
        }
    }

    /// <summary>What is due, asked or left out; nothing of it is said on the way back.</summary>
    private static IEnumerable<string> Asides(WeekPlan week)
    {
        if (WeekWords.Lead(week) is { } lighter)
        {
            yield return "";
            yield return lighter;
        }

        foreach (var change in week.Changes.Where(change => change.Offer is not null))
        {
            yield return "";
            yield return $"{WeekChangeWords.What(change)} Take it: {OwnCommand.Line("week", "accept", WeekChangeCommands.WholeWeek)}";
        }

        if (week.Realign is { } question)
        {
            yield return "";
            yield return Ask(question);
        }

        if (week.GaveUp.Count > 0)
        {
            yield return "";
            yield return "Left out, for want of days or minutes:";
            foreach (var given in week.GaveUp)
                yield return $"- {WeekWords.Why(given)}";
        }
    }

    /// <summary>The question of three missed, with how it is answered.</summary>
    public static string Ask(RealignQuestion question) =>
        $"{WeekChangeWords.Ask(question)} Answer: {OwnCommand.Line("week", "realign")} fewer-days, lighter-week, something-came-up or as-it-is";

    private static IEnumerable<string> Lines(WeekDay day, RunnerState runner, DateOnly today, (bool IsHurt, SharedCauses Shared) said)
    {
        var (isHurt, shared) = said;
        var name = day.Day.ToString("ddd d MMM", CultureInfo.InvariantCulture);
        var mark = day.Day == today ? ">" : " ";
        List<string> lines = [.. day.Current.SelectMany(item => MatchLine(item, day) is { } match ? (string[])[Line(item, day, runner, isHurt), match] : [Line(item, day, runner, isHurt)])];
        if (lines.Count == 0)
            lines.Add(day.Done.Count > 0 ? "Nothing was planned" : WeekWords.Free(day));
        // A run that took the place of a walk is said: "walk, done" would hide it.
        var matched = day.Current.Where(item => !(item is WeekItem.OfRun { Run.Mode: RunMode.Walk } && runner.Runs.Any(run => run.Id == item.DoneBy?.Recording))).Select(item => item.DoneBy?.Recording).ToList();
        lines.AddRange(day.Done.Where(id => !matched.Contains(id)).Select(id => $"Done: {WeekWords.Done(id, runner)}"));
        if (RaceWords.IsHeld(day.Now) && (!isHurt || Standings.HasRun(day.Now)))
            lines.Add($"({RaceWords.Held})");
        if (!isHurt && WeekWords.Hard(day) is { } hard)
            lines.Add($"({hard})");
        foreach (var change in day.Changes.Where(change => !shared.SaysAllOf(change)).Where(change => !isHurt || change.Standing is ChangeStanding.Forced or ChangeStanding.Chosen))
            lines.Add($"  {WeekChangeWords.Of(change.Standing)}: {WeekChangeWords.What(change)}{(shared.Says(change) ? "" : $" {WeekChangeWords.Why(change)}")}{(change.Offer is null ? "" : $" [week accept|keep {WeekChangeCommands.NameOf(day.Day, change)}]")}");
        for (var i = 0; i < lines.Count; i++)
            yield return $"{(i == 0 ? $"{mark} {name,-10}" : new string(' ', 12))} {lines[i]}";
    }

    /// <summary>That a match is a guess, or that something recorded could be it, with what settles it.</summary>
    private static string? MatchLine(WeekItem item, WeekDay day)
    {
        var name = WeekChangeCommands.NameOf(day, item);
        if (item.DoneBy is { } match)
            return WeekChangeWords.Of(match, day.Day) is { } how ? $"  {how} [week not-done-by {name}]" : null;
        return item is { State: ItemState.Missed, CouldBe.Count: > 0 } ? $"  {MatchWords.IfItWas} [week done-by {name} ENTRY; {string.Join(", ", item.CouldBe.Select(ShortId.Of))}]" : null;
    }

    private static string Line(WeekItem item, WeekDay day, RunnerState runner, bool isHurt)
    {
        var more = !isHurt && WeekWords.More(item, day) is { } text ? $", {text}" : "";
        return $"{WeekWords.Of(item)}{more}{((PartOfSession.Of(item, runner) ?? WeekWords.StateOf(item)) is { } state ? $" · {state}" : "")}";
    }
}
