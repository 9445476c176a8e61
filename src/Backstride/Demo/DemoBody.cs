namespace Backstride.Demo;

/// <summary>A morning of the demo runner.</summary>
internal sealed record Morning(int Pain, double SleepHours, int SleepQuality, int Stress, int Fatigue, bool Flare);

/// <summary>A run as it went.</summary>
internal sealed record RunDone(PlannedRun Planned, double Seconds, int Before, int During, int? FromMinute, int After, double Effort, int HeartRate, double Cadence);

/// <summary>The demo runner's back: remembers what it was put through and answers the next morning.</summary>
internal sealed class DemoBody(SplitMix64 dice)
{
    private double irritation = 1;

    public SplitMix64 Dice => dice;

    public Morning WakeUp(Story story)
    {
        Settle(story);
        var sleep = story.Chapter is Chapter.Before or Chapter.Flare ? dice.Between(5.8, 7.2) : dice.Between(6.8, 8.1);
        var stress = dice.Whole(1, story.Chapter == Chapter.Before ? 7 : 5);
        return new Morning(
            Pain: Score(irritation),
            SleepHours: Math.Round(sleep * 4) / 4,
            SleepQuality: Math.Clamp((int)Math.Round(sleep + dice.Between(-1.5, 1)), 2, 9),
            Stress: stress,
            Fatigue: Math.Clamp((int)Math.Round((8.5 - sleep) * 1.6), 0, 9),
            Flare: story.SinceSpike == 1);
    }

    public bool CanRun(Story story) => story.SinceSpike == 0 || irritation < 3.2;

    public bool CanLift(Story story) => story.Chapter is not Chapter.Flare && irritation < 4;

    public RunDone Run(PlannedRun planned, Story story)
    {
        var seconds = planned.Kilometres * planned.SecondsPerKilometre * dice.Between(0.985, 1.02);
        var before = Score(irritation);
        var onset = OnsetMinute(story);
        var late = Math.Max(0, (seconds / 60) - onset);
        var during = Math.Clamp(before + (int)Math.Round(Math.Min(4, late / 9)), 0, 8);
        if (story.SinceSpike == 0)
            during = 6;
        irritation += story.SinceSpike == 0 ? 4.6 : late / 22;
        return new RunDone(
            planned,
            seconds,
            before,
            during,
            FromMinute: during > before ? (int)onset : null,
            After: Math.Max(0, during - 1),
            Effort: Math.Round(planned.Fast ? dice.Between(6, 7.5) : planned.Long ? dice.Between(4, 6) : dice.Between(2.5, 4)),
            HeartRate: (int)dice.Between(planned.Fast ? 156 : 138, planned.Fast ? 166 : 150),
            Cadence: Math.Round(dice.Between(163, 169) + (planned.Fast ? 4 : 0)));
    }

    /// <summary>The minute from which the back is felt: about 70 before the flare, later and later with the strength work.</summary>
    private double OnsetMinute(Story story) => story.Chapter switch
    {
        Chapter.Before => dice.Between(66, 76),
        Chapter.Flare => 45,
        Chapter.Return => 35,
        Chapter.Building => 60 + (0.2 * Math.Max(0, story.SinceSpike - 44)),
        _ => dice.Chance(0.12) ? 68 : 110,
    };

    /// <summary>Overnight the back settles towards its usual.</summary>
    private void Settle(Story story)
    {
        var usual = story.Chapter switch
        {
            Chapter.Before => 1.2,
            Chapter.Flare => 1.4,
            Chapter.Return => 1.2,
            Chapter.Building => 0.9,
            _ => 0.5,
        };
        var overnight = story.Chapter == Chapter.Flare ? 0.16 : 0.55;
        irritation = usual + ((irritation - usual) * (1 - overnight)) + dice.Between(-0.35, 0.35);
        irritation = Math.Clamp(irritation, 0, 8);
    }

    private static int Score(double irritation) => Math.Clamp((int)Math.Round(irritation), 0, 10);
}
