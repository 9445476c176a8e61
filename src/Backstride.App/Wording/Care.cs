using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.HomeTests;
using Backstride.Questionnaires;
using Backstride.Symptoms;

namespace Backstride.App.Wording;

/// <summary>Something that a day asks the runner to care about, beside its one answer.</summary>
public abstract record Care
{
    private Care()
    {
    }

    /// <summary>What is never put behind anything else.</summary>
    public bool IsSafety => this is Questions or Seen or Net;

    /// <summary>The safety questions are due.</summary>
    /// <param name="Due">Which of them; absent where a rule waits for an answer and none is asked again.</param>
    public sealed record Questions(ScreenDue.Due? Due) : Care;

    /// <summary>Somebody has to look at something, and training goes on.</summary>
    public sealed record Seen(Referral Referral, Plan In) : Care;

    /// <summary>What to get help for at once.</summary>
    public sealed record Net : Care;

    /// <summary>Nothing is known of the running.</summary>
    public sealed record NothingKnown : Care;

    /// <summary>A worse score of today that still counts, and may have been a slip.</summary>
    public sealed record Slip(BackReport Worse) : Care;

    /// <summary>A race within the week.</summary>
    public sealed record Race(string Words) : Care;

    /// <summary>What to bear in mind on the run.</summary>
    public sealed record Cue(string Id) : Care;

    /// <summary>A reason that holds something back. One that does not is no alert.</summary>
    public sealed record Because(ShownReason Line) : Care;

    /// <summary>A questionnaire that is due.</summary>
    public sealed record Ask(Instrument Instrument) : Care;

    /// <summary>A home test that is due.</summary>
    public sealed record Try(HomeTest Test) : Care;
}
