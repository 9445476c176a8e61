using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Backstride.App.Reminders;
using Backstride.App.Storage;
using Backstride.App.Tests.Browser;
using Backstride.Journal;
using Microsoft.Extensions.Logging.Abstractions;

namespace Backstride.App.Tests.Reminders;

/// <summary>Reminders on their real ways: a mail server and a web server on this machine, and the service that sends.</summary>
public sealed class ReminderRoundsTests : IAsyncDisposable
{
    private readonly TempFolder temp = new();
    private readonly HandClock clock = new();
    private readonly DataFolder folder;
    private readonly JournalStore store;
    private readonly ReminderPost post = new() { Patience = TimeSpan.FromSeconds(60) };
    private readonly MailListener mail = new();
    private WebListener web = null!;

    public ReminderRoundsTests()
    {
        folder = DataFolder.Open(temp["data"]);
        store = JournalStore.Open(folder, clock);
        store.AddRunner(Runners.Only, "runner");
        Runners.Add(store, new DateOnly(2026, 2, 1), new Profile { TimeZone = "Europe/Dublin" });
    }

    public async ValueTask DisposeAsync()
    {
        await mail.DisposeAsync();
        if (web is not null)
            await web.DisposeAsync();
        post.Dispose();
        store.Dispose();
        folder.Dispose();
        temp.Dispose();
    }

    private KeptReminders Kept => new(folder, Runners.Only);

    [Fact]
    public async Task Each_way_gets_a_reminder_once_also_after_a_restart()
    {
        await SetUp();
        await Round();
        await Round();
        Assert.Single(mail.Mails);
        Assert.Equal(2, web.Posts.Count);
        clock.GoOn(TimeSpan.FromDays(1));
        await Round();
        Assert.Equal((2, 4), (mail.Mails.Count, web.Posts.Count));
    }

