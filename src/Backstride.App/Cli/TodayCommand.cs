using System.CommandLine;
using System.Globalization;
using System.Text;
using Backstride.App.Api;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Cli;

/// <summary><c>today [--day DAY]</c></summary>
internal static class TodayCommand
{
    public const string Name = "today";
    public const string All = "--all";

    public static void Build(Command command, GlobalOptions options)
    {
        var day = Setting.Day("--day", "The day to plan, up to the end of the fourth week after this one. Default: today, where the runner lives.");
        var all = AllFlag();
        command.Options.Add(day);
        command.Options.Add(all);
        command.Runs(options, call => Run(call, call.Value(day), call.Value(all) ? ListOf.Everything : ListOf.TheFirst));
    }

    /// <summary>The option that lists everything.</summary>
    public static Option<bool> AllFlag() => Setting.Flag(All, "List every reason, what would allow more, and what is not known yet; without it, three things at most.");

    private static int Run(Invocation call, DateOnly? asked, ListOf list)
    {
        using var runner = call.Open();
        if (asked is { } far && !WeekPlanner.Reaches(far, runner.Time.Today))
            throw CommandException.NotMet(PlannedDays.Outside(far, runner.Time.Today));
        var (plan, seen) = DayAhead.On(runner.State, asked ?? runner.Time.Today, runner.Time.Today);
        // A day to come rests on days that have not been: there is nothing that could be looked up later.
        var decision = plan.Day > runner.Time.Today ? (EntryId?)null : runner.RecordShown(plan);
        if (call.Json)
            Print(call, plan, decision, new WhatIf(seen, plan), plan.Day > runner.Time.Today);
        else
            Say(call, PlanText.Of(plan, seen, new Listing(list, Whole(asked), runner.Time.Today)));
        if (IsAsked(plan, runner) && RealignQuestion.On(runner.State, plan.Day) is { } question)
        {
            call.Say("");
            call.Say(WeekCommand.Ask(question));
        }

        if (decision is { } shown)
        {
            call.Say("");
            call.Say($"The whole record: {OwnCommand.Line("show", $"{shown}")}");
        }

        return Exit.Done;
    }

    /// <summary>True on the day itself, unless somebody has to look first or health keeps the runner from training: then there is nothing to keep up with.</summary>
    private static bool IsAsked(Plan plan, OpenRunner runner) =>
        plan.Day == runner.Time.Today && plan.Referral is not { Urgency: >= Urgency.Urgent } && !DayCares.Of(plan, runner.State, plan.Day).IsHurt;

    /// <summary>The plan as the document of the contract.</summary>
    public static void Print(Invocation call, Plan plan, EntryId? decision, WhatIf whatIf, bool isAhead = false) =>
        call.Output.WriteLine(Encoding.UTF8.GetString(PlanDocument.Write(plan, decision, whatIf, isAhead)));

    public static void Say(Invocation call, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            call.Say(line);
    }

    private static string Whole(DateOnly? asked) => asked is { } day
        ? OwnCommand.Line(Name, "--day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), All)
        : OwnCommand.Line(Name, All);
}
