namespace Backstride.HomeTests;

/// <summary>What the home tests rest on. None of them foretells back pain in one runner.</summary>
public static class TestSources
{
    private static readonly DateOnly Reviewed = new(2026, 11, 22);

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<Evidence> All { get; } =
    [
        new("Linfield student symposium 2014", "Hold times of the front plank in 168 students.", Certainty.Association, Directness.Other, ["S2-18"], Reviewed),
        new("doi:10.2478/hukin-2014-0011", "Hold times of the front plank in college athletes; what ends it is mostly the trunk.", Certainty.Association, Directness.Other, ["S2-18"], Reviewed),
        new("doi:10.1097/PHM.0b013e318032156a", "Adults with long-standing back pain held plank and bridge for less than half as long as adults without.", Certainty.Association, Directness.BackPain, ["S2-18"], Reviewed),
        new("doi:10.1016/s0003-9993(99)90087-4", "Hold times of healthy young adults and how they relate to each other.", Certainty.Association, Directness.Other, ["S2-18"], Reviewed),
        new("SRALab Rehabilitation Measures", "A collection of norms; in one study short hold times of the back went with new back pain in men and not in women.", Certainty.Cohort, Directness.BackPain, ["S2-18"], Reviewed),
        new("PMID 10543003", "The same person's hold time of the back varies with a standard error of 11.6 to 17.5 seconds.", Certainty.Association, Directness.BackPain, ["S2-18"], Reviewed),
        new("Freckleton 2014, seen on a secondary page", "Australian football players with few single-leg bridges had more thigh injuries; we have not read the paper itself.", Certainty.Cohort, Directness.Other, ["S0-26"], Reviewed),
        new("doi:10.4274/balkanmedj.2017.1517", "Knee extension of adults lying down, with limits for men and women.", Certainty.Association, Directness.Other, ["S2-22"], Reviewed),
        new("JOSPT 35:246", "Women lift a straight leg about 8 degrees farther than men.", Certainty.Association, Directness.Other, ["S2-22"], Reviewed),
        new("PMC4325283", "Active adults with long-standing back pain had less hip extension in the Thomas position than those without.", Certainty.Association, Directness.BackPain, ["S0-06"], Reviewed),
        new("doi:10.7717/peerj.2325", "The Thomas position says little about hip extension unless the pelvis is kept from tipping: it finds a third of the short ones.", Certainty.Association, Directness.Other, ["S0-06"], Reviewed),
        new("PMC4560013", "Read from a photo by trigonometry the Thomas position repeats well, with a hand instrument badly.", Certainty.Association, Directness.Other, ["S0-06"], Reviewed),
        new("BJSM 34:279", "The Thomas position went with nothing in how the hip extends while running.", Certainty.Association, Directness.Other, ["S0-06"], Reviewed),
        new("Man Ther 17:231", "Judo players with back pain turned the hip of the leg they do not attack with less far inward.", Certainty.Association, Directness.BackPain, ["S0-06"], Reviewed),
        new("doi:10.1177/0363546510395456", "Single-leg squats judged in three grades go with how well the hip muscles work.", Certainty.Association, Directness.Other, ["S4-35"], Reviewed),
        new("s12891-017-1660-8", "People who judge single-leg squats by eye agree little more than chance would have it.", Certainty.Association, Directness.Other, ["S4-35"], Reviewed),
        new("clinical judgement", "How it is done at home, what ends it and which difference counts is ours where no source says otherwise.", Certainty.Heuristic, Directness.Other, ["S2-17", "S2-18"], Reviewed),
    ];

    /// <summary>What a source found; absent when no test rests on it.</summary>
    public static Evidence? Of(string source) => All.FirstOrDefault(evidence => evidence.Source == source);
}
