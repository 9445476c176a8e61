namespace Backstride.Questionnaires;

/// <summary>Every questionnaire there is, with what is known of its error.</summary>
public static class Instruments
{
    private static readonly DateOnly Reviewed = new(2026, 11, 22);

    /// <summary>Pain, asked in the check-in and about runs.</summary>
    public static Instrument Pain { get; } = new()
    {
        Id = "pain",
        Name = "Pain, 0 to 10",
        Asks = "How strong is the pain: 0 is none, 10 the worst you can imagine.",
        Scoring = "The number itself. Usual pain is the median of rest and before-run answers over 28 days.",
        Least = new(0),
        Most = new(10),
        Good = GoodEnd.Low,
        RealChange = new(2),
        HowOften = "Daily in the check-in, and around runs.",
        Evidence = new("doi:10.1097/BRS.0b013e31815e3a10",
            "People with back pain call themselves better from about 2 points, or 30 % of where they began.",
            Certainty.Expert, Directness.BackPain, ["S0-25", "S4-34"], Reviewed),
    };

    /// <summary>The runner's own activities: the main outcome.</summary>
    public static Instrument Function { get; } = new()
    {
        Id = FunctionHistory.Form,
        Name = "What your back lets you do",
        Asks = "Three things of your own that your back makes harder, each from 0 (cannot do it) to 10 (as well as before).",
        Scoring = "The mean of the activities scored. Two occasions are compared over the activities that both have.",
        Least = new(0),
        Most = new(10),
        Good = GoodEnd.High,
        RealChange = new(1.3),
        HowOften = "At Start, then every two weeks.",
        Evidence = new("doi:10.2519/jospt.2014.5248",
            "In people treated for back and limb trouble a mean that moves by 1.3 points is a small change, by 2.3 a medium and by 2.7 a large one.",
            Certainty.Association, Directness.Other, ["S4-35", "S4-34"], Reviewed),
    };

    /// <summary>One question of our own about fear.</summary>
    public static Instrument Fear { get; } = new()
    {
        Id = "fear",
        Name = "Fear of harm",
        Asks = "How much do you fear that exercise harms your back: 0 not at all, 10 very much.",
        Scoring = "The number itself. From 7 on the plan begins with what is feared least.",
        Least = new(0),
        Most = new(10),
        Good = GoodEnd.Low,
        RealChange = new(2),
        HowOften = "At Start; again after four weeks as long as it is 7 or more.",
        Evidence = new("clinical judgement",
            "The question is ours and has not been tested. Two points are taken over from the pain scale of the same length.",
            Certainty.Heuristic, Directness.BackPain, ["S3-03"], Reviewed),
    };

    /// <summary>The 24-item form of Roland and Morris, of which only the total is taken.</summary>
    public static Instrument BackTotal { get; } = new()
    {
        Id = "rmdq",
        Name = "Roland-Morris total",
        Asks = "The number of statements you ticked on the 24-item Roland-Morris form, if you or your physiotherapist use it.",
        Scoring = "The number of ticks, 0 to 24; you bring it, its statements are not shown here. Up to 2 counts as recovered.",
        Least = new(0),
        Most = new(24),
        Good = GoodEnd.Low,
        RealChange = new(5),
        HowOften = "In weeks 0, 6 and 12, only when the trouble has lasted over four weeks, and not again once it is under 4.",
        Evidence = new("doi:10.1097/BRS.0b013e31815e3a10",
            "Five points, or 30 %, is what people call better. One person's total moves by 4 to 5 by itself, and under 4 it shows no change, so we ask for 5.",
            Certainty.Expert, Directness.BackPain, [], Reviewed),
    };

    /// <summary>Our own weekly back check.</summary>
    public static Instrument Week { get; } = new()
    {
        Id = "week",
        Name = "Weekly back check",
        Asks = "Four questions about the last seven days: taking part, changing the training, how it went, how much it bothered.",
        Scoring = "0 to 3 points each, added up; no total while one of the four is missing.",
        Least = new(0),
        Most = new(12),
        Good = GoodEnd.Low,
        RealChange = null,
        HowOften = "Every week, for the first time a week after Start.",
        Evidence = new("clinical judgement",
            "Wording and scoring are ours and untested, so how far it moves by itself is not known: it is a trend. Our own limits raise it too.",
            Certainty.Heuristic, Directness.Other, ["S4-34", "S4-23"], Reviewed),
    };

    /// <summary>Sleep, mood, soreness and motivation, asked in the check-in.</summary>
    public static Instrument Wellbeing { get; } = new()
    {
        Id = "wellbeing",
        Name = "Sleep, mood, soreness, motivation",
        Asks = "Four items of the check-in under \"anything else?\", 0 to 10 each.",
        Scoring = "No sum. Each item is compared with your own last 28 days: one standard deviation worse, at least 0.7 of a point, is a sign of fatigue.",
        Least = new(0),
        Most = new(10),
        Good = GoodEnd.High,
        RealChange = null,
        HowOften = "Whenever you open them; they count from 14 entries on.",
        Evidence = new("clinical judgement",
            "Items of this kind follow training load; the comparison with oneself and its threshold are ours.",
            Certainty.Heuristic, Directness.Other, ["S0-17"], Reviewed),
    };

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<Instrument> All { get; } = [Function, Pain, Fear, BackTotal, Week, Wellbeing];

    /// <summary>The ones that are entries of their own, in the order in which they are asked when several are due.</summary>
    public static IReadOnlyList<Instrument> Asked { get; } = [Function, Fear, BackTotal, Week];

    /// <summary>The one with a word; absent when there is none.</summary>
    public static Instrument? Find(string id) => Asked.FirstOrDefault(instrument => instrument.Id == id);
}
