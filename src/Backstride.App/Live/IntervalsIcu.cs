using System.Globalization;
using System.Text;
using Backstride.App.Importing;
using Backstride.Files;
using Backstride.Files.Archives.Intervals;

namespace Backstride.App.Live;

/// <summary>intervals.icu, through its published API with the runner's own key: activities with their original files, and the days of wellbeing.</summary>
/// <param name="root">The address of the service; another one only in tests.</param>
internal sealed class IntervalsIcu(Uri root, TimeProvider clock) : LiveSource
{
    private const long MostOfAList = 64L << 20;
    private const long MostOfAFile = 256L << 20;
    private const int ShortestKey = 8;
    private const int LongestKey = 100;

    // The API takes 0 for "whose key this is".
    private const string Own = "/api/v1/athlete/0";

    /// <summary>The real one.</summary>
    public static IntervalsIcu Of(TimeProvider clock) => new(new Uri("https://intervals.icu"), clock);

    public override string Name => "intervals";

    public override string Title => "intervals.icu";

    // Older than nearly every file that anybody keeps there; whoever has older ones asks for them.
    public override DateOnly Beginning => new(2010, 1, 1);

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    public override string? Refuses(string key) => key.Length is < ShortestKey or > LongestKey || !key.All(char.IsAsciiLetterOrDigit)
        ? "That is no key of intervals.icu: it is one word of letters and figures. You find it there under Settings, at the end, in Developer Settings."
        : null;

    public override async Task<IReadOnlyList<FoundFile.Unreadable>> Fetch(FetchOrder order, CancellationToken stop)
    {
        using var host = new LiveHost(root, Title, clock) { Proof = LiveHost.Basic("API_KEY", order.Key), Patience = Patience };
        var days = string.Create(CultureInfo.InvariantCulture, $"oldest={order.Window.Oldest:yyyy-MM-dd}&newest={order.Window.Newest:yyyy-MM-dd}");
        var missing = await FetchActivities(host, order, days, stop);
        // A list that holds nothing is no document that anybody must hear of.
        var wellness = Path.Combine(order.Folder, "wellness.json");
        if (await host.Get($"{Own}/wellness?{days}", wellness, MostOfAList, stop) && IsEmpty(wellness))
            File.Delete(wellness);
        return missing;
    }

    private static async Task<IReadOnlyList<FoundFile.Unreadable>> FetchActivities(LiveHost host, FetchOrder order, string days, CancellationToken stop)
    {
        var list = Path.Combine(order.Folder, ".list");
        if (!await host.Get($"{Own}/activities?{days}", list, MostOfAList, stop))
            throw new FetchException("fetch-refused", "intervals.icu says that it has no such list; its API may have changed.");
        var settled = new List<string>();
        var missing = new List<FoundFile.Unreadable>();
        try
        {
            foreach (var (record, json) in Listed(list))
                await Settle(record, json);
        }
        finally
        {
            // Also when the rest could not be had: what has come keeps its name and its effort.
            if (settled.Count > 0)
                await File.WriteAllTextAsync(Path.Combine(order.Folder, "activities.json"), $"[{string.Join(",\n", settled)}]", new UTF8Encoding(false), CancellationToken.None);
            File.Delete(list);
        }

        return missing;

        async Task Settle(IntervalsRecord record, string json)
        {
            if (order.TakenOut.Contains(record.RecordId))
                return;
            var isThere = !record.IsWithheld && !order.Known.Contains(record.RecordId) && record.MayHaveFile
                && await host.Get($"/api/v1/activity/{record.Id}/file", Path.Combine(order.Folder, record.FileName), MostOfAFile, stop);
            if (isThere || record.HasTotals || record.IsWithheld)
                settled.Add(json);
            else
                missing.Add(new FoundFile.Unreadable(Path.Combine(order.Folder, record.FileName), null, NoFile));
        }
    }

    private static readonly Finding NoFile = new("file-missing", Severity.Error, "intervals.icu keeps no file of this activity, and no duration.");

    private static List<(IntervalsRecord Record, string Json)> Listed(string path)
    {
        using var content = File.OpenRead(path);
        if (!IsList(content))
            throw new FetchException("fetch-refused", "intervals.icu answered with something that is no whole list of activities; its API may have changed.");
        return [.. IntervalsActivitiesReader.Listed(content)];
    }

    private static bool IsList(FileStream content)
    {
        var (first, last) = (0, 0);
        for (int next; (next = content.ReadByte()) >= 0;)
        {
            if (next is ' ' or '\n' or '\r' or '\t')
                continue;
            first = first == 0 ? next : first;
            last = next;
        }

        content.Position = 0;
        return (first, last) == ('[', ']');
    }

    private static bool IsEmpty(string path) => new FileInfo(path).Length < 16 && File.ReadAllText(path).Trim() is "[]" or "";
}
