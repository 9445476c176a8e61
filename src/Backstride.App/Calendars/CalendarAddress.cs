namespace Backstride.App.Calendars;

/// <summary>What a calendar shows of an item.</summary>
internal enum CalendarDetail
{
    /// <summary>"Run", "Session A".</summary>
    NameOnly,

    /// <summary>Distances, minutes and exercises; never pain, never a reason.</summary>
    Everything,
}

/// <summary>An address at which a runner's weeks can be read. The secret in it is kept nowhere.</summary>
internal sealed record CalendarAddress(Guid Runner, DateTimeOffset Made, CalendarDetail Detail);
