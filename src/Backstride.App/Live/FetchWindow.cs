namespace Backstride.App.Live;

/// <summary>Days that are asked for in one go, both ends included.</summary>
internal readonly record struct FetchWindow(DateOnly Oldest, DateOnly Newest)
{
    private const int First = 30;
    private const int Longest = 365;

    /// <summary>The windows that make up a stretch of days, the newest first: the first is short, so that the latest runs are there at once, and
    /// each is twice as long as the one before, up to a year.</summary>
    public static IEnumerable<FetchWindow> Between(DateOnly oldest, DateOnly newest)
    {
        var days = First;
        for (var end = newest; end >= oldest; days = Math.Min(days * 2, Longest))
        {
            var begin = end.DayNumber - oldest.DayNumber < days ? oldest : end.AddDays(1 - days);
            yield return new FetchWindow(begin, end);
            end = begin.AddDays(-1);
        }
    }
}
