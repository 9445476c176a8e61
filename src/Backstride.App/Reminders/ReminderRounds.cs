using Backstride.App.Api;
using Backstride.App.Storage;
using Backstride.Planning;

namespace Backstride.App.Reminders;

/// <summary>Looks every half minute, while the app runs, whether somebody is to be reminded of something, and sends it.</summary>
/// <remarks>
/// What was taken is noted at once and not sent again, also after a restart. Between being taken and being noted lies a moment: a machine that is switched off in it sends the
/// reminder once more, with the same id. What was not taken is tried again later and later, for as long as it is true and its day lasts.
/// </remarks>
internal sealed partial class ReminderRounds(JournalStore store, RunnerStates states, ReminderCall call, TimeProvider clock, ILogger<ReminderRounds> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Pause);
            do
                await Round(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The app stops; what was not sent is found again by the next round.
        }
    }

    /// <summary>Whatever is wrong with a round, the app goes on: it would be stopped otherwise.</summary>
    private async Task Round(CancellationToken stop)
    {
        try
        {
            await LookOnce(stop);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Trouble(log, e);
        }
    }

    /// <summary>Sends what is due now. Trouble with one runner does not keep the others from theirs.</summary>
    public async Task LookOnce(CancellationToken stop)
    {
        foreach (var runner in store.Runners())
        {
            try
            {
                await LookAt(runner.Id, stop);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Trouble(log, e);
            }
        }
    }

    private async Task LookAt(RunnerId runner, CancellationToken stop)
    {
        var kept = new KeptReminders(call.Folder, runner);
        var settings = kept.Settings;
        if (settings.Channels.Count == 0 || settings.At.Count == 0)
            return;
        using var alone = kept.Alone();
        if (alone is null)
            return;
        var state = states.Of(runner);
        var sent = kept.Sent;
        var due = new DueReminders(settings, state, key => settings.Channels.All(channel => !IsOpen(sent, key, channel)));
        var time = LocalTime.Of(state.Profile, clock);
        foreach (var reminder in due.At(time.Now))
        {
            // What is announced is what was proposed: a look on Monday shows the same week.
            if (reminder.Kind == ReminderKind.Week)
                WeekRecord.Keep(WeekPlanner.Plan(state, time.Today.AddDays(1), time.Today), state, (runner, time), store);
            foreach (var channel in settings.Channels.Where(channel => IsOpen(sent, reminder.Key, channel)))
                kept.Note(await call.Post.Tried(channel, reminder, clock.GetUtcNow(), stop, sent.FirstOrDefault(past => (past.Key, past.Channel) == (reminder.Key, channel.Name))));
        }
    }

    private bool IsOpen(IReadOnlyList<SentReminder> sent, string key, ReminderChannel channel) =>
        !sent.Any(past => past.Key == key && past.Channel == channel.Name && (past.Sent is not null || past.Next > clock.GetUtcNow()));

    [LoggerMessage(LogLevel.Warning, "Reminders could not be looked for; the next round tries again.")]
    private static partial void Trouble(ILogger log, Exception trouble);
}
