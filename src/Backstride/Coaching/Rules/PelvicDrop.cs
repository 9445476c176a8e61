using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>A pelvis that drops clearly on the free side: one experiment, and side strength goes on.</summary>
/// <remarks>More than 7 degrees in the last form check of 180 days; usual are 3 to 6, and the method errs by almost 3.</remarks>
public sealed class PelvicDrop : AdviceRule
{
    public override RuleId Id { get; } = new("form.pelvis");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1177/0363546518793657",
        Finding: "Injured runners dropped the pelvis more than others, looking back, and not for back pain. Two films of one runner differ by up to 2.8 degrees.",
        Certainty: Certainty.Association,
        Directness: Directness.RunningInjury,
        Serves: ["S0-30", "S4-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    /// <summary>More than this is outside of what is usual and of the error.</summary>
    public const double Clear = 7;

    protected override Days Every => new(13);

    public override Verdict Judge(RunnerState runner, DateOnly day) =>
        !FormQuiet.On(day, runner) && FormQuiet.Last("pelvicDropDegrees", runner, day) is { Degrees: > Clear } drop
            ? Advise(runner, day, new LevelHips(drop.Degrees))
            : Silent;

    /// <summary>Clearly more than usual.</summary>
    public sealed record LevelHips(double Degrees) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("pelvicDropDegrees", Degrees)];
    }
}
