using Backstride.Coaching;

namespace Backstride.App.Wording;

/// <summary>Words for the reasons of the screening rules.</summary>
internal static class ScreeningWords
{
    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason) => reason switch
    {
        _ => null,
    };
}
