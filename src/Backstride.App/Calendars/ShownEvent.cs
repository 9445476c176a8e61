namespace Backstride.App.Calendars;

/// <summary>An event as calendars were last told of it.</summary>
/// <param name="Detail">How much of it was told.</param>
/// <param name="Sequence">How often it has changed since it was first told.</param>
/// <param name="Changed">When it last did, to the second.</param>
internal sealed record ShownEvent(PlannedEvent Event, CalendarDetail Detail, int Sequence, DateTimeOffset Changed);
