using System.CommandLine;
using System.Globalization;
using System.Text.Json.Serialization;
using Backstride.App.Importing;
using Backstride.App.Wording;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary><c>undo BATCH</c></summary>
internal static class UndoCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        var batch = new Argument<string?>("batch")
        {
            Description = "The import to take back, as its result named it; the beginning is enough. Left out: the imports are listed and none is taken back.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        command.Arguments.Add(batch);
        command.Runs(options, call => call.Value(batch) is { Length: > 0 } text ? Run(call, text) : List(call));
    }

    /// <summary>Which imports there are. It is still wrong usage: nothing was taken back.</summary>
    private static int List(Invocation call)
    {
        using var runner = call.Open();
        var imports = KnownImport.Of(runner.State, StandingCorrections.Of(runner.Store, runner.Runner.Id));
        if (imports.Count == 0)
            throw CommandException.NotMet("There is no import to take back.");
        foreach (var import in imports)
        {
            call.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"{import.Batch}  {import.Received.ToOffset(runner.Time.Now.Offset):yyyy-MM-dd HH:mm}  {import.Brought}, from {import.First:yyyy-MM-dd} to {import.Last:yyyy-MM-dd}"));
        }

        throw CommandException.Which($"Say which import to take back: {OwnCommand.Line("undo", "BATCH")}", imports.Select(import => import.Batch.ToString()));
    }

    private static int Run(Invocation call, string text)
    {
        using var runner = call.Open();
        var batch = Find(runner, text);
        var import = KnownImport.Of(runner.State, StandingCorrections.Of(runner.Store, runner.Runner.Id)).FirstOrDefault(known => known.Batch == batch);
        if (import is not { Brought: var brought })
            throw CommandException.NotMet($"The import {batch} has been taken back already.");
        var removal = runner.Append(new Removal { Batch = batch });
        call.PrintJson(new UndoDocument(batch.ToString(), brought.Activities, brought.Further, brought.Days, removal.Id.ToString()), UndoJson.Default.UndoDocument);
        var gone = brought with { Corrected = 0 };
        if (gone != new Brought())
            call.Say($"No longer counted: {gone}. Nothing was deleted.");
        if (brought.Corrected > 0)
            call.Say($"{Words.Count(brought.Corrected, "entry has", "entries have")} the former values again.");
        call.Say($"Bring them back with: {OwnCommand.Line("remove", $"{removal.Id}")}, or by importing the files again.");
        return Exit.Done;
    }

    private static BatchId Find(OpenRunner runner, string text)
    {
        var start = text.ToLowerInvariant();
        var batches = runner.Store.Batches(runner.Runner.Id).Where(b => b.ToString().StartsWith(start, StringComparison.Ordinal)).ToList();
        return batches.Count switch
        {
            1 => batches[0],
            0 when Guid.TryParse(text, out _) => throw CommandException.NotMet($"An import {text} is not known in {runner.Folder.Path}, or it added nothing. If it went into another folder, say which with --data."),
            0 => throw CommandException.NotMet($"There is no import {text} in {runner.Folder.Path}. If it went into another folder, say which with --data."),
            _ => throw CommandException.Which($"Several imports begin with {text}; give more of it.", batches.Select(b => b.ToString())),
        };
    }
}

/// <param name="Removed">How many runs and activities no longer count.</param>
/// <param name="Further">Further recordings of these, or of runs that another import holds too.</param>
/// <param name="Days">Nights and days.</param>
/// <param name="Entry">The removal; removing it brings them back.</param>
internal sealed record UndoDocument(string Batch, int Removed, int Further, int Days, string Entry);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(UndoDocument))]
internal sealed partial class UndoJson : JsonSerializerContext;
