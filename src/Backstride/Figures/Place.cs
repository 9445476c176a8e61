namespace Backstride.Figures;

/// <summary>A point or a direction: x to where the figure looks, y up, z to its right. One unit is a centimetre of a person of 1.63 m.</summary>
internal readonly record struct Place(double X, double Y, double Z)
{
    public static Place Forward { get; } = new(1, 0, 0);

    public static Place Up { get; } = new(0, 1, 0);

    public static Place Right { get; } = new(0, 0, 1);

    public double Length => Math.Sqrt(Dot(this));

    /// <summary>The same direction with a length of 1; the zero direction stays itself.</summary>
    public Place Unit => Length is > 1e-9 and var length ? this * (1 / length) : this;

    public static Place operator +(Place a, Place b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Place operator -(Place a, Place b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Place operator *(Place a, double by) => new(a.X * by, a.Y * by, a.Z * by);

    public double Dot(Place other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    public Place Cross(Place other) =>
        new((Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));

    public Place Towards(Place other, double share) => this + ((other - this) * share);

    /// <summary>What is left of a direction across another one.</summary>
    public Place Across(Place axis) => this - (axis.Unit * Dot(axis.Unit));
}
