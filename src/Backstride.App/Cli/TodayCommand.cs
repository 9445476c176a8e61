using System.CommandLine;
using System.Text;
using Backstride.App.Api;
using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary><c>today [--day DAY]</c></summary>
internal static class TodayCommand
{
    public const string Name = "today";

    public static void Build(Command command, GlobalOptions options)
    {
        var day = Setting.Day("--day", "The day to plan. Default: today, where the runner lives.");
        var all = Setting.Flag("--all", "List everything that is not known yet, and not only the first of it.");
        command.Options.Add(day);
        command.Options.Add(all);
        command.Runs(options, call => Run(call, call.Value(day), call.Value(all) ? ListOf.Everything : ListOf.TheFirst));
    }

    private static int Run(Invocation call, DateOnly? asked, ListOf list)
    {
        using var runner = call.Open();
        var plan = Coach.Plan(runner.State, asked ?? runner.Time.Today);
        var decision = runner.RecordShown(plan);
        Print(call, plan, decision, new WhatIf(runner.State, plan), list);
        call.Say("");
        call.Say($"The whole record: {OwnCommand.Line("show", $"{decision}")}");
        return Exit.Done;
    }

    /// <summary>The plan as the document of the contract, or in words.</summary>
    public static void Print(Invocation call, Plan plan, EntryId? decision, WhatIf whatIf, ListOf list = ListOf.TheFirst)
    {
        if (call.Json)
        {
            call.Output.WriteLine(Encoding.UTF8.GetString(PlanDocument.Write(plan, decision, whatIf)));
            return;
        }

        foreach (var line in PlanText.Of(plan, list))
            call.Say(line);
    }
}
