using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Backstride.App.Api;
using Backstride.App.Reminders;
using Backstride.App.Tests.Browser;
using Backstride.App.Tests.Cli;
using Backstride.App.Tests.Reminders;

namespace Backstride.App.Tests.Web;

/// <summary>Setting reminders up on the page, at a terminal and looking at them over the API.</summary>
public sealed class RemindersPageTests
{
    [Fact]
    public async Task The_page_saves_tests_says_what_failed_and_shows_no_secret()
    {
        await using var listener = await WebListener.Start();
        await using var app = await ServedApp.Start(Runners.Steady);
        using var saved = await app.Send(await app.OwnPost("/reminders", "/reminders", ("session", "07:15"), ("quiet-from", "22:00"), ("quiet-until", "06:00"), ("unsecured", "on"), ("ntfy", $"{listener.Address}topic"), ("ntfy-token", "hush-hush")));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await app.Page("/reminders");
        Assert.Contains("value=\"07:15\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", page, StringComparison.Ordinal);
        Assert.Contains("Nothing was sent yet.", page, StringComparison.Ordinal);
        using var tested = await app.Send(await app.OwnPost("/reminders", "/reminders/test", ("channel", "ntfy")));
        Assert.Equal("Bearer hush-hush", Assert.Single(listener.Posts).Headers["Authorization"]);
        Assert.Contains("Last taken on", await app.Page("/reminders"), StringComparison.Ordinal);
        listener.Answers = HttpStatusCode.Forbidden;
        using var failed = await app.Send(await app.OwnPost("/reminders", "/reminders/test", ("channel", "ntfy")));
        Assert.Contains("The test was not taken. 127.0.0.1 does not let us write there.", await app.Page("/reminders"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_again_keeps_the_secret_and_an_empty_address_forgets_it()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        (string, string)[] fields = [("quiet-from", "22:00"), ("quiet-until", "06:00"), ("webhook", "https://example.org/hook")];
        using var first = await app.Send(await app.OwnPost("/reminders", "/reminders", [.. fields, ("webhook-secret", "hush")]));
        using var again = await app.Send(await app.OwnPost("/reminders", "/reminders", [.. fields, ("webhook-secret", "")]));
        Assert.Equal("hush", new KeptReminders(app.Folder, Runners.Only).Settings.Webhook!.Secret);
        using var off = await app.Send(await app.OwnPost("/reminders", "/reminders", [.. fields[..2], ("webhook", "")]));
        Assert.Null(new KeptReminders(app.Folder, Runners.Only).Settings.Webhook);
    }

    [Fact]
    public async Task A_wrong_address_is_refused_and_changes_nothing()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        using var refused = await app.Send(await app.OwnPost("/reminders", "/reminders", ("quiet-from", "22:00"), ("quiet-until", "06:00"), ("webhook", "http://example.org/hook")));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("over http can be read on the way", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Empty(new KeptReminders(app.Folder, Runners.Only).Settings.Channels);
    }

    [Fact]
    public async Task The_command_and_the_api_say_the_same_without_secrets()
    {
        await using var listener = await WebListener.Start();
        using var temp = new TempFolder();
        var backstride = new Cli.Backstride(temp["data"]);
        await backstride.Json("demo");
        var none = await backstride.Json("reminders");
        await SchemaTests.Holds("reminders", none);
        Assert.Equal(0, none.GetProperty("ways").GetArrayLength());
        var typed = await backstride.Typed("hush-hush\n", "reminders", "set", "unsecured=on", "check-in=08:00", $"ntfy={listener.Address}topic", "ntfy-token=-", "--json");
        Assert.True(typed.Code == 0, typed.Error);
        using var set = JsonDocument.Parse(typed.Output);
        await SchemaTests.Holds("reminders", set.RootElement);
        Assert.DoesNotContain("hush", typed.Output, StringComparison.Ordinal);
        await SchemaTests.Holds("reminders", await backstride.Json("reminders", "test", "ntfy"));
        Assert.Equal("Bearer hush-hush", Assert.Single(listener.Posts).Headers["Authorization"]);
        Assert.Equal(1, (await backstride.Run("reminders", "test", "mail")).Code);
        Assert.Equal(2, (await backstride.Run("reminders", "set", "session=noon")).Code);
    }

    [Fact]
    public async Task A_program_may_look_and_sees_hosts_but_neither_paths_nor_tokens()
    {
        await using var app = await ServedApp.Start(Runners.Steady);
        new KeptReminders(app.Folder, Runners.Only).Save(ReminderSettings.Default with { Ntfy = new ReminderChannel.Ntfy(new Uri("https://ntfy.example.org/a-name-nobody-guesses"), "hush") });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/reminders");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", new AccessTokens(app.Folder).Add(Runners.Only, "test", TokenScope.Read, DateTimeOffset.UnixEpoch).Secret);
        using var answer = await app.Send(request);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(text);
        await SchemaTests.Holds("reminders", document.RootElement);
        Assert.Contains("ntfy.example.org", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("nobody-guesses|hush", text);
    }
}
