namespace Backstride;

/// <summary>How much a finding may be trusted, strongest first.</summary>
public enum Certainty
{
    Trial,
    Cohort,
    Association,
    Expert,
    Heuristic,
}

/// <summary>How close a finding is to the question: back pain in runners.</summary>
public enum Directness
{
    BackPainInRunners,
    BackPain,
    RunningInjury,
    Other,
}

/// <summary>Where a rule comes from and how far it can be trusted. Nothing has a default: leaving one out does not compile.</summary>
/// <param name="Source">A DOI (<c>doi:…</c>), a page, or "clinical judgement" for a heuristic of ours.</param>
/// <param name="Finding">What the source found, in our own words.</param>
/// <param name="Certainty">The grade.</param>
/// <param name="Directness">Whether it was about back pain in runners at all.</param>
/// <param name="Serves">Requirement ids of the source articles, <c>S0-14</c> and the like; empty when the rule is ours alone.</param>
/// <param name="Reviewed">The day somebody last read the source against the rule.</param>
public sealed record Evidence(
    string Source,
    string Finding,
    Certainty Certainty,
    Directness Directness,
    IReadOnlyList<string> Serves,
    DateOnly Reviewed);
