using System.Diagnostics;

namespace Backstride.App.Serving;

/// <summary>How many requests were answered and how, since the app was started.</summary>
internal sealed class RequestCounts : IMiddleware
{
    private const int Classes = 5;
    private readonly long[] answered = new long[Classes];
    private long ticks;
    private long running;

    /// <summary>Requests being answered at this moment.</summary>
    public long Running => Interlocked.Read(ref running);

    /// <summary>The time that answering took in all.</summary>
    public TimeSpan Spent => TimeSpan.FromTicks(Interlocked.Read(ref ticks));

    /// <summary>Answers by the first digit of their status, from 1 to 5.</summary>
    public IEnumerable<(int Class, long Count)> Answered => Enumerable.Range(0, Classes).Select(i => (i + 1, Interlocked.Read(ref answered[i])));

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var from = Stopwatch.GetTimestamp();
        Interlocked.Increment(ref running);
        try
        {
            await next(context);
        }
        finally
        {
            Interlocked.Decrement(ref running);
            Interlocked.Add(ref ticks, Stopwatch.GetElapsedTime(from).Ticks);
            Interlocked.Increment(ref answered[Math.Clamp(context.Response.StatusCode / 100, 1, Classes) - 1]);
        }
    }
}
