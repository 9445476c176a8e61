using Backstride.Twins;

namespace Backstride.Journal;

/// <summary>Activities with each run counted once: the best recording of it, and the others beside it.</summary>
internal sealed record CountedOnce(IReadOnlyList<Recorded<ActivityBody>> Counted, IReadOnlyList<TwinRun> Twins)
{
    /// <param name="activities">By time.</param>
    /// <param name="answers">By seq.</param>
    public static CountedOnce Of(IReadOnlyList<Recorded<ActivityBody>> activities, IEnumerable<SameRunAnswer> answers)
    {
        var groups = RunGroups.Of(activities.Select(Take.Of), answers);
        if (groups.Count == activities.Count)
            return new(activities, []);
        var byId = activities.ToDictionary(activity => activity.Id);
        var twins = groups.SelectMany(group => group.Twins.Select(twin => new TwinRun(byId[twin.Take.Entry], group.Counts.Entry, twin.Match))).ToList();
        var completed = groups.Where(group => group.Twins.Count > 0)
            .ToDictionary(group => group.Counts.Entry, group => Completed(byId[group.Counts.Entry], group.Twins.Select(twin => byId[twin.Take.Entry])));
        var hidden = twins.Select(twin => twin.Recorded.Id).ToHashSet();
        return new([.. activities.Where(activity => !hidden.Contains(activity.Id)).Select(activity => completed.GetValueOrDefault(activity.Id, activity))], twins);
    }

    /// <summary>What was said of a recording that does not count is said of the one that does.</summary>
    public IReadOnlyList<Recorded<RunFeedback>> Repointed(IReadOnlyList<Recorded<RunFeedback>> feedback)
    {
        if (Twins.Count == 0)
            return feedback;
        var counts = Twins.ToDictionary(twin => twin.Recorded.Id, twin => twin.Of);
        return [.. feedback.Select(felt => felt.Subject is { } subject && counts.TryGetValue(subject, out var run) ? felt with { Subject = run } : felt)];
    }

    // What the best recording leaves out another may know: a phone the name, an old watch the heart rate. Distance and times are never mixed.
    private static Recorded<ActivityBody> Completed(Recorded<ActivityBody> best, IEnumerable<Recorded<ActivityBody>> others)
    {
        var activity = best.What.Activity;
        foreach (var other in others.Where(other => other.What.Doubts.Count == 0).Select(other => other.What.Activity))
        {
            activity = activity with
            {
                Ascent = activity.Ascent ?? other.Ascent,
                Descent = activity.Descent ?? other.Descent,
                AverageHeartRate = activity.AverageHeartRate ?? other.AverageHeartRate,
                MaxHeartRate = activity.MaxHeartRate ?? other.MaxHeartRate,
                AverageCadence = activity.AverageCadence ?? other.AverageCadence,
                PerceivedEffort = activity.PerceivedEffort ?? other.PerceivedEffort,
                Feel = activity.Feel ?? other.Feel,
                Dynamics = activity.Dynamics ?? other.Dynamics,
                Name = activity.Name ?? other.Name,
            };
        }

        return best with { What = best.What with { Activity = activity } };
    }
}

/// <summary>A recording of a run that another recording counts for.</summary>
/// <param name="Of">The run that counts.</param>
/// <param name="Match">Why the two are taken as one run.</param>
public sealed record TwinRun(Recorded<ActivityBody> Recorded, EntryId Of, TwinMatch Match);
