using Backstride.Journal;

namespace Backstride.Tests.HomeTests;

/// <summary>Sentences about test results for made-up runners.</summary>
internal static class Results
{
    public static Runner Held(this Runner runner, string test, double seconds, int daysAgo, BodySide? side = null, string? mode = null) =>
        runner.Recorded(daysAgo, new Backstride.Journal.TestResult { Test = test, Held = TimeSpan.FromSeconds(seconds), Side = side, Mode = mode });

    public static Runner HeldBoth(this Runner runner, string test, double left, double right, int daysAgo) =>
        runner.Held(test, left, daysAgo, BodySide.Left).Held(test, right, daysAgo, BodySide.Right);

    public static Runner Measured(this Runner runner, string test, double left, double right, int daysAgo) => runner
        .Recorded(daysAgo, new Backstride.Journal.TestResult { Test = test, Degrees = left, Side = BodySide.Left })
        .Recorded(daysAgo, new Backstride.Journal.TestResult { Test = test, Degrees = right, Side = BodySide.Right });
}
