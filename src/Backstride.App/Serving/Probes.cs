using System.Diagnostics;
using System.Globalization;
using System.Text;
using Backstride.App.Storage;

namespace Backstride.App.Serving;

/// <summary><c>/healthz</c>, <c>/readyz</c> and <c>/metrics</c>: for whatever watches over the app.</summary>
/// <remarks>None asks for a token and none says anything of a person: how many runners and entries there are is all.</remarks>
internal static class Probes
{
    private const string Plain = "text/plain; charset=utf-8";

    /// <summary>The text format of Prometheus.</summary>
    private const string Exposition = "text/plain; version=0.0.4; charset=utf-8";

    public static void Map(IEndpointRouteBuilder app)
    {
        // Alive is whoever answers; what it stands on is asked by the next.
        app.MapGet("/healthz", () => Results.Text("ok", Plain));
        app.MapGet("/readyz", (JournalStore store) => IsReady(store) is { } why ? Results.Text(why, Plain, statusCode: StatusCodes.Status503ServiceUnavailable) : Results.Text("ready", Plain));
        app.MapGet("/metrics", (JournalStore store, RequestCounts requests) => Results.Text(Metrics(store, requests), Exposition));
    }

    /// <returns>Why the journal cannot be read or written; absent when it can be.</returns>
    private static string? IsReady(JournalStore store)
    {
        try
        {
            store.Runners();
            store.CheckWritable();
            return null;
        }
        catch (StorageException e)
        {
            return e.Message;
        }
    }

    private static string Metrics(JournalStore store, RequestCounts requests)
    {
        var runners = store.Runners();
        using var process = Process.GetCurrentProcess();
        var text = new StringBuilder();
        Say(text, "backstride_ready", "gauge", "1 while the journal can be read and written.", IsReady(store) is null ? 1 : 0);
        Say(text, "backstride_runners", "gauge", "Runners of this installation.", runners.Count);
        Say(text, "backstride_entries", "gauge", "Entries in all journals.", runners.Sum(runner => runner.Head));
        Head(text, "backstride_requests_total", "counter", "Requests answered, by the class of their status.");
        foreach (var (status, count) in requests.Answered)
            text.Append(CultureInfo.InvariantCulture, $"backstride_requests_total{{status=\"{status}xx\"}} {count}\n");
        Say(text, "backstride_request_seconds_total", "counter", "The time that answering took.", requests.Spent.TotalSeconds);
        Say(text, "backstride_requests_running", "gauge", "Requests being answered.", requests.Running);
        Say(text, "process_resident_memory_bytes", "gauge", "Memory in use.", process.WorkingSet64);
        Say(text, "process_cpu_seconds_total", "counter", "Processor time used.", process.TotalProcessorTime.TotalSeconds);
        Say(text, "process_start_time_seconds", "gauge", "When the process began, in seconds since 1970.", new DateTimeOffset(process.StartTime).ToUnixTimeSeconds());
        return text.ToString();
    }

    private static void Head(StringBuilder text, string name, string type, string meaning) => text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {meaning}\n# TYPE {name} {type}\n");

    private static void Say(StringBuilder text, string name, string type, string meaning, double value)
    {
        Head(text, name, type, meaning);
        text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
    }
}
