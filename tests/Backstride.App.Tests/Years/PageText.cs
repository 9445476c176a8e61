using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Backstride.App.Tests.Years;

/// <summary>Reads the pages Today and Week and says where their words and the numbers of the documents of the same moment differ.</summary>
internal static partial class PageText
{
    /// <summary>What the page of a day says otherwise than its document.</summary>
    public static IEnumerable<string> OfToday(string html, JsonElement today)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var answer = Line(page.QuerySelector("h1"));
        if (page.QuerySelector("article.locked") is not null)
            return today.TryGetProperty("run", out _) || today.TryGetProperty("session", out _) ? ["the page is locked and the document is not"] : [];
        return [.. OfAnswer(page, answer, today), .. OfSession(page, today), .. OfMoves(page, today), .. OfReasons(page, today), .. ReasonText.Disagrees(today)];
    }

    /// <summary>What the page of a week says otherwise than its document.</summary>
    public static IEnumerable<string> OfWeek(string html, JsonElement week)
    {
        using var page = new HtmlParser().ParseDocument(html);
        if (page.QuerySelector("article.locked") is not null)
            yield break;
        var days = page.QuerySelectorAll("ol.seven > li").ToList();
        if (days.Count != 7)
            yield return $"{days.Count} days on the page";
        foreach (var (shown, day) in days.Zip(week.GetProperty("days").EnumerateArray()))
        {
            foreach (var wrong in OfDay(shown, day))
                yield return $"{day.GetProperty("day").GetString()}: {wrong}";
        }

        // On the way back after an illness, a flare or a birth nobody is told what was not done.
        var isWay = page.QuerySelector("section.way") is not null;
        var said = Line(page.Body);
        foreach (var change in Told.ChangesOf(week).Where(change => !isWay || change.GetProperty("standing").GetString() is "forced" or "chosen").Where(change => !IsSaid(change, said)))
            yield return $"the page does not say: {change.GetRawText()}";
    }

    /// <summary>Every change is said with its cause. A cause of several stands once over the week; that something is no longer planned then stands beside the item alone.</summary>
    private static bool IsSaid(JsonElement change, string page)
    {
        var (what, why) = (Line(change.GetProperty("what").GetString()!), Line(change.GetProperty("why").GetString()!));
        return page.Contains(why, StringComparison.Ordinal) && (page.Contains(what, StringComparison.Ordinal) || what.StartsWith("No longer planned: ", StringComparison.Ordinal));
    }

    /// <summary>The reasons on the page that hold something back, by their rules, and what else it asks to be cared about.</summary>
    public static IReadOnlySet<string> Alerts(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var reasons = page.QuerySelectorAll("section.why li[data-care] > a").Select(line => line.GetAttribute("href")!.Split('#')[^1]);
        var asks = page.QuerySelectorAll(".referral, .net, .worse, article.locked").Select(part => part.ClassName!.Split(' ')[^1]);
        var questions = page.QuerySelectorAll("section.offer[data-care]").Select(_ => "safety-questions");
        return reasons.Concat(asks).Concat(questions).ToHashSet();
    }

    private static IEnumerable<string> OfAnswer(IDocument page, string answer, JsonElement today)
    {
        if (Told.Member(today, "run") is not { } run)
            return Number().IsMatch(answer) ? [$"numbers in '{answer}' and no run"] : [];
        var lines = page.QuerySelectorAll("header.answer > p.soft").Select(Line).Where(line => !line.StartsWith("The gentlest", StringComparison.Ordinal)).Take(1);
        return lines.Append(answer).SelectMany(line => RunText.Disagrees(line, run));
    }

    private static IEnumerable<string> OfSession(IDocument page, JsonElement today)
    {
        var button = page.QuerySelectorAll("section.offer a.button[href='/session']").Select(Line).FirstOrDefault();
        if (button is null != (Told.Member(today, "session") is null) && page.QuerySelector("section.offer a[href='/safety']") is null)
            yield return $"session on the page: '{button}'";
        if (button is not null && Told.Member(today, "session") is { } session && Minutes(button) != Math.Round(session.GetProperty("minutes").GetDouble()))
            yield return $"'{button}' takes {session.GetProperty("minutes").GetDouble()} min";
    }

    /// <summary>Every exercise on the page with its dose, before, in and after.</summary>
    private static IEnumerable<string> OfMoves(IDocument page, JsonElement today)
    {
        var shown = Exercises(today).ToLookup(exercise => $"/exercises/{exercise.GetProperty("exercise").GetString()}#{exercise.GetProperty("variant").GetString()}");
        foreach (var line in page.QuerySelectorAll("header.answer ul.cues > li, section.offer ul.cues > li"))
        {
            var address = line.QuerySelector("a")?.GetAttribute("href") ?? "";
            var wrong = shown[address].Select(exercise => DoseText.Disagrees(Line(line), exercise).ToList()).ToList();
            if (wrong.Count == 0)
                yield return $"'{Line(line)}' is not in the document";
            else if (wrong.TrueForAll(found => found.Count > 0))
                yield return string.Join("; ", wrong[0]);
        }
    }

    /// <summary>Every reason on the page is one of the document, word for word.</summary>
    private static IEnumerable<string> OfReasons(IDocument page, JsonElement today)
    {
        HashSet<string> texts = [.. Texts(today).Select(Line)];
        return page.QuerySelectorAll("section.why ul.lines li a > span:last-child").Select(Line).Where(line => !texts.Contains(line)).Select(line => $"'{line}' is no reason of the document");
    }

    private static IEnumerable<string> OfDay(IElement shown, JsonElement day)
    {
        var items = shown.QuerySelectorAll("div.items > p").Where(line => line.ClassName is "will" or "was" or "not").ToList();
        var current = day.GetProperty("current").EnumerateArray().ToList();
        if (items.Count != current.Count)
        {
            yield return $"{items.Count} items on the page, {current.Count} in the document";
            yield break;
        }

        foreach (var (line, item) in items.Zip(current))
        {
            var words = Line(line.QuerySelector("span"));
            var more = line.QuerySelectorAll("span.soft").Select(Line).FirstOrDefault(text => text.Contains("about", StringComparison.Ordinal));
            if (Told.Member(item, "run") is { } run)
            {
                foreach (var wrong in RunText.Disagrees(words, run).Concat(more is null ? [] : RunText.Disagrees(more, run)))
                    yield return wrong;
            }
            else if (Minutes(words) != Math.Round(item.GetProperty("session").GetProperty("minutes").GetDouble()))
            {
                yield return $"'{words}' and {item.GetProperty("session").GetProperty("minutes").GetDouble()} min";
            }

            if (StateOf(line) != item.GetProperty("state").GetString())
                yield return $"'{Line(line)}' is {item.GetProperty("state").GetString()}";
        }
    }

    private static string StateOf(IElement line) => Line(line.QuerySelector("strong.state")) switch
    {
        "" => "planned",
        "done" => "done",
        var part when part.StartsWith("partly done, ", StringComparison.Ordinal) => "done",
        "skipped" => "skipped",
        "not done" => "missed",
        "no longer planned" => "dropped",
        _ => "moved",
    };

    private static IEnumerable<JsonElement> Exercises(JsonElement today)
    {
        var run = Told.Member(today, "run");
        var around = new[] { run is { } r ? Told.Member(r, "warmUp") : null, run is { } s ? Told.Member(s, "coolDown") : null };
        return around.OfType<JsonElement>().Concat(Told.Member(today, "session")?.GetProperty("blocks").EnumerateArray() ?? [])
            .SelectMany(part => part.GetProperty("exercises").EnumerateArray());
    }

    private static IEnumerable<string> Texts(JsonElement of) => of.ValueKind switch
    {
        JsonValueKind.Object => of.EnumerateObject().SelectMany(member => member is { Name: "text", Value.ValueKind: JsonValueKind.String } ? [member.Value.GetString()!] : Texts(member.Value)),
        JsonValueKind.Array => of.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    private static double Minutes(string words) =>
        Time().Match(words) is { Success: true } match ? (match.Groups[1].Success ? 60 * int.Parse(match.Groups[1].Value, null) : 0) + (match.Groups[2].Success ? int.Parse(match.Groups[2].Value, null) : 0) : -1;

    private static string Line(IElement? of) => Line(of?.TextContent ?? "");

    private static string Line(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\d")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:(\d+) h)?(?: ?(\d+) min)?$")]
    private static partial Regex Time();
}
