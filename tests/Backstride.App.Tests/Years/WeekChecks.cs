using System.Text.Json;
using Backstride.Coaching;

namespace Backstride.App.Tests.Years;

/// <summary>What has to hold for the document of a week on every day of every year.</summary>
internal sealed class WeekChecks
{
    private static readonly HashSet<string> Sources = [.. Rulebook.Rules.Select(rule => rule.Id.Name), "runner", "week"];
    private readonly Dictionary<string, (string At, string[] Days)> kept = [];
    private readonly HashSet<string> sideBySide = [];

    /// <summary>What is wrong with a week as it stands on a day.</summary>
    /// <param name="given">The weekdays with minutes, as the profile has them today; absent when it has none.</param>
    public IEnumerable<string> Wrong(JsonElement week, JsonElement today, IReadOnlyDictionary<DayOfWeek, double>? given)
    {
        var asOf = Told.DayOf(week, "asOf");
        var days = week.GetProperty("days").EnumerateArray().ToList();
        return [.. Rewritten(week, days), .. Unexplained(week, days), .. AgainstMinutes(days, asOf, given), .. Stacked(week, days, asOf), .. OfToday(days, today)];
    }

    /// <summary>A kept week stays as it was proposed.</summary>
    private IEnumerable<string> Rewritten(JsonElement week, List<JsonElement> days)
    {
        if (!week.TryGetProperty("keptAt", out var at))
            yield break;
        var monday = week.GetProperty("week").GetString()!;
        string[] proposed = [.. days.Select(day => day.GetProperty("proposed").GetRawText())];
        if (!kept.TryGetValue(monday, out var before))
        {
            // Days that were over when the week was first shown are not kept.
            kept[monday] = (at.GetString()!, proposed);
            yield break;
        }

        if (before.At != at.GetString())
            yield return $"the week was kept at {before.At} and at {at.GetString()}";
        var from = DateOnly.FromDateTime(DateTimeOffset.Parse(before.At, System.Globalization.CultureInfo.InvariantCulture).DateTime);
        foreach (var (was, now) in before.Days.Zip(proposed).Where((_, i) => Told.DayOf(days[i], "day") >= from && before.Days[i] != proposed[i]))
            yield return $"the kept proposal was rewritten:\n{was}\n{now}";
    }

    /// <summary>Each change has words and a cause, and whatever differs from the proposal has a change.</summary>
    private static IEnumerable<string> Unexplained(JsonElement week, List<JsonElement> days)
    {
        foreach (var change in Told.ChangesOf(week))
        {
            if (string.IsNullOrWhiteSpace(change.GetProperty("what").GetString()) || string.IsNullOrWhiteSpace(change.GetProperty("why").GetString()))
                yield return $"a change without words: {change.GetRawText()}";
            if (!Sources.Contains(change.GetProperty("rule").GetString()!))
                yield return $"a change from nowhere: {change.GetRawText()}";
        }

        if (!week.TryGetProperty("keptAt", out _))
            yield break;
        var explained = Told.ChangesOf(week).Select(change => Told.Member(change, "item")?.GetString()).ToHashSet();
        foreach (var day in days)
        {
            var proposed = day.GetProperty("proposed").EnumerateArray().ToDictionary(item => item.GetProperty("id").GetString()!);
            foreach (var item in day.GetProperty("current").EnumerateArray().Where(item => IsOther(item, proposed) && !explained.Contains(item.GetProperty("id").GetString())))
            {
                if (!day.GetProperty("changes").EnumerateArray().Any(change => change.GetProperty("standing").GetString() is "forced" or "chosen" or "noticed"))
                    yield return $"{day.GetProperty("day").GetString()} differs without a change: {item.GetRawText()}";
            }
        }
    }

    private static bool IsOther(JsonElement item, Dictionary<string, JsonElement> proposed)
    {
        var state = item.GetProperty("state").GetString();
        if (!Told.IsRunOrStrength(item) || state == "done")
            return false;
        if (state is "moved" or "skipped" or "dropped" or "missed" || !proposed.TryGetValue(item.GetProperty("id").GetString()!, out var before))
            return true;
        return Told.Member(item, "run") is { } run && Told.Member(before, "run") is { } was
            && (run.GetProperty("mode").GetString() != was.GetProperty("mode").GetString()
                || Math.Abs((Told.Number(run, "targetDistanceMeters") ?? 0) - (Told.Number(was, "targetDistanceMeters") ?? 0)) >= 1);
    }

