namespace Backstride.App.Calendars;

/// <summary>How firm an event of the calendar is.</summary>
internal enum EventState
{
    Confirmed,

    /// <summary>Put off, and still possible.</summary>
    Tentative,
    Cancelled,
}

/// <summary>An item of a week as a calendar may show it.</summary>
/// <param name="Item">The item's own id; it stays when the item is moved to another day.</param>
/// <param name="Name">"Run", "Session A": says nothing of anybody's health.</param>
/// <param name="Title">The same with distance and minutes.</param>
/// <param name="Text">What is in it, line by line; may be empty.</param>
internal sealed record PlannedEvent(Guid Item, DateOnly Day, string Name, string Title, string Text, EventState State)
{
    /// <summary>What a reader of the calendar sees of it.</summary>
    public (string Title, string Text) At(CalendarDetail detail) => detail == CalendarDetail.Everything ? (Title, Text) : (Name, "");
}
