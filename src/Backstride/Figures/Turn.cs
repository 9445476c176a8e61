namespace Backstride.Figures;

/// <summary>A rotation, as a unit quaternion.</summary>
internal readonly record struct Turn(double W, double X, double Y, double Z)
{
    public static Turn None { get; } = new(1, 0, 0, 0);

    public Turn Inverse => new(W, -X, -Y, -Z);

    public static Turn About(Place axis, double degrees)
    {
        var half = degrees * Math.PI / 360;
        var part = axis.Unit * Math.Sin(half);
        return new(Math.Cos(half), part.X, part.Y, part.Z);
    }

    /// <summary>The shortest rotation that takes one direction to another.</summary>
    public static Turn Between(Place from, Place to)
    {
        var axis = from.Cross(to);
        var degrees = Math.Atan2(axis.Length, from.Dot(to)) * 180 / Math.PI;
        return axis.Length > 1e-9 ? About(axis, degrees) : About(from.Cross(new(from.Y, from.Z, from.X + 1)), degrees);
    }

    /// <summary>The rotation that takes the axes of the world to three others, which stand square to each other.</summary>
    public static Turn ToAxes(Place x, Place y, Place z)
    {
        var trace = x.X + y.Y + z.Z;
        if (trace > 0)
        {
            var s = Math.Sqrt(trace + 1) * 2;
            return new(s / 4, (y.Z - z.Y) / s, (z.X - x.Z) / s, (x.Y - y.X) / s);
        }

        if (x.X > y.Y && x.X > z.Z)
        {
            var s = Math.Sqrt(1 + x.X - y.Y - z.Z) * 2;
            return new((y.Z - z.Y) / s, s / 4, (y.X + x.Y) / s, (z.X + x.Z) / s);
        }

        if (y.Y > z.Z)
        {
            var s = Math.Sqrt(1 + y.Y - x.X - z.Z) * 2;
            return new((z.X - x.Z) / s, (y.X + x.Y) / s, s / 4, (z.Y + y.Z) / s);
        }

        var t = Math.Sqrt(1 + z.Z - x.X - y.Y) * 2;
        return new((x.Y - y.X) / t, (z.X + x.Z) / t, (z.Y + y.Z) / t, t / 4);
    }

    /// <summary>The second rotation first, then the first.</summary>
    public static Turn operator *(Turn a, Turn b) => new(
        (a.W * b.W) - (a.X * b.X) - (a.Y * b.Y) - (a.Z * b.Z),
        (a.W * b.X) + (a.X * b.W) + (a.Y * b.Z) - (a.Z * b.Y),
        (a.W * b.Y) - (a.X * b.Z) + (a.Y * b.W) + (a.Z * b.X),
        (a.W * b.Z) + (a.X * b.Y) - (a.Y * b.X) + (a.Z * b.W));

    public Place Of(Place place)
    {
        var axis = new Place(X, Y, Z);
        var across = axis.Cross(place) * 2;
        return place + (across * W) + axis.Cross(across);
    }

    /// <summary>The rotation some share of the shortest way to another.</summary>
    public Turn Towards(Turn other, double share)
    {
        var dot = (W * other.W) + (X * other.X) + (Y * other.Y) + (Z * other.Z);
        var end = dot < 0 ? new Turn(-other.W, -other.X, -other.Y, -other.Z) : other;
        var angle = Math.Acos(Math.Min(1, Math.Abs(dot)));
        var (a, b) = angle < 1e-6 ? (1 - share, share) : (Math.Sin((1 - share) * angle) / Math.Sin(angle), Math.Sin(share * angle) / Math.Sin(angle));
        var mixed = new Turn((W * a) + (end.W * b), (X * a) + (end.X * b), (Y * a) + (end.Y * b), (Z * a) + (end.Z * b));
        var size = Math.Sqrt((mixed.W * mixed.W) + (mixed.X * mixed.X) + (mixed.Y * mixed.Y) + (mixed.Z * mixed.Z));
        return new(mixed.W / size, mixed.X / size, mixed.Y / size, mixed.Z / size);
    }
}
