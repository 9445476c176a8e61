namespace Backstride.Exercises;

/// <summary>What the library's exercises rest on: every source an exercise names, with its finding and its grade.</summary>
/// <remarks>None of them tried a single exercise of the library in runners with back pain; doses are usual practice, which is a heuristic.</remarks>
public static class ExerciseSources
{
    private static readonly DateOnly Reviewed = new(2026, 11, 22);

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<Evidence> All { get; } =
    [
        new(
            "doi:10.1249/MSS.0000000000001396",
            "84 recreational runners with long-standing back pain trained for eight weeks. Leg exercise improved everyday function more than back or stabilising exercise; pain while running fell as much in all three groups.",
            Certainty.Trial, Directness.BackPainInRunners, ["S3-05", "S3-07", "S3-12"], Reviewed),
        new(
            "BJSM 54:1279",
            "A network of trials in long-standing back pain ranks Pilates, resistance, stabilising and aerobic exercise above none; stretching did no better than the control groups.",
            Certainty.Trial, Directness.BackPain, ["S1-17", "S2-21", "S3-05"], Reviewed),
        new(
            "BMC MSD 15:416",
            "Stabilising exercise was no better than other active exercise for long-standing back pain.",
            Certainty.Trial, Directness.BackPain, ["S0-03", "S2-19"], Reviewed),
        new(
            "doi:10.1097/JSM.0000000000000081",
            "Five small trials of trunk training in athletes with back pain, 151 people, of low quality: it may help.",
            Certainty.Trial, Directness.BackPain, ["S0-03", "S0-35", "S4-06"], Reviewed),
        new(
            "doi:10.1016/S0140-6736(24)00755-4",
            "People who had recovered from back pain and built up to walking 30 minutes five times a week stayed free of it for longer: a median of 208 days against 112.",
            Certainty.Trial, Directness.BackPain, ["S3-10", "S3-11"], Reviewed),
        new(
            "systematic review of breathing exercises for back pain (search to September 2024), low certainty",
            "Breathing exercises went with less back pain; the certainty is low to very low.",
            Certainty.Trial, Directness.BackPain, ["S0-19", "S4-14"], Reviewed),
        new(
            "doi:10.1016/s0003-9993(99)90087-4",
            "Healthy young adults hold the side plank about two thirds (men) or two fifths (women) as long as they hold the trunk out over an edge.",
            Certainty.Association, Directness.Other, ["S0-03", "S4-09"], Reviewed),
        new(
            "acsm.org",
            "Static stretches of 10 to 30 seconds on two or three days a week keep or improve range of movement.",
            Certainty.Expert, Directness.Other, ["S1-17", "S2-24", "S2-25"], Reviewed),
        new(
            "clinical judgement",
            "Usual practice in physiotherapy, not tried as a single exercise; how much to begin with, and when to step on, is ours.",
            Certainty.Heuristic, Directness.Other, ["S0-28", "S4-08"], Reviewed),
    ];

    /// <summary>What a source found; absent when the library does not rest on it.</summary>
    public static Evidence? Of(string source) => All.FirstOrDefault(evidence => evidence.Source == source);
}
