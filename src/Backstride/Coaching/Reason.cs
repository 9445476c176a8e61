namespace Backstride.Coaching;

/// <summary>One number or word behind a verdict, with its unit in the name: <c>longestMeters</c>.</summary>
/// <remarks>A value is text, a whole or broken number, true or false, or a day; the plan's document writes it as <c>because</c>.</remarks>
public readonly record struct Fact(string Name, FactValue Value)
{
    public static Fact Of(string name, string value) => new(name, new FactValue.Text(value));

    public static Fact Of(string name, double value) => new(name, new FactValue.Number(value));

    public static Fact Of(string name, bool value) => new(name, new FactValue.Truth(value));

    public static Fact Of(string name, DateOnly value) => new(name, new FactValue.Calendar(value));

    public static Fact Meters(string name, Distance value) => new(name + "Meters", new FactValue.Number(Math.Round(value.Meters, 1)));

    public static Fact Minutes(string name, TimeSpan value) => new(name + "Minutes", new FactValue.Number(Math.Round(value.TotalMinutes, 1)));

    public static Fact Hours(string name, TimeSpan value) => new(name + "Hours", new FactValue.Number(Math.Round(value.TotalHours, 2)));

    public static Fact Pain(string name, PainScore value) => new(name, new FactValue.Number(value.Value));

    public static Fact Days(string name, Days value) => new(name + "Days", new FactValue.Number(value.Count));
}

public abstract record FactValue
{
    public sealed record Text(string Value) : FactValue;

    public sealed record Number(double Value) : FactValue;

    public sealed record Truth(bool Value) : FactValue;

    public sealed record Calendar(DateOnly Value) : FactValue;
}

/// <summary>Why a rule says what it says: a record with values. Words are made from it in the shell, never here.</summary>
public abstract record Reason
{
    /// <summary>The numbers, in the order a reader wants them.</summary>
    public abstract IReadOnlyList<Fact> Facts { get; }
}
