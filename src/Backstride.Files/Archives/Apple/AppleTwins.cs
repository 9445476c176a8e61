namespace Backstride.Files.Archives.Apple;

/// <summary>Tells workouts from copies of them that a second app wrote.</summary>
internal static class AppleTwins
{
    /// <summary>Both lists in order of time; of each pair the fuller one is kept, the earlier of two equals.</summary>
    public static (List<AppleWorkout> Kept, List<AppleWorkout> Twins) Apart(IEnumerable<AppleWorkout> workouts)
    {
        var (kept, twins, running) = (new List<AppleWorkout>(), new List<AppleWorkout>(), new List<AppleWorkout>());
        foreach (var workout in workouts.OrderBy(workout => workout.Start).ThenBy(workout => workout.End))
        {
            running.RemoveAll(earlier => earlier.End <= workout.Start);
            if (running.FindIndex(workout.IsSameAs) is not (>= 0 and var at))
            {
                running.Add(workout);
                kept.Add(workout);
                continue;
            }

            var isFuller = workout.Fullness > running[at].Fullness;
            twins.Add(isFuller ? running[at] : workout);
            if (!isFuller)
                continue;
            kept[kept.LastIndexOf(running[at])] = workout;
            running[at] = workout;
        }

        return (kept, twins);
    }
}
