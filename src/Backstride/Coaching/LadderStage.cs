using System.Globalization;

namespace Backstride.Coaching;

/// <summary>A step of the return-to-running ladder: run and walk minutes, repeated.</summary>
/// <remarks>
/// 0 is the walk stage (30 minutes of walking); 1 to 7 are run-walk; 8 is 30 minutes of continuous running. Higher is harder.
/// Source: heuristic, modelled on published return tables (doi:10.1186/s13063-023-07502-x).
/// </remarks>
public readonly record struct LadderStage : IComparable<LadderStage>
{
    private static readonly (int Run, int Walk, int Repeats)[] Table =
        [(0, 30, 1), (1, 4, 6), (2, 3, 6), (3, 2, 6), (4, 1, 6), (6, 1, 4), (9, 1, 3), (14, 1, 2), (30, 0, 1)];

    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 8.</exception>
    public LadderStage(int number) => Number = number >= 0 && number < Table.Length
        ? number
        : throw new ArgumentOutOfRangeException(nameof(number), number, "The ladder has stages 0 to 8.");

    public static LadderStage Walk => new(0);

    public static LadderStage First => new(1);

    public static LadderStage Continuous => new(8);

    public int Number { get; }

    public TimeSpan Run => TimeSpan.FromMinutes(Table[Number].Run);

    public TimeSpan WalkBetween => TimeSpan.FromMinutes(Table[Number].Walk);

    public int Repeats => Table[Number].Repeats;

    /// <summary>All running minutes of the stage.</summary>
    public TimeSpan RunningTime => Run * Repeats;

    public LadderStage Next => new(Math.Min(Number + 1, Table.Length - 1));

    /// <summary>Some steps back, never below the walk stage.</summary>
    public LadderStage Back(int steps) => new(Math.Max(Number - steps, 0));

    public int CompareTo(LadderStage other) => Number.CompareTo(other.Number);

    /// <summary>For logs and failure messages; wording for people lives in the shell.</summary>
    /// <remarks>The generated one would print <see cref="Next"/> for ever.</remarks>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
