namespace Backstride.TrainingLoad;

/// <summary>A calendar week, Monday to Sunday, of which every day is known, or with what is known of it (<see cref="TrainingWeeks.AsKnown"/>).</summary>
/// <param name="RunDays">Days with at least one run.</param>
public sealed record TrainingWeek(DateOnly Monday, Distance Distance, int RunDays)
{
    public DateOnly Sunday => Monday.AddDays(6);

    /// <summary>True when a span of days, both ends included, touches the week.</summary>
    public bool Touches(DateOnly from, DateOnly to) => from <= Sunday && to >= Monday;
}
