namespace Backstride.App.Reminders;

/// <summary>Hands reminders to channels, and nothing to anybody else.</summary>
/// <remarks>Addresses are those that the owner of this machine typed, private ones included: who may set up reminders may reach them anyway. Nothing of an answer but its
/// status is looked at or shown, and no answer leads to another address.</remarks>
internal sealed class ReminderPost : IDisposable
{
    private readonly WebPost web = new();

    /// <summary>How long a channel may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <exception cref="ReminderFailure">It was not taken.</exception>
    public async Task Send(ReminderChannel channel, Reminder reminder, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        try
        {
            await (channel switch
            {
                ReminderChannel.Mail mail => MailPost.Send(mail, reminder, limit.Token),
                ReminderChannel.Ntfy ntfy => web.Send(ntfy, reminder, limit.Token),
                ReminderChannel.Webhook webhook => web.Send(webhook, reminder, limit.Token),
                _ => throw new ArgumentOutOfRangeException(nameof(channel), channel.Name, "A channel without a post."),
            });
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new ReminderFailure($"{channel.Where} does not answer.", e);
        }
    }

    /// <summary>Sends it and says what became of it.</summary>
    /// <param name="before">What became of it before; absent for the first try.</param>
    public async Task<SentReminder> Tried(ReminderChannel channel, Reminder reminder, DateTimeOffset now, CancellationToken stop, SentReminder? before = null)
    {
        var tries = before?.Tries ?? 0;
        try
        {
            await Send(channel, reminder, stop);
            return new SentReminder(reminder.Key, channel.Name, reminder.Day, now, tries, null, null);
        }
        catch (ReminderFailure failure)
        {
            return new SentReminder(reminder.Key, channel.Name, reminder.Day, null, tries + 1, now + SentReminder.Wait(tries + 1), failure.Message);
        }
    }

    public void Dispose() => web.Dispose();
}
