using System.CommandLine;
using Backstride.App.Told;
using Backstride.App.Wording;
using Backstride.Planning;

namespace Backstride.App.Cli;

/// <summary><c>week accept|ease|move|drop|keep ITEM [--to DAY]</c>, <c>week done-by|not-done-by ITEM ENTRY</c> and <c>week realign ANSWER</c></summary>
internal static class WeekChangeCommands
{
    /// <summary>What is said instead of an item for an offer that is about all of it.</summary>
    public const string WholeWeek = "week";

    private const string Run = "run";
    private const string Strength = "strength";

    public static IEnumerable<Command> Build(GlobalOptions options)
    {
        yield return On("accept", "Take what is offered.", PlanChangeKind.Accept, options);
        yield return On("keep", "Decline what is offered: it stays as proposed.", PlanChangeKind.Keep, options);
        yield return On("decline", "The same as keep.", PlanChangeKind.Keep, options);
        yield return On("ease", "Make it easier: a run a third shorter, easy and flat; a session with a set fewer and easier variants.", PlanChangeKind.Ease, options);
        yield return On("drop", "Take it out of the week.", PlanChangeKind.Drop, options);
        yield return Move(options);
        yield return Matched("done-by", "Say that a recording is what was planned.", PlanChangeKind.DoneBy, options);
        yield return Matched("not-done-by", "Say that what was planned was another recording, or none; without an entry, the one it is matched to.", PlanChangeKind.NotDoneBy, options);
        yield return Realign(options);
    }

    /// <summary>What an item is called in front of these commands: <c>sunday-run</c>.</summary>
    public static string NameOf(DateOnly day, WeekChange change) =>
        $"{day.DayOfWeek.ToString().ToLowerInvariant()}-{(change.What is ChangedPart.OfSession or ChangedPart.Missed { Item: WeekItem.OfSession } ? Strength : Run)}";

    private static Command On(string name, string meaning, PlanChangeKind what, GlobalOptions options)
    {
        var (item, day) = (Item(), Day());
        var command = new Command(name, meaning) { item, day };
        command.Runs(options, call => Do(call, call.Value(day), (_, week) => new WeekWord(what, ItemOf(week, call.Value(item)!))));
        return command;
    }

    private static Command Matched(string name, string meaning, PlanChangeKind what, GlobalOptions options)
    {
        var entry = new Argument<string?>("entry")
        {
            Description = "The run or session: the id of its entry, or its beginning.",
            Arity = what == PlanChangeKind.DoneBy ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
        };
        var (item, day) = (Item(), Day());
        var command = new Command(name, meaning) { item, entry, day };
        command.Runs(options, call => Do(call, call.Value(day), (runner, week) => new WeekWord(what, ItemOf(week, call.Value(item)!)) { Recording = call.Value(entry) is { } id ? runner.Find(id).Id : null }));
        return command;
    }

    private static Command Move(GlobalOptions options)
    {
        var (item, day, to) = (Item(), Day(), Setting.Text("--to", "The day of the same week to move it to: a weekday, today, tomorrow, or a day such as 2026-03-01."));
        var command = new Command("move", "Move it to another day of the same week.") { item, day, to };
        command.Runs(options, call => Do(call, call.Value(day), (runner, week) => new WeekWord(PlanChangeKind.Move, ItemOf(week, call.Value(item)!)) { To = call.Value(to) is { } named ? DayOf(named, week, runner.Time.Today) : null }));
        return command;
    }

    private static Command Realign(GlobalOptions options)
    {
        var answer = new Argument<string>("answer") { Description = "fewer-days, lighter-week, something-came-up or as-it-is." };
        var command = new Command("realign", "Answer the question that three missed things raise.") { answer };
        command.Runs(options, call => Do(call, null, (_, _) => new WeekWord(PlanChangeKind.Realign, null) { Answer = AnswerOf(call.Value(answer)!) }));
        return command;
    }

