using Backstride.Coaching;

namespace Backstride.App.Wording;

/// <summary>One sentence for each cue of a run.</summary>
public static class CueWords
{
    /// <exception cref="ArgumentOutOfRangeException">A cue without words; a test goes through all of them.</exception>
    public static string Of(string cue) => cue switch
    {
        RunCue.EasyEnds => "Walk or jog slowly for the first and the last five minutes: that is the warm-up and the cool-down.",
        RunCue.LateCheck => "In the last ten minutes look at your form: hips level, ribs over the hips, relaxed breath. No faster finish.",
        RunCue.Flat => "Choose a flat way.",
        RunCue.WalksWarmUp => "Start and end with a walk; the walks in between count.",
        RunCue.FastInTheMiddle => "Put the fast part in the middle: strides of 20 seconds, or longer pieces you know well, with two easy minutes after each. Leave it out if your back is above its usual.",
        RunCue.OnlyAsUsual => "Your back was clearly above its usual in the days before. Run it only if it is at its usual again on the morning of the race.",
        _ => throw new ArgumentOutOfRangeException(nameof(cue), cue, "A cue without words."),
    };

    /// <summary>A cue that helped, in a few words; own words stay as they are.</summary>
    public static string Short(string cue) => cue switch
    {
        RunCue.EasyEnds => "slow at both ends",
        RunCue.LateCheck => "a look at the form near the end",
        RunCue.Flat => "a flat way",
        RunCue.WalksWarmUp => "walks at both ends",
        RunCue.FastInTheMiddle => "the fast part in the middle",
        RunCue.OnlyAsUsual => "only with the back at its usual",
        _ => cue,
    };
}
