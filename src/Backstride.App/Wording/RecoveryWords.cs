using Backstride.Coaching;

namespace Backstride.App.Wording;

/// <summary>Words for the reasons of the recovery rules.</summary>
internal static class RecoveryWords
{
    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason) => reason switch
    {
        _ => null,
    };
}
