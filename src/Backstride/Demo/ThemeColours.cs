using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Demo;

/// <summary>What a theme adds to the days, runs and answers of a made-up life.</summary>
internal sealed class ThemeColours(Temperament who, int variant, SplitMix64 dice)
{
    private const int EasyBin = 10;
    private const int FastBin = 16;

    /// <summary>Whole entries of a day.</summary>
    public IEnumerable<EntryBody> Of(DateOnly day, int lived, PainScore pain)
    {
        switch (who.Theme)
        {
            case Theme.Birth when dice.Chance(0.3):
                yield return new CheckIn { PelvicFloor = dice.Chance(0.12) ? (PelvicFloor)dice.Whole(1, 3) : PelvicFloor.Fine };
                if (lived >= 0 && dice.Chance(0.4))
                    yield return Walk(day);
                break;
            case Theme.Fear when lived >= 0 && lived % 14 == variant % 14:
                yield return new Questionnaire { Form = "fear", Total = dice.Whole(3, 9) };
                break;
            case Theme.Sore when dice.Chance(0.03):
                yield return new CheckIn { Pain = new PainScore(Math.Min(10, pain.Value + 3)), Flare = true };
                break;
            case Theme.Eager when lived >= 0 && lived % 9 == 4:
                yield return new CheckIn { Soreness = 4, Mood = 6 };
                break;
        }
    }

    public CheckIn Of(DateOnly day, CheckIn said) => who.Theme switch
    {
        Theme.Legs => Legs(said),
        Theme.Tired => Tired(day, said),
        Theme.Desk => said with { Sitting = TimeSpan.FromHours(dice.Whole(4, 9)), Soreness = dice.Whole(0, 7), Hot = dice.Chance(0.15) ? true : null, Painkiller = dice.Chance(0.1) ? true : null },
        Theme.Eager => said with { Stress = dice.Whole(1, 6), Soreness = dice.Whole(1, 4), Mood = dice.Whole(6, 8), Motivation = dice.Whole(6, 9), SleepQuality = dice.Whole(6, 8) },
        _ => dice.Chance(0.3) ? said with { Stress = dice.Whole(1, 6), Sitting = TimeSpan.FromHours(dice.Whole(2, 7)) } : said,
    };

    public Activity Of(DateOnly day, Activity run) => who.Theme switch
    {
        Theme.Treadmill when day < MadeLife.FirstPlan.AddDays(variant % 10) && run.Sport == Sport.Run => run with { Sport = Sport.Treadmill },
        Theme.FastRuns when run.Sport == Sport.Run => run with { Digest = Speeds(run, day) },
        Theme.Hills => run with { Ascent = Distance.FromMeters(dice.Whole(0, variant % 2 == 0 ? 260 : 80)), Descent = Distance.FromMeters(dice.Whole(0, 260)) },
        Theme.Gear => run with { Gear = variant % 3 == 1 || (day < MadeLife.FirstPlan.AddDays(-5) && variant % 3 == 0) ? "old" : dice.Chance(0.6) ? "new" : "old" },
        Theme.Form => run with { AverageCadence = new Cadence(dice.Whole(150, 176)), Dynamics = new RunningDynamics(null, null, 50 + (variant % 5) + Math.Round(dice.Between(-1, 1), 1), null, null) },
        _ => run,
    };

    public RunFeedback Of(DateOnly day, RunFeedback felt, TimeSpan time) => who.Theme switch
    {
        Theme.LatePain when felt.During >= new PainScore(3) => felt with { From = TimeSpan.FromMinutes(Math.Round(time.TotalMinutes * 0.7)) },
        Theme.Legs => felt with { Limp = dice.Chance(0.04) ? true : null, LegSymptoms = dice.Chance(0.05) ? LegSymptoms.New : null },
        Theme.Hills => felt with { Ground = (Ground)(variant % 7) },
        Theme.Silent => felt with { Painkiller = dice.Chance(0.3) ? true : null },
        Theme.Form when day.DayNumber % 5 == 0 => felt with { Cue = "tall" },
        Theme.Eager => felt with { Effort = new PerceivedEffort(5) },
        _ => felt,
    };

    private CheckIn Legs(CheckIn said) => dice.Whole(0, 9) switch
    {
        0 => said with { LegSymptoms = LegSymptoms.New, LegPain = new PainScore(dice.Whole(2, 5)), LegReach = (LegReach)dice.Whole(0, 3) },
        1 or 2 => said with { LegSymptoms = LegSymptoms.None, LegPain = PainScore.None },
        < 6 => said with { LegSymptoms = LegSymptoms.Known, LegPain = new PainScore(dice.Whole(0, 3)), LegReach = LegReach.Thigh },
        _ => said,
    };

    /// <summary>Four weeks much alike, and then a bad patch now and then.</summary>
    private CheckIn Tired(DateOnly day, CheckIn said)
    {
        var isBad = day >= MadeLife.FirstPlan && (day.DayNumber + variant) % 12 < 4;
        return said with
        {
            SleepQuality = isBad ? dice.Whole(2, 3) : dice.Whole(6, 7),
            Soreness = isBad ? dice.Whole(5, 7) : dice.Whole(2, 3),
            Mood = isBad ? dice.Whole(3, 4) : dice.Whole(7, 8),
            Motivation = isBad ? dice.Whole(2, 4) : dice.Whole(7, 8),
            Stress = isBad ? dice.Whole(7, 9) : dice.Whole(2, 5),
        };
    }

    private static ActivityBody Walk(DateOnly day) => new()
    {
        Reader = "demo",
        Source = "demo",
        Activity = new Activity
        {
            Sport = Sport.Walk,
            Start = new DateTimeOffset(day.ToDateTime(new TimeOnly(6, 0)), TimeSpan.Zero),
            OffsetSource = OffsetSource.Device,
            Timer = TimeSpan.FromMinutes(30),
            Elapsed = TimeSpan.FromMinutes(30),
        },
    };

    /// <summary>An easy run, and on some days a faster part, with best efforts on a line of 3.6 m/s.</summary>
    private StreamDigest Speeds(Activity run, DateOnly day)
    {
        var seconds = (int)run.Timer.TotalSeconds;
        var fast = (day.DayNumber + variant) % 4 == 0 ? dice.Whole(60, 500) : 0;
        var bins = new int[FastBin + 1];
        (bins[EasyBin], bins[FastBin]) = (Math.Max(0, seconds - fast), fast);
        var isHard = (day.DayNumber + variant) % 8 == 0 || day < MadeLife.FirstPlan.AddDays(-30);
        return new StreamDigest
        {
            SpeedBinSeconds = bins,
            BestEffortMeters = [.. StreamDigest.BestEffortDurations.Where(span => span <= seconds).Select(span => isHard && span is >= 180 and <= 1800 ? 150 + (int)(3.6 * span) : (int)(2.6 * span))],
        };
    }
}
