namespace Backstride.Demo;

/// <summary>What a made-up life is about, so that each rule meets somebody it is for.</summary>
public enum Theme
{
    /// <summary>Runs, mornings and a little strength, and nothing more.</summary>
    Ordinary,

    /// <summary>Sooner or later a safety question is answered with yes.</summary>
    RedFlag,

    /// <summary>Under 18, or just above.</summary>
    Young,
    Pregnancy,
    Birth,
    Surgery,
    Illness,
    Races,

    /// <summary>Pain, tingling or a limp.</summary>
    Legs,

    /// <summary>Fear of harm, and own activities that get worse.</summary>
    Fear,

    /// <summary>Often above usual: reds and flares.</summary>
    Sore,

    /// <summary>A back that speaks up late in long runs.</summary>
    LatePain,
    Treadmill,
    FastRuns,

    /// <summary>Hills, and the ground underfoot.</summary>
    Hills,

    /// <summary>Short nights, tired days, loaded weeks.</summary>
    Tired,

    /// <summary>Sitting, heat, sore muscles, painkillers, bad mornings; a class at noon that leaves the legs out.</summary>
    Desk,
    Gear,
    Form,
    HomeTests,

    /// <summary>Weeks or months without a run.</summary>
    Pause,

    /// <summary>New to running.</summary>
    Beginner,

    /// <summary>Runs almost every day, and now and then much farther.</summary>
    Eager,

    /// <summary>Says little, and that after a painkiller.</summary>
    Silent,
}
