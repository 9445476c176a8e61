using Backstride.Journal;

namespace Backstride.Exercises;

/// <summary>How breathing is practised, in the order it is learned; the places of the exercise's variants.</summary>
public enum BreathStage
{
    Lying,
    Sitting,
    Standing,
}

/// <summary>How far somebody is with calm breathing.</summary>
/// <param name="Days">Days of practice in the 56 before.</param>
/// <remarks>Six days of practice lead to the next stage; a choice of ours.</remarks>
public sealed record BreathPractice(BreathStage Stage, int Days)
{
    public const int DaysPerStage = 6;
    private static readonly Days Remembered = new(56);

    /// <summary>The exercise.</summary>
    public static ExerciseId Exercise { get; } = new("diaphragmatic-breathing");

    public static BreathPractice Before(TrainingHistory history)
    {
        var days = new HashSet<DateOnly>();
        foreach (var session in history.Sessions.Within(Remembered, history.Day))
        {
            if (session.What.Exercises.Any(done => done.Exercise == Exercise.Name))
                days.Add(session.Day);
        }

        return new BreathPractice((BreathStage)Math.Min(days.Count / DaysPerStage, (int)BreathStage.Standing), days.Count);
    }
}
