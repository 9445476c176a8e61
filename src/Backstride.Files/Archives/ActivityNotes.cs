using Backstride.Runs;

namespace Backstride.Files.Archives;

/// <summary>What an archive's own table says about one of its files; it is laid over what the file gives.</summary>
/// <param name="Reader">The table's reader and its version.</param>
/// <param name="RecordId">The vendor's id of the activity.</param>
public sealed record ActivityNotes(string Reader, string RecordId)
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Gear { get; init; }

    public PerceivedEffort? PerceivedEffort { get; init; }

    /// <summary>The vendor's word for the sport, where it is known.</summary>
    public Sport? Sport { get; init; }

    /// <summary>The IANA name of the zone it was done in; the shell looks it up.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Totals of the device, where the file is only a track.</summary>
    public TimeSpan? Timer { get; init; }

    public TimeSpan? Elapsed { get; init; }

    public Distance? Distance { get; init; }

    public HeartRate? AverageHeartRate { get; init; }

    public HeartRate? MaxHeartRate { get; init; }

    public string? Device { get; init; }

    /// <summary>When the vendor wrote the table, on a clock that is not known; absent when nothing tells.</summary>
    public DateTime? Written { get; init; }

    /// <summary>What the table knows by itself, for when the file is not there; absent when that is too little.</summary>
    public ArchivedActivity? Alone { get; init; }

    /// <summary>True when what the file holds is told by another one already: a second part, or the same recorded by a second app.</summary>
    public bool IsOfAnother { get; init; }

    /// <summary>The activity with the runner's words in it: they were written later than the file, and win over it.</summary>
    /// <remarks>Of a file with several sessions the effort and the sport are left alone: the table has one line for all of them.</remarks>
    public Activity Over(Activity seen, bool isAlone) => seen with
    {
        Name = Name ?? seen.Name,
        Description = Description ?? seen.Description,
        Gear = Gear ?? seen.Gear,
        PerceivedEffort = isAlone ? PerceivedEffort ?? seen.PerceivedEffort : seen.PerceivedEffort,
        Sport = isAlone ? Finer(seen.Sport) : seen.Sport,
        Timer = isAlone ? Timer ?? seen.Timer : seen.Timer,
        Elapsed = isAlone ? Elapsed ?? seen.Elapsed : seen.Elapsed,
        Distance = isAlone ? Distance ?? seen.Distance : seen.Distance,
        AverageHeartRate = seen.AverageHeartRate ?? AverageHeartRate,
        MaxHeartRate = seen.MaxHeartRate ?? MaxHeartRate,
        Device = Device ?? seen.Device,
    };

    // A vendor calls every kind of running a run; the file of a watch knows the treadmill and the track.
    private Sport Finer(Sport seen) => Sport switch
    {
        null or Runs.Sport.Other => seen,
        Runs.Sport.Run when seen.IsRun() => seen,
        { } told => told,
    };
}
