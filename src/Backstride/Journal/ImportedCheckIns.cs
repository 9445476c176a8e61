namespace Backstride.Journal;

/// <summary>Tells what a runner said from what a device measured, and lets what was typed here stand before what an import brought.</summary>
internal static class ImportedCheckIns
{
    /// <summary>True for an imported entry that holds nothing but figures of a device.</summary>
    public static bool IsMeasured(CheckIn entry, Author by) =>
        by == Author.Import && entry with { Sleep = null, RestingHeartRate = null, MeasuredStress = null, RecordId = null } == Nothing;

    /// <summary>Both lists keep their order.</summary>
    public static (IReadOnlyList<Recorded<CheckIn>> Said, IReadOnlyList<Recorded<CheckIn>> Measured) Apart(IReadOnlyList<Recorded<CheckIn>> all)
    {
        var typed = all.Where(entry => entry.By != Author.Import).ToLookup(entry => entry.Day, entry => entry.What);
        var (said, measured) = (new List<Recorded<CheckIn>>(), new List<Recorded<CheckIn>>());
        foreach (var entry in all)
        {
            if (entry.By != Author.Import)
                said.Add(entry);
            else if (IsMeasured(entry.What, entry.By))
                measured.Add(entry);
            else
                said.Add(entry with { What = typed[entry.Day].Aggregate(entry.What, GiveWay) });
        }

        return (said, measured);
    }

    private static readonly CheckIn Nothing = new();

    // Worse pain is never lost to a milder answer of the same day: both stand, each at its time.
    private static CheckIn GiveWay(CheckIn imported, CheckIn typed) => imported with
    {
        Pain = typed.Pain is { } pain && imported.Pain is { } brought && brought <= pain ? null : imported.Pain,
        LegSymptoms = typed.LegSymptoms is not null && imported.LegSymptoms != LegSymptoms.New ? null : imported.LegSymptoms,
        Sleep = typed.Sleep is null ? imported.Sleep : null,
        SleepQuality = typed.SleepQuality is null ? imported.SleepQuality : null,
        Stress = typed.Stress is null ? imported.Stress : null,
        Fatigue = typed.Fatigue is null ? imported.Fatigue : null,
        Soreness = typed.Soreness is null ? imported.Soreness : null,
        Mood = typed.Mood is null ? imported.Mood : null,
        Motivation = typed.Motivation is null ? imported.Motivation : null,
        Sitting = typed.Sitting is null ? imported.Sitting : null,
    };
}
