using Backstride.Journal;

namespace Backstride.Files.Archives;

/// <summary>A night, a day's figures or a diary line of an archive.</summary>
/// <param name="Day">The runner's local day; a night belongs to the day of waking.</param>
/// <param name="Says">With its <see cref="CheckIn.RecordId"/>, which is the same in every later export.</param>
public sealed record ArchivedCheckIn(DateOnly Day, CheckIn Says)
{
    /// <summary>The moment, when the archive tells it; an offset other than zero is the runner's.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The time on the runner's clock, when the archive tells no more than that.</summary>
    public TimeOnly? Clock { get; init; }
}
