using Backstride.Twins;

namespace Backstride.App.Wording;

/// <summary>Why two recordings are taken as one run.</summary>
public static class TwinWords
{
    /// <summary>In the middle of a sentence.</summary>
    public static string Of(TwinMatch match) => match.Reason switch
    {
        TwinReason.File => "from the same file",
        TwinReason.Recording => "the recorder gave both the same name",
        TwinReason.Time => "recorded at the same time",
        TwinReason.Part => "a part of the same time",
        TwinReason.Zone => "the same in every figure, with a clock in another zone",
        TwinReason.Typed => "typed by hand with the same distance and time",
        TwinReason.Said => "you said so",
        _ => throw new ArgumentOutOfRangeException(nameof(match)),
    };
}
