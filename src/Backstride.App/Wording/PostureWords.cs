namespace Backstride.App.Wording;

/// <summary>A minute of looking at how one stands, and the same on a run: one part of it a day. No way of standing is wrong; this is for comfort and ease.</summary>
public static class PostureWords
{
    /// <summary>One thing to look at.</summary>
    /// <param name="Standing">How it is looked at, standing.</param>
    /// <param name="Running">What to bear in mind of it on an easy run.</param>
    public sealed record Cue(string Name, string Standing, string Running);

    public static IReadOnlyList<Cue> All { get; } =
    [
        new("Crown", "Let the top of your head rise, chin level, as if it hung from a thread.", "Now and then let the top of your head rise."),
        new("Ears", "Slide your head back a little, without force, until the ears are over the shoulders.", "Look ahead and not at your feet; ears over the shoulders."),
        new("Shoulders", "Lift both shoulders, then let them drop.", "Shake your hands out and let the shoulders drop."),
        new("Ribs", "Breathe out softly and feel the lower ribs settle over the hips.", "Tap your belly button, breathe out, and feel the ribs over the hips."),
        new("Lean", "Lean forward from the ankles until your toes take weight, then come back. The waist stays long.", "A slight lean from the ankles, not from the waist."),
    ];

    /// <summary>The one of a day; they take turns.</summary>
    public static Cue Of(DateOnly day) => All[day.DayNumber % All.Count];

    /// <summary>As a sentence beside how the run begins and ends.</summary>
    public static string OnTheRun(DateOnly day) => $"To try on the way today: {char.ToLowerInvariant(Of(day).Running[0])}{Of(day).Running[1..]}";
}
