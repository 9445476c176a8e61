using System.Text.Json.Serialization;
using Backstride.App.Cli;
using Backstride.App.Reminders;
using Backstride.App.Storage;

namespace Backstride.App.Api;

/// <summary><c>/api/v1/reminders</c>: what is set up and how it went, without anything secret.</summary>
internal static class RemindersApi
{
    private static readonly ApiOperation Look = new("getReminders", "What the runner is reminded of, by which ways, and how the last ones went.", "reminders");

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/reminders", (HttpContext http, DataFolder folder) =>
    {
        var kept = new KeptReminders(folder, NeedsToken.RunnerOf(http));
        return Results.Json(RemindersDocument.Of(kept.Settings, kept.Sent), RemindersJson.Default.RemindersDocument);
    }).WithMetadata(new NeedsToken.For(TokenScope.Read), Look);
}

/// <summary>The settings without passwords, tokens and whole addresses.</summary>
internal sealed record RemindersDocument(IReadOnlyDictionary<string, TimeOnly> At, TimeOnly QuietFrom, TimeOnly QuietUntil, bool SaysMore, IReadOnlyList<RemindersDocument.Way> Ways)
{
    public static RemindersDocument Of(ReminderSettings settings, IReadOnlyList<SentReminder> sent) => new(
        settings.At.OrderBy(at => at.Key).ToDictionary(at => Words.Of(at.Key), at => at.Value),
        settings.QuietFrom,
        settings.QuietUntil,
        settings.SaysMore,
        [.. settings.Channels.Select(channel => Of(channel, sent.LastOrDefault(past => past.Channel == channel.Name)))]);

    private static Way Of(ReminderChannel channel, SentReminder? last) => new(channel.Name, channel.Where, last?.Key, last?.Sent, last?.Failure, last?.Next);

    /// <param name="Last">What was last sent or tried.</param>
    /// <param name="Next">When it is tried again.</param>
    internal sealed record Way(string Name, string Where, string? Last, DateTimeOffset? Sent, string? Failure, DateTimeOffset? Next);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(RemindersDocument))]
internal sealed partial class RemindersJson : JsonSerializerContext;
