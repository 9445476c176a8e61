namespace Backstride.Symptoms;

/// <summary>Two reds within a week.</summary>
/// <param name="At">The last moment that said red.</param>
/// <param name="KnownOn">The day on which the second was known to be red.</param>
public sealed record SecondRed(JudgedRun First, JudgedRun Second, DateTimeOffset At, DateOnly KnownOn)
{
    private static readonly TimeSpan OffImpact = TimeSpan.FromHours(48);

    /// <summary>The last day without impact: 48 hours from <see cref="At"/>, a day that they reach into included.</summary>
    public DateOnly OffImpactThrough => DateOnly.FromDateTime((At + OffImpact).AddTicks(-1).DateTime);
}
