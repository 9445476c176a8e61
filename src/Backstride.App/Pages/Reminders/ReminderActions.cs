using Backstride.App.Reminders;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Backstride.App.Wording;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Backstride.App.Pages.Reminders;

/// <summary>Saving what to be reminded of and how, and sending a test.</summary>
internal static class ReminderActions
{
    private const string Own = "/reminders";
    private static readonly string[] Secrets = ["mail-password", "ntfy-token", "webhook-secret"];
    private static readonly string[] Ticks = ["more", "unsecured"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Own, Save);
        app.MapPost($"{Own}/test", Test);
    }

    private static RedirectHttpResult Save(IFormCollection form, CurrentRunner runner, DataFolder folder)
    {
        var kept = new KeptReminders(folder, runner.Id);
        try
        {
            kept.Save(ReminderFields.Apply(kept.Settings, Given(form)));
        }
        catch (FormatException e)
        {
            throw new FormException(e.Message, e.Data["field"] as string);
        }

        return TypedResults.LocalRedirect($"{Own}?saved=yes");
    }

    /// <summary>A secret is never sent to the page, so that an empty field of one means that it stays; a box that is not ticked sends nothing and means no.</summary>
    private static Dictionary<string, string> Given(IFormCollection form)
    {
        var fields = ReminderFields.All.Select(field => field.Name)
            .Where(name => form.ContainsKey(name) && (!Secrets.Contains(name) || form[name].ToString().Trim().Length > 0))
            .ToDictionary(name => name, name => form[name].ToString());
        foreach (var tick in Ticks)
            fields[tick] = form.ContainsKey(tick) ? "on" : "off";
        return fields;
    }

    private static async Task<RedirectHttpResult> Test(IFormCollection form, CurrentRunner runner, ReminderCall call, CancellationToken stop)
    {
        var kept = new KeptReminders(call.Folder, runner.Id);
        var channel = kept.Settings.Channel(form["channel"].ToString()) ?? throw new FormException("That is not set up. Save it first.");
        var sent = await call.Post.Tried(channel, ReminderWords.Test(runner.Time.Today, TestKey(channel)), runner.Time.Now, stop);
        kept.Note(sent);
        return TypedResults.LocalRedirect($"{Own}?tested={channel.Name}");
    }

    public static string TestKey(ReminderChannel channel) => $"test-{channel.Name}";
}
