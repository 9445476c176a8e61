using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Demo.Years;

/// <summary>What the coach said for a day, as far as a runner acts on it.</summary>
/// <param name="Asks">The safety questions that are due; absent when none are.</param>
public sealed record DayTold(DateOnly Day, Urgency Referral, RunProposal? Run, SessionProposal? Session, ScreenForm? Asks);
