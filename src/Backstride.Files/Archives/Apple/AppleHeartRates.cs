namespace Backstride.Files.Archives.Apple;

/// <summary>Joins heart rates to workouts by time: only sums are kept for each workout, and no record is.</summary>
internal sealed class AppleHeartRates
{
    // Left running for longer, a workout says nothing of a heart, and would be looked at for every record of days.
    private static readonly TimeSpan LongestJoined = TimeSpan.FromDays(2);

    private readonly AppleWorkout[] _workouts;
    private readonly (long Count, double Sum, double Most)[] _sums;
    private readonly TimeSpan _longest;

    /// <param name="workouts">Those that the export gives no heart rate for.</param>
    public AppleHeartRates(IEnumerable<AppleWorkout> workouts)
    {
        _workouts = [.. workouts.Where(workout => workout.End - workout.Start <= LongestJoined).OrderBy(workout => workout.Start)];
        _sums = new (long, double, double)[_workouts.Length];
        _longest = _workouts.Length == 0 ? TimeSpan.Zero : _workouts.Max(workout => workout.End - workout.Start);
    }

    public bool AreWanted => _workouts.Length > 0;

    public void Add(DateTimeOffset at, double beats)
    {
        for (var i = LastBegunBy(at); i >= 0 && at - _workouts[i].Start <= _longest; i--)
        {
            if (at <= _workouts[i].End)
                _sums[i] = (_sums[i].Count + 1, _sums[i].Sum + beats, Math.Max(_sums[i].Most, beats));
        }
    }

    public void Settle()
    {
        for (var i = 0; i < _workouts.Length; i++)
        {
            if (_sums[i].Count > 0)
                (_workouts[i].MeanBeats, _workouts[i].MostBeats) = (_sums[i].Sum / _sums[i].Count, _sums[i].Most);
        }
    }

    private int LastBegunBy(DateTimeOffset at)
    {
        var (low, high) = (0, _workouts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_workouts[middle].Start <= at)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}
