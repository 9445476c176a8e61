namespace Backstride.Figures;

/// <summary>The three angles of a ball joint or a piece of spine as a physiotherapist names them, in degrees.</summary>
/// <param name="Flexion">A limb forward and up, the trunk forward and down.</param>
/// <param name="Aside">A limb away from the middle, the trunk to its right.</param>
/// <param name="Twist">A limb outward round its own length, the trunk to its right.</param>
internal readonly record struct Angles(double Flexion, double Aside, double Twist)
{
    /// <summary>The rotation of an arm or leg; sides are mirrored.</summary>
    /// <param name="side">1 for right, -1 for left.</param>
    public Turn OfLimb(int side) =>
        Turn.About(Place.Right, Flexion) * Turn.About(Place.Forward, -side * Aside) * Turn.About(Place.Up, -side * Twist);

    /// <summary>The rotation of a piece of spine, or of the pelvis in the world: bent first, then to the side, then turned.</summary>
    public Turn OfTrunk() =>
        Turn.About(Place.Up, -Twist) * Turn.About(Place.Forward, Aside) * Turn.About(Place.Right, -Flexion);

    /// <summary>The angles that an arm's or leg's rotation has. With the limb straight out to the side flexion is not determined.</summary>
    public static Angles OfLimb(Turn turn, int side)
    {
        var along = turn.Of(new(0, -1, 0));
        var aside = Math.Asin(Math.Clamp(along.Z * side, -1, 1)) * 180 / Math.PI;
        var flexion = Math.Atan2(along.X, -along.Y) * 180 / Math.PI;
        var rest = new Angles(flexion, aside, 0).OfLimb(side).Inverse * turn;
        var front = rest.Of(Place.Forward);
        return new(flexion, aside, Math.Atan2(front.Z, front.X) * 180 / Math.PI * side);
    }

    /// <summary>The angles that a piece of spine's rotation has.</summary>
    public static Angles OfTrunk(Turn turn)
    {
        var up = turn.Inverse.Of(Place.Up);
        var flexion = Math.Atan2(-up.X, up.Y) * 180 / Math.PI;
        var aside = Math.Asin(Math.Clamp(-up.Z, -1, 1)) * 180 / Math.PI;
        var front = (turn * new Angles(flexion, aside, 0).OfTrunk().Inverse).Of(Place.Forward);
        return new(flexion, aside, Math.Atan2(front.Z, front.X) * 180 / Math.PI);
    }
}
