namespace Backstride.Planning;

/// <summary>What stands before ordinary training on the day from which a horizon looks.</summary>
public enum HorizonHold
{
    /// <summary>An illness, a head cold among them.</summary>
    Illness,

    /// <summary>The back is worse than usual, in a flare, or coming back from one.</summary>
    Back,

    /// <summary>Something in a leg, or a limp.</summary>
    Leg,

    /// <summary>The weeks after a birth.</summary>
    Birth,

    /// <summary>A pregnancy in which nobody has agreed yet.</summary>
    Pregnancy,

    /// <summary>A visit that is due, or the first weeks after one.</summary>
    Visit,

    /// <summary>A clinician's limit that leaves no running.</summary>
    NoRunning,
}