    private static Argument<string> Item() => new("item") { Description = "A weekday and run or strength, as sunday-run; the id of an item, or its beginning; or 'week' for an offer about all of it." };

    private static Option<DateOnly?> Day() => Setting.Day("--day", "A day of the week that is meant. Default: today, where the runner lives.");

    private static int Do(Invocation call, DateOnly? asked, Func<OpenRunner, WeekPlan, WeekWord> wordOf)
    {
        using var runner = call.Open();
        var today = runner.Time.Today;
        var day = asked ?? today;
        if (!WeekPlanner.Reaches(day, today))
            throw CommandException.NotMet(PlannedDays.Outside(day, today));
        var week = WeekPlanner.Plan(runner.State, day, today);
        var (change, refused) = WeekAnswer.Of(runner.State, week, wordOf(runner, week));
        var said = change ?? throw CommandException.NotMet(WeekRefusalWords.Of(refused!));
        var entry = EasedAlready.By(said, runner.State) is { } first ? runner.Find($"{first}") : runner.Append(said);
        WeekCommand.Print(call, WeekPlanner.Plan(runner.State, day, today), runner.State, today);
        call.Say("");
        call.Say($"{EntryWords.Saved(entry.Body)} To take it back: {OwnCommand.Line("remove", $"{entry.Id}")}");
        return Exit.Done;
    }

    private static EntryId? ItemOf(WeekPlan week, string said)
    {
        if (said == WholeWeek)
            return null;
        var items = week.Days.SelectMany(day => day.Current.Where(item => item.To is null).Select(item => (Name: NameOf(day, item), item.Id))).ToList();
        var offered = week.Days.SelectMany(day => day.Changes.Where(change => change.Offer is not null).Select(change => (Name: NameOf(day.Day, change), change.Item)));
        var named = items.Where(item => item.Name == said).Select(item => (EntryId?)item.Id).Concat(offered.Where(offer => offer.Name == said).Select(offer => offer.Item)).Distinct().ToList();
        if (named is [var one])
            return one;
        var begun = items.Where(item => said.Length >= 4 && item.Id.ToString().StartsWith(said, StringComparison.OrdinalIgnoreCase)).Select(item => item.Id).Distinct().ToList();
        return begun is [var id] ? id : throw CommandException.NotMet($"The week has no item called {said}. It has: {string.Join(", ", items.Select(item => item.Name).Distinct())}.");
    }

    /// <summary>What an item is called in front of these commands.</summary>
    public static string NameOf(WeekDay day, WeekItem item) =>
        $"{day.Day.DayOfWeek.ToString().ToLowerInvariant()}-{(item is WeekItem.OfRun ? Run : item is WeekItem.OfSession { Session.HasStrength: true } ? Strength : "mobility")}";

    /// <summary>A day by its name in the week, from today, or as it is written.</summary>
    private static DateOnly DayOf(string named, WeekPlan week, DateOnly today) => named.ToLowerInvariant() switch
    {
        "today" => today,
        "tomorrow" => today.AddDays(1),
        var name when name.Length >= 3 && week.Days.Select(day => (DateOnly?)day.Day).FirstOrDefault(day => day!.Value.DayOfWeek.ToString().StartsWith(name, StringComparison.OrdinalIgnoreCase)) is { } day => day,
        var written => Words.DayOf(written) ?? throw CommandException.Usage($"--to is a weekday, today, tomorrow, or a day such as 2026-03-01, not '{named}'."),
    };

    private static RealignAnswer AnswerOf(string said) => said switch
    {
        "fewer-days" => RealignAnswer.FewerDays,
        "lighter-week" => RealignAnswer.LighterWeek,
        "something-came-up" => RealignAnswer.SomethingCameUp,
        "as-it-is" => RealignAnswer.AsItIs,
        _ => throw CommandException.Usage($"The answer is fewer-days, lighter-week, something-came-up or as-it-is, and not {said}."),
    };
}
