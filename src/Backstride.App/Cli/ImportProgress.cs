using Backstride.App.Importing;

namespace Backstride.App.Cli;

/// <summary>Shows an import as it goes: a line per file, and on a terminal a count below them.</summary>
internal sealed class ImportProgress : IDisposable
{
    private readonly Invocation _call;
    private readonly bool _onTerminal;
    private int _seen;

    private ImportProgress(Invocation call, bool onTerminal) => (_call, _onTerminal) = (call, onTerminal);

    public static ImportProgress For(Invocation call) => new(call, !Console.IsErrorRedirected && !call.Json);

    /// <summary>Called for each file once it is on the disk.</summary>
    public void Report(FileOutcome file)
    {
        _seen++;
        Clear();
        _call.Say(Line(file));
        if (_onTerminal)
            Console.Error.Write($"\r{_seen} files…");
    }

    private void Clear()
    {
        if (_onTerminal)
            Console.Error.Write("\r\u001b[K");
    }

    private static string Line(FileOutcome file)
    {
        var where = file.Member is null ? file.Path : $"{file.Path}!{file.Member}";
        var why = file.Twin is { } twin ? $" (the same as {twin})" : "";
        var worst = file.Findings.FirstOrDefault(f => f.Severity == "error")
            ?? file.Findings.FirstOrDefault(f => f.Severity == "warning")
            ?? (file.Outcome == Outcome.Skipped && file.Findings is [var first, ..] ? first : null);
        var finding = worst is null ? "" : $": {worst.Detail}";
        return $"{Words.Of(file.Outcome),-9} {where}{why}{finding}";
    }

    public void Dispose() => Clear();
}
