using System.CommandLine;
using System.Text.Json.Serialization;
using Backstride.Demo;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary><c>demo</c>: a made-up runner, labelled as such, in one batch that can be taken back.</summary>
internal static class DemoCommand
{
    public static void Build(Command command, GlobalOptions options) => command.Runs(options, Run);

    private static int Run(Invocation call)
    {
        using var runner = call.Open(IfUnknown.Create);
        if (runner.Runner.Head > 0)
            throw CommandException.NotMet($"The journal of {runner.Runner.Name} holds something already; the demo runner needs an empty one, for example: {OwnCommand.Bare("demo", "--data", "demo")}");
        var time = LocalTime.Of(new Profile(), call.Clock);
        var entries = DemoRunner.Entries(
            runner.Runner.Id, time.Today.AddDays(-1), DemoRunner.Seed, local => time.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)));
        var appended = runner.Append(entries);
        var batch = DemoRunner.BatchOf(runner.Runner.Id);
        call.PrintJson(new DemoDocument(runner.Runner.Id.ToString(), batch.ToString(), appended), DemoJson.Default.DemoDocument);
        call.Say(FormattableString.Invariant($"{appended} entries of a made-up runner are in. Nobody of that kind exists."));
        call.Say($"See the plan with: {OwnCommand.Line("today")}");
        return Exit.Done;
    }
}

/// <param name="Batch">The batch that all of it lies in.</param>
/// <param name="Entries">How many entries were written.</param>
internal sealed record DemoDocument(string Runner, string Batch, int Entries);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(DemoDocument))]
internal sealed partial class DemoJson : JsonSerializerContext;
