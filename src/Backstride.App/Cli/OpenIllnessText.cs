using System.Globalization;
using Backstride.App.Wording;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary>How an illness that goes on is ended at the terminal: nothing but its last day opens training again.</summary>
internal static class OpenIllnessText
{
    public static IEnumerable<string> Of(RunnerState runner, DateOnly today) => OpenIllness.On(runner, today).Select(ill => Of(ill, today));

    public static string Of(Recorded<LifeEvent> ill, DateOnly today) =>
        $"When the {HealthWords.Name(ill.What.Of)} is over: {OwnCommand.Line("correct", $"{ill.Id}", "to", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))} (the last day of it)";
}
