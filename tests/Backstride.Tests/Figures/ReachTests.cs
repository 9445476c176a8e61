using Backstride.Figures;
using FsCheck;
using FsCheck.Fluent;
using Properties = FsCheck.Fluent.Prop;

namespace Backstride.Tests.Figures;

/// <summary>The mathematics under the figures.</summary>
public sealed class ReachTests
{
    private static readonly Gen<double> Number = Gen.Choose(-900, 900).Select(n => n / 10d);

    private static readonly Gen<Place> AnyPlace = from x in Number from y in Number from z in Number select new Place(x, y, z);

    private static readonly Gen<Angles> AnyAngles =
        from flexion in Gen.Choose(-85, 85) from aside in Gen.Choose(-80, 80) from twist in Gen.Choose(-85, 85) select new Angles(flexion, aside, twist);

    [Fact]
    public void A_limb_reaches_every_place_within_its_length_and_keeps_it() => Properties.ForAll(
        (from place in AnyPlace from bend in AnyPlace from limb in Gen.Elements(Enum.GetValues<LimbName>()) select (place, bend, limb)).ToArbitrary(),
        one =>
        {
            var pose = new Goal(one.place, GoalFrame.World, one.bend + new Place(0.01, 0.02, 0.03), default).Reached(new Pose(), one.limb);
            var body = Skeleton.Of(pose);
            var root = Skeleton.RootOf(one.limb);
            var isArm = one.limb is LimbName.ArmLeft or LimbName.ArmRight;
            var longest = isArm ? Proportions.UpperArm + Proportions.Forearm : Proportions.Thigh + Proportions.Shank;
            var far = (one.place - body[root]).Length;
            return far > longest || far < 4 || (body[root + 2] - one.place).Length < 0.05;
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Angles_come_back_from_the_turn_they_made() => Properties.ForAll(AnyAngles.ToArbitrary(), angles =>
        Same(Angles.OfLimb(angles.OfLimb(1), 1), angles) && Same(Angles.OfLimb(angles.OfLimb(-1), -1), angles) && Same(Angles.OfTrunk(angles.OfTrunk()), angles))
        .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Half_of_a_turn_twice_is_the_turn() => Properties.ForAll(AnyAngles.ToArbitrary(), angles =>
    {
        var turn = angles.OfLimb(1);
        var half = Turn.None.Towards(turn, 0.5);
        return ((half * half).Of(Place.Forward) - turn.Of(Place.Forward)).Length < 1e-6;
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_right_leg_is_seen_near_from_the_right_and_the_left_one_from_the_left()
    {
        var body = Skeleton.Of(new Pose());
        Assert.True(new Camera(new View(0, 0)).Nearness(body[Joint.KneeRight]) > new Camera(new View(0, 0)).Nearness(body[Joint.KneeLeft]));
        Assert.True(new Camera(new View(180, 0)).Nearness(body[Joint.KneeRight]) < new Camera(new View(180, 0)).Nearness(body[Joint.KneeLeft]));
    }

    private static bool Same(Angles a, Angles b) =>
        Math.Abs(a.Flexion - b.Flexion) < 1e-6 && Math.Abs(a.Aside - b.Aside) < 1e-6 && Math.Abs(a.Twist - b.Twist) < 1e-6;
}
