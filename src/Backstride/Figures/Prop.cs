namespace Backstride.Figures;

/// <summary>A place that is a joint, or stands still.</summary>
internal readonly record struct Anchor(Joint? Joint, Place Offset)
{
    public Place In(Skeleton skeleton) => Joint is { } joint ? skeleton[joint] + Offset : Offset;
}

/// <summary>What a figure stands on, leans against or holds.</summary>
internal abstract record Prop
{
    private Prop()
    {
    }

    /// <summary>A bench, a step, a seat: square, with its sides along the axes.</summary>
    public sealed record Box(Place From, Place To) : Prop;

    /// <summary>A wall across the way the figure looks, with the ground's width.</summary>
    public sealed record Wall(double X) : Prop;

    /// <summary>Something that hangs from or lies at joints: a weight or a ball, and how large it is.</summary>
    public sealed record Held(HeldThing Thing, IReadOnlyList<Anchor> By, double Size) : Prop;

    /// <summary>A band, a cable or a stick from point to point.</summary>
    public sealed record Line(LineThing Thing, IReadOnlyList<Anchor> Through, double Beyond) : Prop;

    /// <summary>A roller or a rolled towel that lies across.</summary>
    public sealed record Roll(Anchor Middle, double Size) : Prop;
}

/// <summary>What can be held.</summary>
internal enum HeldThing
{
    Kettlebell,
    Dumbbell,
    Ball,
    Barbell,
}

/// <summary>What runs in a line.</summary>
internal enum LineThing
{
    Band,
    Cable,
    Stick,
}
