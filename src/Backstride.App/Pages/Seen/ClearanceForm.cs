using Backstride.App.Serving;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.App.Pages.Seen;

/// <summary>What a clinician said, as the runner enters it.</summary>
internal static class ClearanceForm
{
    /// <summary>Roles and never names.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["doctor", "physiotherapist", "emergency department", "specialist", "midwife"];

    /// <exception cref="FormException">Something is missing, or the parts do not fit together.</exception>
    public static Clearance Read(FormFields fields)
    {
        var result = fields.Word<ClearanceResult>("result") ?? throw new FormException("What was the result?");
        var limits = ClearanceLimits.Words.Intersect(fields.All("limit")).ToList();
        if (result == ClearanceResult.WithLimits && limits.Count == 0)
            throw new FormException("Which limits were you given?");
        if (result == ClearanceResult.FitToTrain && limits.Count > 0)
            throw new FormException("Limits are ticked: choose “fit to train, with limits”.");
        return new Clearance
        {
            Who = Roles.FirstOrDefault(role => role == fields.Text("who")) ?? throw new FormException("Who saw you?"),
            Result = result,
            Limits = limits,
            Note = fields.Text("note"),
        };
    }
}
