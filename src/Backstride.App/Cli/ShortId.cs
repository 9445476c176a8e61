namespace Backstride.App.Cli;

/// <summary>The beginning of an entry's id, as a terminal lists it to be typed again.</summary>
internal static class ShortId
{
    // A UUIDv7 begins with 12 digits of its millisecond, which entries written together share; six characters on, chance tells them apart.
    private const int Characters = 18;

    public static string Of(EntryId id) => id.ToString()[..Characters];
}
