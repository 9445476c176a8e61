using Backstride.Journal;

namespace Backstride.Demo;

/// <summary>The chapters of the demo runner's eighteen months.</summary>
internal enum Chapter
{
    /// <summary>Running as always; the back speaks up after an hour.</summary>
    Before,

    /// <summary>One long run much farther than any of the last month, and the days after.</summary>
    Flare,

    /// <summary>Walking and run-walk intervals.</summary>
    Return,

    /// <summary>Strength, mobility and breathing every week, distance coming back.</summary>
    Building,

    /// <summary>As it is now: mostly quiet, a tight day now and then.</summary>
    Now,
}

/// <summary>A run as the runner set out to do it.</summary>
internal sealed record PlannedRun(double Kilometres, double SecondsPerKilometre, bool Long, bool Fast);

/// <summary>What the story has in store for one day.</summary>
internal sealed class Story(DateOnly first, DateOnly last, DateOnly day)
{
    /// <summary>The Sunday of the run that was too far, about six months in.</summary>
    private readonly DateOnly spike = SundayOnOrAfter(first.AddDays(180));

    public DateOnly Day => day;

    public int DaysLeft => last.DayNumber - day.DayNumber;

    public int SinceSpike => day.DayNumber - spike.DayNumber;

    public Chapter Chapter => SinceSpike switch
    {
        < 0 => Chapter.Before,
        <= 9 => Chapter.Flare,
        <= 44 => Chapter.Return,
        <= 180 => Chapter.Building,
        _ => Chapter.Now,
    };

    /// <summary>The safety questions: at Start, once in the flare and once a few days later, and again when a year is over.</summary>
    public ScreenForm? ScreensToday => SinceSpike switch
    {
        1 or 4 or 8 => ScreenForm.Short,
        185 => ScreenForm.Full,
        _ when day == first => ScreenForm.Full,
        _ => null,
    };

    /// <summary>Whole weeks since the strength work began; negative before.</summary>
    public int StrengthWeek => (SinceSpike - 10) / 7;

    public bool StrengthToday => SinceSpike > 14 && day.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Friday && !IsLighterWeek;

    /// <summary>Every fifth week is a lighter one.</summary>
    public bool IsLighterWeek => Chapter is Chapter.Building or Chapter.Now && SinceSpike / 7 % 5 == 4;

    /// <summary>Weeks in turn, counted from the run that was too far.</summary>
    public bool EvenWeek => SinceSpike / 7 % 2 == 0;

    /// <summary>One week in four.</summary>
    public bool FourthWeek => SinceSpike / 7 % 4 == 1;

    /// <summary>Most mornings are logged; before the flare few were.</summary>
    public bool LogsToday(SplitMix64 dice) => dice.Chance(Chapter == Chapter.Before ? 0.45 : 0.9);

    public PlannedRun? RunToday(SplitMix64 dice)
    {
        var missed = dice.Chance(0.08);
        var wobble = dice.Between(0.93, 1.05);
        if (SinceSpike == 0)
            return new PlannedRun(24.2, 348, Long: true, Fast: false);
        if (missed)
            return null;
        return Chapter switch
        {
            Chapter.Before => Weekly(15.0, 4.3, fast: day.DayOfWeek == DayOfWeek.Wednesday, wobble),
            Chapter.Flare => null,
            Chapter.Return => day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Wednesday or DayOfWeek.Saturday
                ? new PlannedRun((1.6 + (0.09 * (SinceSpike - 10))) * wobble, 400, Long: false, Fast: false)
                : null,
            Chapter.Building => Weekly(Math.Min(13.5, 5.5 + (0.06 * (SinceSpike - 44))) * Lighter, 4.1 * Lighter, fast: false, wobble),
            _ => Weekly(13.8 * Lighter, 4.2 * Lighter, fast: false, wobble),
        };
    }

    private double Lighter => IsLighterWeek ? 0.7 : 1;

    private PlannedRun? Weekly(double longRun, double usual, bool fast, double wobble) => day.DayOfWeek switch
    {
        DayOfWeek.Sunday => new PlannedRun(longRun * wobble, 352, Long: true, Fast: false),
        DayOfWeek.Wednesday => new PlannedRun(usual * wobble, fast ? 318 : 345, Long: false, Fast: fast),
        DayOfWeek.Monday or DayOfWeek.Thursday => new PlannedRun(usual * wobble, 350, Long: false, Fast: false),
        _ => null,
    };

    private static DateOnly SundayOnOrAfter(DateOnly day) => day.AddDays((7 - (int)day.DayOfWeek) % 7);
}