    /// <summary>A weekday without minutes has nothing, also not by a move, and no day has more than it was given.</summary>
    private static IEnumerable<string> AgainstMinutes(List<JsonElement> days, DateOnly asOf, IReadOnlyDictionary<DayOfWeek, double>? given)
    {
        if (given is null)
            yield break;
        foreach (var day in days.Where(day => Told.DayOf(day, "day") >= asOf))
        {
            var open = day.GetProperty("current").EnumerateArray().Where(item => item.GetProperty("state").GetString() == "planned").ToList();
            var minutes = given.GetValueOrDefault(Told.DayOf(day, "day").DayOfWeek);
            var needed = open.Sum(item => Told.Number(Told.Member(item, "run") ?? item.GetProperty("session"), "minutes") ?? 0);
            if (minutes == 0 && open.Count > 0)
                yield return $"{day.GetProperty("day").GetString()} has no minutes and {open[0].GetRawText()}";
            else if (needed > minutes)
                yield return $"{day.GetProperty("day").GetString()} needs {needed} of {minutes} min";
        }
    }

    /// <summary>Nothing is stacked: one run and one session a day, at most three sessions, no fast or long run on the day after a hard one.</summary>
    private IEnumerable<string> Stacked(JsonElement week, List<JsonElement> days, DateOnly asOf)
    {
        foreach (var day in days)
        {
            var open = day.GetProperty("current").EnumerateArray().Where(item => item.GetProperty("state").GetString() == "planned").ToList();
            if (open.Count(item => item.TryGetProperty("run", out _)) > 1 || open.Count(Told.IsStrength) > 1)
                yield return $"{day.GetProperty("day").GetString()} has two of a kind";
        }

        if (days.Sum(day => day.GetProperty("proposed").EnumerateArray().Count(Told.IsStrength)) > 3)
            yield return "more than three strength sessions";
        // It is said when the week is proposed; later on minutes may change, or be beside the point.
        if (week.GetProperty("gaveUp").EnumerateArray().Any(given => given.GetProperty("what").GetString() == "day-between-sessions"))
            sideBySide.Add(week.GetProperty("week").GetString()!);
        var side = sideBySide.Contains(week.GetProperty("week").GetString()!);
        for (var i = 1; i < days.Count; i++)
        {
            if (Told.DayOf(days[i], "day") <= asOf)
                continue;
            var open = days[i].GetProperty("current").EnumerateArray().Where(item => item.GetProperty("state").GetString() == "planned").ToList();
            if (!side && open.Exists(Told.IsStrength) && days[i - 1].GetProperty("proposed").EnumerateArray().Any(Told.IsStrength) && days[i].GetProperty("proposed").EnumerateArray().Any(Told.IsStrength))
                yield return $"{days[i].GetProperty("day").GetString()} has strength, and so had the day before: {week.GetProperty("gaveUp").GetRawText()}";
            if (days[i - 1].TryGetProperty("hard", out var hard) && open.Exists(item => Told.Member(item, "run") is { } run && run.TryGetProperty("fastDistanceMeters", out _)))
                yield return $"{days[i].GetProperty("day").GetString()} is fast after a {hard.GetString()}";
        }
    }

    /// <summary>The week says of today what Today says.</summary>
    private static IEnumerable<string> OfToday(List<JsonElement> days, JsonElement today)
    {
        var same = days.FirstOrDefault(day => day.GetProperty("day").GetString() == today.GetProperty("day").GetString());
        if (same.ValueKind == JsonValueKind.Undefined)
            yield break;
        var item = same.GetProperty("current").EnumerateArray().FirstOrDefault(item => item.TryGetProperty("run", out _) && item.GetProperty("state").GetString() == "planned");
        if (item.ValueKind != JsonValueKind.Undefined && Told.Member(today, "run") is { } run && item.GetProperty("run").GetRawText() != run.GetRawText())
            yield return $"the week and the day differ:\n{item.GetProperty("run").GetRawText()}\n{run.GetRawText()}";
    }
}
