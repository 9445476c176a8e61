using System.Text.Json;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Screening;

namespace Backstride.App.Pages.Safety;

/// <summary>What of the safety questions is due, and where each card is found.</summary>
internal static class Cards
{
    public static string AddressOf(QuestionCard card) => JsonNamingPolicy.KebabCaseLower.ConvertName(card.ToString());

    /// <summary>The questions to ask now; absent when none are due.</summary>
    public static ScreenDue.Due? Due(CurrentRunner runner) =>
        Coach.Plan(runner.State, runner.Time.Today).Verdicts.Select(judged => judged.Verdict.Reason).OfType<ScreenDue.Due>().FirstOrDefault();
}