    [Fact]
    public async Task A_mail_has_plain_words_a_fixed_id_and_no_name_of_this_machine()
    {
        await SetUp();
        await Round();
        var text = Assert.Single(mail.Mails);
        Assert.Contains("Subject: Backstride: good morning", text, StringComparison.Ordinal);
        Assert.Contains("To: ann@example.org", text, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", text, StringComparison.Ordinal);
        Assert.Matches("Message-Id: <[0-9a-f]{32}@backstride.invalid>", text);
        Assert.Contains("EHLO localhost", mail.Said.Select(said => said.TrimEnd()));
    }

    [Fact]
    public async Task Ntfy_gets_title_and_text_and_a_webhook_signed_json()
    {
        await SetUp();
        await Round();
        var note = web.Posts.Single(posted => posted.Path == "/topic");
        Assert.Equal(("Backstride: good morning", "Bearer tk", "Your check-in is open. It takes three taps."), (note.Headers["Title"], note.Headers["Authorization"], note.Body));
        var hook = web.Posts.Single(posted => posted.Path == "/hook");
        using var json = JsonDocument.Parse(hook.Body);
        Assert.Equal(("check-in-2026-03-01", "check-in"), (json.RootElement.GetProperty("id").GetString(), json.RootElement.GetProperty("kind").GetString()));
        Assert.Equal("check-in-2026-03-01", hook.Headers["Idempotency-Key"]);
        Assert.Equal($"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("hush"), Encoding.UTF8.GetBytes(hook.Body)))}", hook.Headers["X-Backstride-Signature"]);
    }

    [Fact]
    public async Task What_is_refused_is_said_tried_again_later_and_the_other_ways_are_not_told_twice()
    {
        await SetUp();
        mail.Refuses = true;
        await Round();
        Assert.Empty(mail.Mails);
        var failed = Kept.Sent.Single(sent => sent.Channel == "mail");
        Assert.Equal("127.0.0.1 refused the mail (status 451).", failed.Failure);
        mail.Refuses = false;
        clock.GoOn(TimeSpan.FromSeconds(59));
        await Round();
        Assert.Empty(mail.Mails);
        clock.GoOn(TimeSpan.FromSeconds(1));
        await Round();
        Assert.Single(mail.Mails);
        Assert.Equal(2, web.Posts.Count);
        Assert.Null(Kept.Sent.Single(sent => sent.Channel == "mail").Failure);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 25)]
    [InlineData(4, 120)]
    [InlineData(40, 120)]
    public void Waits_grow_to_two_hours(int tries, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), SentReminder.Wait(tries));

    [Fact]
    public async Task What_is_answered_meanwhile_is_not_sent_any_more()
    {
        await SetUp();
        mail.Refuses = true;
        web.Answers = HttpStatusCode.ServiceUnavailable;
        await Round();
        Runners.Add(store, new DateOnly(2026, 3, 1), new CheckIn { Pain = new PainScore(1) });
        mail.Refuses = false;
        web.Answers = HttpStatusCode.OK;
        clock.GoOn(TimeSpan.FromHours(1));
        await Round();
        Assert.Empty(mail.Mails);
        Assert.Equal(2, web.Posts.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "does not let us write there")]
    [InlineData(HttpStatusCode.NotFound, "has nothing at this address")]
    [InlineData(HttpStatusCode.InternalServerError, "status 500")]
    public async Task A_status_is_said_in_plain_words(HttpStatusCode status, string words)
    {
        await SetUp();
        web.Answers = status;
        await Round();
        Assert.All(Kept.Sent.Where(sent => sent.Channel != "mail"), sent => Assert.Contains(words, sent.Failure, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await SetUp();
        await using var elsewhere = await WebListener.Start();
        web.Answers = HttpStatusCode.TemporaryRedirect;
        web.SendsOnTo = elsewhere.Address;
        await Round();
        Assert.Equal(2, web.Posts.Count);
        Assert.Empty(elsewhere.Posts);
        Assert.All(Kept.Sent.Where(sent => sent.Channel != "mail"), sent => Assert.Contains("is not followed", sent.Failure, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_where_nobody_listens_is_said_and_a_server_without_tls_is_refused_when_tls_was_asked_for()
    {
        await SetUp();
        await web.DisposeAsync();
        var set = Kept.Settings;
        Kept.Save(set with { Mail = set.Mail! with { Security = MailSecurity.StartTls } });
        await Round();
        Assert.All(Kept.Sent.Where(sent => sent.Channel != "mail"), sent => Assert.Contains("could not be reached", sent.Failure, StringComparison.Ordinal));
        Assert.Contains("offers no secured connection", Kept.Sent.Single(sent => sent.Channel == "mail").Failure, StringComparison.Ordinal);
        Assert.DoesNotContain(mail.Said, said => said.StartsWith("MAIL", StringComparison.Ordinal));
        web = await WebListener.Start();
    }

    [Fact]
    public async Task A_mail_server_that_speaks_no_tls_on_its_port_gets_nothing_when_tls_was_asked_for()
    {
        await SetUp();
        var set = Kept.Settings;
        Kept.Save(set with { Mail = set.Mail! with { Security = MailSecurity.Tls } });
        await Round();
        Assert.StartsWith("A secured connection to 127.0.0.1 could not be made", Kept.Sent.Single(sent => sent.Channel == "mail").Failure, StringComparison.Ordinal);
        Assert.Empty(mail.Mails);
    }

    [Fact]
    public async Task A_web_server_that_speaks_no_tls_gets_nothing_at_an_address_with_https()
    {
        await SetUp();
        var set = Kept.Settings;
        Kept.Save(set with { Webhook = new ReminderChannel.Webhook(new UriBuilder(web.Address) { Scheme = "https", Path = "hook" }.Uri, "hush") });
        await Round();
        Assert.StartsWith("A secured connection to 127.0.0.1 could not be made", Kept.Sent.Single(sent => sent.Channel == "webhook").Failure, StringComparison.Ordinal);
        Assert.DoesNotContain(web.Posts, posted => posted.Path == "/hook");
    }

    [Fact]
    public async Task In_the_quiet_hours_of_the_runner_nothing_is_sent_and_after_them_it_is()
    {
        await SetUp();
        Kept.Save(Kept.Settings with { QuietFrom = new TimeOnly(11, 0), QuietUntil = new TimeOnly(13, 0) });
        await Round();
        Assert.Empty(web.Posts);
        clock.GoOn(TimeSpan.FromHours(1));
        await Round();
        Assert.Equal(2, web.Posts.Count);
    }

    [Theory]
    [InlineData(16, 59, 0)]
    [InlineData(17, 0, 1)]
    public async Task The_week_that_is_announced_on_sunday_is_kept_at_that_moment(int hour, int minute, int weeks)
    {
        await SetUp(ReminderKind.Week);
        var sunday = new DateOnly(2026, 3, 1);
        for (var ago = 30; ago > 0; ago -= 3)
            Runners.Add(store, sunday.AddDays(-ago), Runners.RunOf(sunday.AddDays(-ago), 6));
        Runners.Add(store, sunday.AddDays(-30), new ScreeningAnswers { Form = ScreenForm.Full, Answers = Screening.Questions.All.ToDictionary(question => question.Id.Name, _ => Answer.No) });
        clock.GoTo(new DateTimeOffset(sunday, new TimeOnly(hour, minute), TimeSpan.Zero));
        await Round();
        await Round();
        var kept = RunnerState.From(store.EntriesAfter(Runners.Only, 0)).Weeks;
        Assert.Equal((weeks, 2 * weeks), (kept.Count, web.Posts.Count));
        Assert.All(kept, week => Assert.Equal((sunday.AddDays(1), Author.Coach), (week.What.Monday, week.By)));
        Assert.All(web.Posts, sent => Assert.Contains("proposed and kept", sent.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_programs_on_one_folder_send_once()
    {
        await SetUp();
        using (Kept.Alone())
            await Round();
        Assert.Empty(web.Posts);
        await Round();
        Assert.Equal(2, web.Posts.Count);
    }

    [Fact]
    public async Task Trouble_with_the_files_of_one_runner_does_not_keep_the_others_from_theirs()
    {
        await SetUp();
        var other = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000a0");
        store.AddRunner(other, "other");
        Directory.CreateDirectory(Path.Combine(folder.Path, "reminders", $"{other}.json"));
        await Round();
        Assert.Equal(2, web.Posts.Count);
    }

    [Fact]
    public async Task Without_any_setting_nothing_is_sent_and_nothing_is_written()
    {
        web = await WebListener.Start();
        await Round();
        Assert.Empty(web.Posts);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "reminders")));
    }

    [Fact]
    public async Task The_settings_can_be_read_by_this_user_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes: the folder's own rights hold there.");
        await SetUp();
        var files = Directory.EnumerateFiles(Path.Combine(folder.Path, "reminders"), "*.json").ToList();
        Assert.NotEmpty(files);
        foreach (var path in files)
        {
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    private async Task SetUp(ReminderKind kind = ReminderKind.CheckIn)
    {
        web = await WebListener.Start();
        Kept.Save(new ReminderSettings
        {
            At = new Dictionary<ReminderKind, TimeOnly> { [kind] = new(8, 0) },
            AllowsUnsecured = true,
            Mail = new ReminderChannel.Mail("127.0.0.1", mail.Port, MailSecurity.None, "coach@example.org", "ann@example.org", null, null),
            Ntfy = new ReminderChannel.Ntfy(new Uri(web.Address, "topic"), "tk"),
            Webhook = new ReminderChannel.Webhook(new Uri(web.Address, "hook"), "hush"),
        });
    }

    // Each round is a program of its own, as after a restart.
    private async Task Round()
    {
        using var rounds = new ReminderRounds(store, new RunnerStates(store), new ReminderCall(folder, post), clock, NullLogger<ReminderRounds>.Instance);
        await rounds.LookOnce(TestContext.Current.CancellationToken);
    }
}
