using System.Text.Json;
using Backstride.Coaching;
using Backstride.Demo.Years;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.App.Tests.Years;

/// <summary>After the last day: a worse morning gives no harder plan, a red flag locks everything at once, and somebody who looks ends it.</summary>
internal sealed class YearEnd(YearDoor door, string name, DateOnly day, Func<TimeOnly, DateTimeOffset> at)
{
    private int count;

    /// <summary>What is wrong.</summary>
    public async Task<IReadOnlyList<string>> Wrong()
    {
        var calm = await door.Today();
        await Say(new CheckIn { Pain = new PainScore(8), Limp = true });
        var sore = await door.Today();
        List<string> found = [.. Harder(calm, sore)];
        await Say(new ScreeningAnswers { Form = ScreenForm.Short, Answers = Questions.Of(ScreenForm.Short).ToDictionary(question => question.Id.Name, question => question == Questions.SaddleNumbness ? Answer.Yes : Answer.No) });
        found.AddRange(Open(await door.Today()));
        found.AddRange(OpenWeek(await door.Week(day)));
        foreach (var page in new[] { "/", "/week", "/session" })
        {
            var html = await door.Page(page);
            if (page != "/session" && !html.Contains("What ends this", StringComparison.Ordinal))
                found.Add($"{page} does not say what ends a lock");
            if (html.Contains(">Start strength", StringComparison.Ordinal))
                found.Add($"{page} offers training under a lock");
        }

        await Say(new Clearance { Who = "doctor", Result = ClearanceResult.FitToTrain });
        if (!Open(await door.Today()).Any())
            found.Add("a clearance does not end the lock");
        return found;
    }

    /// <summary>Walking, or another sport, in place of rest is no more than before; running is.</summary>
    private static IEnumerable<string> Harder(JsonElement calm, JsonElement sore)
    {
        if (Told.Member(sore, "run") is not { } now || !Runs(now))
            yield break;
        if (Told.Member(calm, "run") is not { } before || !Runs(before)
            || Told.Number(now, "maxDistanceMeters") > Told.Number(before, "maxDistanceMeters") || Told.Number(now, "targetDistanceMeters") > Told.Number(before, "targetDistanceMeters"))
            yield return $"a worse morning has more:\n{calm}\n{now}";
    }

    private static bool Runs(JsonElement run) => run.GetProperty("mode").GetString() is "run" or "run-walk";

    private static IEnumerable<string> Open(JsonElement today)
    {
        if (today.TryGetProperty("run", out _) || today.TryGetProperty("session", out _))
            yield return "a day has something under a lock";
        if (Told.Member(today, "referral") is not { } referral || referral.GetProperty("urgency").GetString() != "emergency")
            yield return "a yes to numbness between the legs is no emergency";
    }

    private IEnumerable<string> OpenWeek(JsonElement week) =>
        from planned in week.GetProperty("days").EnumerateArray()
        where Told.DayOf(planned, "day") >= day
        from item in planned.GetProperty("current").EnumerateArray()
        where item.GetProperty("state").GetString() == "planned"
        select $"{planned.GetProperty("day").GetString()} has something under a lock";

    private Task Say(EntryBody body) =>
        door.Write([new Said(EntryId.DerivedFrom("year-end", name, (++count).ToString(System.Globalization.CultureInfo.InvariantCulture)), at(new TimeOnly(8, count)), body, null)]);
}
