using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Backstride.App.Api;
using Backstride.App.Pages;
using Backstride.App.Tests.Web;
using Backstride.Demo.Years;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Tests.Years;

/// <summary>The ways in and out that a year uses, over HTTP for one runner of a served app, with the time that each takes.</summary>
/// <remarks>What is told goes in with a token to log; what is looked at comes out with one for everything, as the runner's own look; pages are fetched as a browser does.</remarks>
internal sealed class YearDoor(ServedApp app, RunnerId runner)
{
    private const int MostLines = 500;
    private readonly string tells = new AccessTokens(app.Folder).Add(runner, "tells", TokenScope.Log, DateTimeOffset.UnixEpoch).Secret;
    private readonly string looks = new AccessTokens(app.Folder).Add(runner, "looks", TokenScope.All, DateTimeOffset.UnixEpoch).Secret;

    /// <summary>What was asked for so far, how often, and how long it took in all.</summary>
    public Dictionary<string, (int Count, TimeSpan Time)> Spent { get; } = [];

    public async Task Write(IReadOnlyList<Said> said)
    {
        foreach (var some in said.Chunk(MostLines))
        {
            using var answer = await Ask("entries", HttpMethod.Post, "entries", Lines(some));
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
            Assert.Equal(some.Length, Parsed(text).GetProperty("items").GetArrayLength());
        }
    }

    public Task<JsonElement> Today() => Look("today", "today");

    public Task<JsonElement> Week(DateOnly day) => Look("week", $"weeks/{Iso(day)}");

    /// <summary>The runner looks at a week, which keeps it from then on.</summary>
    public Task Keep(DateOnly day) => Page($"/week?day={Iso(day)}");

    /// <summary>Why a word on the week was not taken; absent when it was.</summary>
    public async Task<string?> Change(DateOnly day, WeekWord word)
    {
        var change = new PlanChange { Week = WeekPlanner.MondayOf(day), What = word.What, Item = word.Item, Offer = word.Offer, To = word.To, Answer = word.Answer };
        var id = EntryId.DerivedFrom("year-change", Iso(day), Spent.GetValueOrDefault("change").Count.ToString(CultureInfo.InvariantCulture));
        using var answer = await Ask("change", HttpMethod.Post, "entries", Lines([(id, null, null, change, null)]));
        if (answer.StatusCode == HttpStatusCode.OK)
            return null;
        var problem = Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(answer.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity, problem.GetRawText());
        return problem.GetProperty("detail").GetString();
    }

    /// <summary>What was written after a place of the journal, line by line as it is given out.</summary>
    public async Task<IReadOnlyList<Entry>> Entries(long after)
    {
        var page = await Look("entries-read", FormattableString.Invariant($"entries?after={after}&limit={MostLines}"));
        return [.. page.GetProperty("items").EnumerateArray().Select(line => EntryLine.Read(Encoding.UTF8.GetBytes(line.GetRawText())))];
    }

    public async Task<string> Page(string address)
    {
        using var _ = Timed($"page-{address.Split('?')[0]}");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", $"{CurrentRunner.CookieName}={runner}");
        using var answer = await app.Send(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<JsonElement> Look(string what, string address)
    {
        using var answer = await Ask(what, HttpMethod.Get, address, null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<HttpResponseMessage> Ask(string what, HttpMethod method, string address, string? body)
    {
        using var _ = Timed(what);
        using var request = new HttpRequestMessage(method, $"/api/v1/{address}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", body is null ? looks : tells);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await app.Send(request);
    }

    private static string Lines(IEnumerable<Said> said) => Lines(said.Select(one => (one.Id, (DateTimeOffset?)one.At, (DateOnly?)one.Day, one.Body, one.About)));

    /// <summary>Journal lines without what is the server's to say.</summary>
    private static string Lines(IEnumerable<(EntryId Id, DateTimeOffset? At, DateOnly? Day, EntryBody Body, EntryId? About)> entries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartArray();
        foreach (var (id, at, day, body, about) in entries)
        {
            json.WriteStartObject();
            json.WriteString("id", id.Value);
            json.WriteString("kind", EntryKind.Of(body));
            if (at is { } moment)
                json.WriteString("at", moment);
            if (day is { } local)
                json.WriteString("day", Iso(local));
            if (about is { } subject)
                json.WriteString("subject", subject.Value);
            json.WritePropertyName("data");
            EntryLine.DataOf(body).WriteTo(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static JsonElement Parsed(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Stop Timed(string what) => new(Spent, what, Stopwatch.GetTimestamp());

    private readonly struct Stop(Dictionary<string, (int Count, TimeSpan Time)> spent, string what, long from) : IDisposable
    {
        public void Dispose()
        {
            var (count, time) = spent.GetValueOrDefault(what);
            spent[what] = (count + 1, time + Stopwatch.GetElapsedTime(from));
        }
    }
}
