using Backstride.App.Cli;

namespace Backstride.App.Wording;

/// <summary>What an import brought, counted the same way when it comes in and when it is taken back.</summary>
internal sealed record Brought
{
    /// <summary>Runs and other activities that no other import holds.</summary>
    public int Activities { get; init; }

    /// <summary>Further recordings, of these or of runs that another import holds too.</summary>
    public int Further { get; init; }

    /// <summary>Nights and days.</summary>
    public int Days { get; init; }

    /// <summary>Entries of other imports that it corrected, because their vendor says otherwise since.</summary>
    public int Corrected { get; init; }

    public static Brought Sum(IEnumerable<Brought> all) => all.Aggregate(new Brought(), (sum, one) => new Brought
    {
        Activities = sum.Activities + one.Activities,
        Further = sum.Further + one.Further,
        Days = sum.Days + one.Days,
        Corrected = sum.Corrected + one.Corrected,
    });

    /// <summary>"106 runs and activities, 44 further recordings of runs, 12 nights and days, 3 corrected entries".</summary>
    public override string ToString()
    {
        List<string> parts = [];
        if (Activities > 0)
            parts.Add(Words.Count(Activities, "run or activity", "runs and activities"));
        if (Further > 0)
            parts.Add(Words.Count(Further, "further recording of a run", "further recordings of runs"));
        if (Days > 0)
            parts.Add(Words.Count(Days, "night or day", "nights and days"));
        if (Corrected > 0)
            parts.Add(Words.Count(Corrected, "corrected entry", "corrected entries"));
        return string.Join(", ", parts);
    }
}
