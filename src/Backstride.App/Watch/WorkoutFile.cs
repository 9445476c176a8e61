using System.Globalization;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Files.Fit;

namespace Backstride.App.Watch;

/// <summary>What of a day a watch can lead through.</summary>
public enum WorkoutPart
{
    Run,
    Session,
}

/// <summary>A workout file of one day, or why there is none. A closed set of cases.</summary>
internal abstract record WorkoutFile
{
    /// <summary>The media type under which the FIT protocol is known.</summary>
    public const string MediaType = "application/vnd.ant.fit";

    /// <param name="Name">"2026-11-23-run.fit": it sorts by day, and says nothing about anybody.</param>
    public sealed record Made(string Name, Workout Workout) : WorkoutFile
    {
        public byte[] Bytes()
        {
            using var file = new MemoryStream();
            WorkoutWriter.Write(file, Workout);
            return file.ToArray();
        }
    }

    /// <param name="Why">A sentence for the person.</param>
    public sealed record None(string Why) : WorkoutFile;

    public static WorkoutFile Of(Plan plan, WorkoutPart part)
    {
        var word = part == WorkoutPart.Run ? "run" : "session";
        var workout = part == WorkoutPart.Run ? RunWorkout.Of(plan.Run, plan.Day) : SessionWorkout.Of(plan.Session, plan.Day);
        return workout is null
            ? new None(Reason(plan, word))
            : new Made(string.Create(CultureInfo.InvariantCulture, $"{plan.Day:yyyy-MM-dd}-{word}.fit"), workout);
    }

    private static string Reason(Plan plan, string word) => plan switch
    {
        { Referral.Urgency: >= Urgency.Urgent } => $"{AnswerWords.Headline(plan)}. Nothing is planned until then.",
        { Run.Done: not null } when word == "run" => $"You have run on {Quantities.WithYear(plan.Day)}. No more running is planned for it.",
        _ => $"There is no {word} on {Quantities.WithYear(plan.Day)}.",
    };
}
