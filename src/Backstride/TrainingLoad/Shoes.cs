using Backstride.Journal;

namespace Backstride.TrainingLoad;

/// <summary>One pair of shoes, as far as it is known.</summary>
/// <param name="Name">What the runner, or the archive, calls it.</param>
/// <param name="Distance">What it has gone, what was noted as gone before included.</param>
/// <param name="First">The first day it was run in or noted.</param>
/// <param name="Last">The last day it was run in; absent when it never was.</param>
/// <param name="WasNew">It had not gone anything before its first day here.</param>
public sealed record Shoe(string Name, Distance Distance, DateOnly First, DateOnly? Last, bool WasNew, bool Plated, bool Retired);

/// <summary>The shoes of a runner: those noted, and those that runs name.</summary>
/// <remarks>Names are the same whatever their case and the spaces around them. A run without gear counts for no shoe.</remarks>
public sealed class Shoes
{
    /// <summary>The word of a pair of shoes in docs/journal.md.</summary>
    public const string What = "shoes";

    private static readonly LatestOfDay<Shoes> Latest = new(static (runner, day) => new Shoes(runner, day));

    private readonly Dictionary<string, Shoe> byName = new(StringComparer.OrdinalIgnoreCase);

    private Shoes(RunnerState runner, DateOnly day)
    {
        foreach (var gear in runner.Gear)
        {
            if (gear.What.What == What && gear.What.Name is { } name && gear.Day <= day)
                Note(name.Trim(), gear, day);
        }

        foreach (var run in Timeline<ActivityBody>.Of(runner.Runs).Span)
        {
            if (run.Day < day && run.What.Activity.Gear is { } name && name.Trim().Length > 0)
                Run(name.Trim(), run);
        }
    }

    public IReadOnlyCollection<Shoe> All => byName.Values;

    /// <summary>The pair run in last that is still in use; absent when no run names one.</summary>
    public Shoe? Current
    {
        get
        {
            Shoe? current = null;
            foreach (var shoe in byName.Values)
            {
                if (!shoe.Retired && shoe.Last is { } last && !(last <= current?.Last))
                    current = shoe;
            }

            return current;
        }
    }

    /// <summary>The shoes before a day.</summary>
    public static Shoes Before(DateOnly day, RunnerState runner) => Latest.On(runner, day);

    /// <summary>The pair of this name; absent when it is not known.</summary>
    public Shoe? Find(string name) => byName.GetValueOrDefault(name.Trim());

    private void Note(string name, Recorded<Gear> gear, DateOnly day) => byName[name] = new Shoe(
        name,
        gear.What.Distance ?? Distance.Zero,
        gear.Day,
        null,
        !(gear.What.Distance > Distance.Zero),
        gear.What.Plated == true,
        gear.What.Retired <= day);

    private void Run(string name, Recorded<ActivityBody> run)
    {
        var known = byName.GetValueOrDefault(name) ?? new Shoe(name, Distance.Zero, run.Day, null, true, false, false);
        byName[name] = known with
        {
            Distance = known.Distance + (run.What.Activity.Distance ?? Distance.Zero),
            First = run.Day < known.First ? run.Day : known.First,
            Last = run.Day > known.Last ? run.Day : known.Last ?? run.Day,
        };
    }
}
