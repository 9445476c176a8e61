using System.CommandLine;

namespace Backstride.App.Cli;

/// <summary>Every command with the line that explains it. How a command is built is asked only of the one that is called.</summary>
internal static class Commands
{
    public static IReadOnlyList<(string Name, string Description, Action<Command, GlobalOptions> Build)> All { get; } =
    [
        ("serve", "Open the app for the browser on this machine. This is what happens when no command is given.", ServeCommand.Build),
        ("setup", "Say who you are and what you have: goals, days, equipment.", SetupCommand.Build),
        ("screen", "Answer the safety questions.", ScreenCommand.Build),
        ("import", "Bring in recordings of runs: files, folders or archives.", ImportCommand.Build),
        (WatchCommand.Name, "Take in new recordings as they come into a folder.", WatchCommand.Build),
        ("fetch", "Fetch what is new from a service that you have a key of: intervals.icu.", FetchCommand.Build),
        ("runs", "List the runs known.", RunsCommand.Build),
        (TodayCommand.Name, "The plan for a day, with its reasons.", TodayCommand.Build),
        ("week", "The plan for a week: runs, strength, mobility and rest, and what it leaves out.", WeekCommand.Build),
        ("workout", "The run or the session of a day as a file that a watch leads through.", WorkoutCommand.Build),
        ("calendar", "Let calendars read your weeks: an address of your own.", CalendarCommand.Build),
        ("reminders", "Be reminded by e-mail, ntfy or a webhook: what of, when not, and how it went.", RemindersCommand.Build),
        ("exercises", "The exercise library: how each one goes, how much, when not.", ExercisesCommand.Build),
        ("routine", "A strength routine of your own: put it together, and see what the coach says to it.", RoutineCommand.Build),
        ("tests", "Home tests: how each one goes, what came out, whether that is a change.", TestsCommand.Build),
        ("questionnaires", "Questionnaires: which is due, and the scores so far.", QuestionnairesCommand.Build),
        ("log", "Write down what happened: pain, sleep, a run, a session, a test.", LogCommand.Build),
        ("show", "Show one entry with what was changed about it.", ShowCommand.Build),
        ("correct", "Change a field of an entry. The change is an entry of its own and can be taken back.", CorrectCommand.Build),
        ("remove", "Take an entry out, or, given a removal, bring back what it took out.", RemoveCommand.Build),
        ("merge", "Say that recordings are of one run.", TwinCommands.BuildMerge),
        ("split", "Say that a recording is of a run of its own.", TwinCommands.BuildSplit),
        ("undo", "Take back one import.", UndoCommand.Build),
        ("rebuild", "Read the original files again where a newer reader sees more; what you typed stays.", RebuildCommand.Build),
        ("token", "Let a program hand over files, look, or write down what happened: make, list or take away its token.", TokenCommand.Build),
        ("export", "Write the whole journal and all originals to one archive.", ExportCommand.Build),
        ("demo", "Fill an empty data folder with a made-up runner.", DemoCommand.Build),
        ("replay", "Run the coach on a scenario file; touches no data.", ReplayCommand.Build),
    ];

    /// <summary>Lets a command run with what it was called with.</summary>
    public static void Runs(this Command command, GlobalOptions options, Func<Invocation, CancellationToken, Task<int>> run) =>
        command.SetAction((parsed, stop) => run(new Invocation(parsed, options, options.Clock), stop));

    public static void Runs(this Command command, GlobalOptions options, Func<Invocation, int> run) =>
        command.SetAction(parsed => run(new Invocation(parsed, options, options.Clock)));
}
