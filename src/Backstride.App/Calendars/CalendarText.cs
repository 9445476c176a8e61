using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Calendar = Ical.Net.Calendar;
using CalendarEvent = Ical.Net.CalendarComponents.CalendarEvent;

namespace Backstride.App.Calendars;

/// <summary>Events as a calendar file (RFC 5545).</summary>
/// <remarks>
/// Days are whole: a plan says which day and not which hour, a whole day is the same day wherever its reader travels, and no time zone has to be told. They leave the reader
/// free, so that nobody's meeting is turned away by them. The time stamp of an event is that of its last change: reading twice gives the same text.
/// </remarks>
internal static class CalendarText
{
    public const string MediaType = "text/calendar; charset=utf-8";

    public static string Of(IEnumerable<ShownEvent> events)
    {
        var calendar = new Calendar { ProductId = "-//Backstride//Weeks//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", "Backstride");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        foreach (var shown in events)
            calendar.Events.Add(Event(shown));
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The calendar could not be written.");
    }

    private static CalendarEvent Event(ShownEvent shown)
    {
        var (title, text) = shown.Event.At(shown.Detail);
        var changed = new CalDateTime(shown.Changed.UtcDateTime, "UTC");
        return new CalendarEvent
        {
            Uid = $"{shown.Event.Item:D}@backstride",
            Summary = title,
            Description = text.Length == 0 ? null : text,
            Start = new CalDateTime(shown.Event.Day),
            End = new CalDateTime(shown.Event.Day.AddDays(1)),
            DtStamp = changed,
            LastModified = changed,
            Sequence = shown.Sequence,
            Transparency = "TRANSPARENT",
            Status = shown.Event.State switch
            {
                EventState.Confirmed => "CONFIRMED",
                EventState.Tentative => "TENTATIVE",
                _ => "CANCELLED",
            },
        };
    }
}
