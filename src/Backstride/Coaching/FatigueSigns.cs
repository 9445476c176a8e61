using Backstride.Journal;

namespace Backstride.Coaching;

/// <summary>How the four signs of fatigue stand against a runner's own last 28 days: soreness, mood, quality of sleep, motivation.</summary>
/// <remarks>
/// A sign is worse on a day when it lies a standard deviation or more from the mean of the 28 days before that day, on the bad side; the deviation is taken as 0.7 at least,
/// and with fewer than 14 answers a sign says nothing. A tired day has two or more such signs. Of several answers of a day the last counts. Days without an
/// answer are passed over, neither tired nor fresh. Only what the runner said counts, not what a device made of the night. Heuristic.
/// </remarks>
internal sealed class FatigueSigns
{
    public const int LeastAnswers = 14;
    public const int LeastSigns = 2;

    private const double LeastDeviation = 0.7;
    private const int Signs = 4;
    private const int Mean = 28;

    /// <summary>How far back a streak of tired days is looked for, the judged day included.</summary>
    private const int Looked = 10;

    private static readonly LatestOfDay<FatigueSigns> Latest = new(static (runner, day) => new FatigueSigns(runner, day));

    // By sign and days back, higher is worse.
    private readonly double?[][] answers = new double?[Signs][];

    private FatigueSigns(RunnerState runner, DateOnly day)
    {
        for (var sign = 0; sign < Signs; sign++)
            answers[sign] = new double?[Looked + Mean];
        foreach (var checkIn in runner.CheckIns.Between(day.AddDays(1 - Looked - Mean), day))
            Take(checkIn.What, day.DayNumber - checkIn.Day.DayNumber);

        Count();
    }

    /// <summary>Answered days in a row, up to the last answered one, that were tired.</summary>
    public int Tired { get; private set; }

    /// <summary>True when the last answered day could be judged: two signs with enough answers behind them.</summary>
    public bool IsKnown { get; private set; }

    public static FatigueSigns On(RunnerState runner, DateOnly day) => Latest.On(runner, day);

    private void Take(CheckIn said, int back)
    {
        Set(0, said.Soreness);
        Set(1, 10 - said.Mood);
        Set(2, 10 - said.SleepQuality);
        Set(3, 10 - said.Motivation);

        void Set(int sign, double? badness) => answers[sign][back] = badness ?? answers[sign][back];
    }

    private void Count()
    {
        for (var back = 0; back < Looked; back++)
        {
            var (judged, worse) = (0, 0);
            for (var sign = 0; sign < Signs; sign++)
            {
                if (IsWorse(answers[sign], back) is not { } isWorse)
                    continue;
                judged++;
                worse += isWorse ? 1 : 0;
            }

            if (judged < LeastSigns)
                continue;
            IsKnown = true;
            if (worse < LeastSigns)
                return;
            Tired++;
        }
    }

    private static bool? IsWorse(double?[] sign, int back)
    {
        if (sign[back] is not { } now)
            return null;
        var (count, sum, squares) = (0, 0.0, 0.0);
        for (var i = back + 1; i <= back + Mean && i < sign.Length; i++)
        {
            if (sign[i] is not { } said)
                continue;
            count++;
            sum += said;
            squares += said * said;
        }

        if (count < LeastAnswers)
            return null;
        var mean = sum / count;
        var deviation = Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean)));
        return Math.Round(now - mean, 6) >= Math.Round(Math.Max(LeastDeviation, deviation), 6);
    }
}
