using Backstride.Exercises;
using Backstride.Figures;

namespace Backstride.Tests.Figures;

/// <summary>Every figure at every moment of its movement: a body that could be one, on the ground it says it stands on.</summary>
public sealed class FigureTests
{
    private const double Slip = 3;
    private const double Sink = 3;
    private const double Reach = 5;
    private static readonly IReadOnlyList<Figure> All = FigureLibrary.Shipped.Figures;

    public static TheoryData<string> Names => [.. All.Select(figure => figure.Id.Name)];

    [Fact]
    public void Every_variant_has_its_figure_and_every_figure_its_variant()
    {
        var wanted = ExerciseLibrary.Shipped.Exercises.SelectMany(exercise => exercise.Variants).Select(variant => variant.Figure.Name).Order(StringComparer.Ordinal);
        Assert.Equal(wanted, All.Select(figure => figure.Id.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_figure_says_what_it_shows_and_names_its_poses(string name)
    {
        var figure = Named(name);
        Assert.InRange(figure.Says.Length, 40, 240);
        Assert.EndsWith(".", figure.Says, StringComparison.Ordinal);
        Assert.NotEmpty(figure.Moves);
        Assert.NotEqual("", figure.Poses[0].Name);
        Assert.All(figure.Poses, pose => Assert.True(pose.Name.Length <= 26, pose.Name));
        Assert.True(figure.Poses.Count == 1 || Motion.Of(figure).Length >= TimeSpan.FromSeconds(0.9), "Too fast to follow.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Limbs_keep_their_length(string name)
    {
        foreach (var body in Bodies(name))
        {
            foreach (var limb in Enum.GetValues<LimbName>())
            {
                var root = Skeleton.RootOf(limb);
                var isArm = limb is LimbName.ArmLeft or LimbName.ArmRight;
                Assert.Equal(isArm ? Proportions.UpperArm : Proportions.Thigh, (body[root + 1] - body[root]).Length, 6);
                Assert.Equal(isArm ? Proportions.Forearm : Proportions.Shank, (body[root + 2] - body[root + 1]).Length, 6);
                Assert.Equal(isArm ? Proportions.Hand : Proportions.Foot, (body[root + 3] - body[root + 2]).Length, 6);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_planted_does_not_slide(string name)
    {
        var figure = Named(name);
        var first = Bodies(name)[0];
        foreach (var body in Bodies(name))
            Assert.All(figure.Planted, joint => Assert.True((body[joint] - first[joint]).Length <= Slip, $"{joint} slides by {(body[joint] - first[joint]).Length:0.0}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_sinks_into_the_ground(string name)
    {
        foreach (var body in Bodies(name))
        {
            foreach (var joint in Enum.GetValues<Joint>().Where(joint => joint != Joint.Nose))
            {
                var half = joint == Joint.Head ? Proportions.Head : Proportions.HalfLimb;
                Assert.True(body[joint].Y - half >= -Sink, $"{joint} is {half - body[joint].Y:0.0} below the ground");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Something_touches_what_it_rests_on(string name)
    {
        var figure = Named(name);
        if (figure.Props.Any(prop => prop is Prop.Box))
            return;
        foreach (var body in Bodies(name))
            Assert.True(Enum.GetValues<Joint>().Min(joint => body[joint].Y) <= Proportions.HalfLimb + 4, "The body floats.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Hands_and_feet_reach_where_they_are_placed(string name)
    {
        foreach (var pose in Named(name).Poses)
        {
            var body = Skeleton.Of(pose.Pose);
            foreach (var (limb, goal) in pose.Goals.Where(goal => goal.Value.Frame == GoalFrame.World))
            {
                var missed = (body[Skeleton.RootOf(limb) + 2] - goal.At).Length;
                Assert.True(missed <= Reach, $"{pose.Name}: {limb} misses by {missed:0.0}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Joints_stay_within_what_people_can_do(string name)
    {
        foreach (var moment in Motion.Of(Named(name)).Moments)
        {
            Within(Angles.OfTrunk(moment.Pose.LowBack), (-35, 45), 30, 45, "lower back");
            Within(Angles.OfTrunk(moment.Pose.Chest), (-30, 45), 30, 50, "chest");
            Within(Angles.OfTrunk(moment.Pose.Head), (-55, 55), 40, 75, "neck");
            foreach (var limb in Enum.GetValues<LimbName>())
                WithinReach(limb, moment.Pose[limb]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_eye_is_led_to_something_that_moves(string name)
    {
        var figure = Named(name);
        if (figure.Traced is not { } joint)
            return;
        var bodies = Bodies(name);
        Assert.True(bodies.Max(body => (body[joint] - bodies[0][joint]).Length) > 1.5, $"{joint} hardly moves");
    }

    private static void WithinReach(LimbName name, Limb limb)
    {
        var side = name is LimbName.ArmRight or LimbName.LegRight ? 1 : -1;
        var isArm = name is LimbName.ArmLeft or LimbName.ArmRight;
        var root = Angles.OfLimb(limb.Root, side);
        Assert.InRange(limb.Hinge, -1, 158);
        if (!isArm)
        {
            Assert.InRange(root.Flexion, -40, 145);
            Assert.InRange(root.Aside, -48, 80);
            Assert.True(Math.Abs(root.Twist) <= 96 || Math.Abs(root.Aside) > 70, $"{name} turns by {root.Twist:0}");
        }

        var end = limb.End.Of(isArm ? Place.Up * -1 : Place.Forward);
        var bent = (isArm ? Math.Atan2(end.X, -end.Y) : Math.Atan2(end.Y, end.X)) * 180 / Math.PI;
        Assert.True(isArm ? Math.Abs(bent) <= 100 : bent is >= -88 and <= 55, $"{name}: the end is bent by {bent:0}");
    }

    private static void Within(Angles angles, (double Least, double Most) flexion, double aside, double twist, string what)
    {
        Assert.True(angles.Flexion >= flexion.Least && angles.Flexion <= flexion.Most, $"{what} bends by {angles.Flexion:0}");
        Assert.True(Math.Abs(angles.Aside) <= aside, $"{what} leans by {angles.Aside:0}");
        Assert.True(Math.Abs(angles.Twist) <= twist, $"{what} turns by {angles.Twist:0}");
    }

    private static Figure Named(string name) => All.Single(figure => figure.Id.Name == name);

    private static List<Skeleton> Bodies(string name) => [.. Motion.Of(Named(name)).Moments.Select(moment => Skeleton.Of(moment.Pose))];
}
