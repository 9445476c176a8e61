using System.CommandLine;
using System.Text.Json;
using Backstride.App.Told;
using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary><c>replay FILE</c>: no data folder, no decision, only the coach.</summary>
internal static class ReplayCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        var file = new Argument<string>("file") { Description = "A scenario: { day, runner, entries }, as docs/journal.md describes it." };
        var all = TodayCommand.AllFlag();
        command.Arguments.Add(file);
        command.Options.Add(all);
        command.Runs(options, call => Run(call, call.Value(file)!, call.Value(all) ? ListOf.Everything : ListOf.TheFirst));
    }

    private static int Run(Invocation call, string file, ListOf list)
    {
        var scenario = Read(file);
        var plan = Coach.Plan(scenario.State, scenario.Day);
        if (call.Json)
            TodayCommand.Print(call, plan, null, new WhatIf(scenario.State, plan));
        else
            TodayCommand.Say(call, PlanText.Of(plan, scenario.State, new Listing(list, OwnCommand.Bare("replay", file, TodayCommand.All), scenario.Day)));
        return Exit.Done;
    }

    private static Scenario Read(string file)
    {
        try
        {
            return Scenario.Read(AnswerFile.Bytes(file));
        }
        catch (JsonException e)
        {
            throw CommandException.NotMet($"{file} is not a scenario: {ToldBody.Reason(e)}");
        }
    }
}
