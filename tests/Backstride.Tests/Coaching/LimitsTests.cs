using Backstride.Coaching;
using Backstride.Exercises;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Coaching;

public sealed class LimitsTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20261122, 7).WithMaxTest(500);

    [Fact]
    public void The_order_of_two_limits_does_not_matter() =>
        Holds(AnyLimits.Pair, both => both.A.Meet(both.B) == both.B.Meet(both.A));

    [Fact]
    public void The_grouping_of_limits_does_not_matter() =>
        Holds(AnyLimits.Triple, all => all.A.Meet(all.B).Meet(all.C) == all.A.Meet(all.B.Meet(all.C)));

    [Fact]
    public void Saying_the_same_twice_changes_nothing() =>
        Holds(AnyLimits.Gen, limits => limits.Meet(limits) == limits);

    [Fact]
    public void No_limit_is_neutral() =>
        Holds(AnyLimits.Gen, limits => limits.Meet(Limits.None) == limits && Limits.None.Meet(limits) == limits);

    [Fact]
    public void Another_limit_never_loosens() =>
        Holds(AnyLimits.Pair, both => both.A.Meet(both.B).IsAtLeastAsCarefulAs(both.A) && both.A.Meet(both.B).IsAtLeastAsCarefulAs(both.B));

    [Fact]
    public void The_meet_is_the_loosest_of_all_that_are_as_careful_as_both() =>
        Holds(AnyLimits.Triple, all =>
        {
            var careful = all.C.Meet(all.A).Meet(all.B);
            return careful.IsAtLeastAsCarefulAs(all.A.Meet(all.B));
        });

    [Fact]
    public void Everything_is_as_careful_as_itself() =>
        Holds(AnyLimits.Gen, limits => limits.IsAtLeastAsCarefulAs(limits));

    [Fact]
    public void Two_that_are_as_careful_as_each_other_are_equal() =>
        Holds(AnyLimits.Pair, both => !both.A.IsAtLeastAsCarefulAs(both.B) || !both.B.IsAtLeastAsCarefulAs(both.A) || both.A == both.B);

    [Fact]
    public void Carefulness_passes_on()
    {
        var chains = from all in AnyLimits.Triple
                     let b = all.A.Meet(all.B)
                     select (all.A, B: b, C: b.Meet(all.C));
        Holds(chains, chain => chain.B.IsAtLeastAsCarefulAs(chain.A) && chain.C.IsAtLeastAsCarefulAs(chain.B) && chain.C.IsAtLeastAsCarefulAs(chain.A));
    }

    [Fact]
    public void A_step_on_one_axis_is_seen_by_the_order() =>
        Assert.All(OneAxisStricter, stricter =>
        {
            Assert.True(stricter.IsAtLeastAsCarefulAs(Limits.None));
            Assert.False(Limits.None.IsAtLeastAsCarefulAs(stricter));
        });

    [Fact]
    public void The_generator_reaches_both_sides_of_every_axis()
    {
        var drawn = AnyLimits.Gen.Sample(400, new Rnd(20261122, 11), 400).ToList();
        foreach (var axis in typeof(Limits).GetProperties().Where(axis => axis.GetMethod is { IsStatic: false } && axis.CanWrite))
        {
            var loosest = axis.GetValue(Limits.None);
            Assert.Contains(drawn, limits => Equals(axis.GetValue(limits), loosest) || axis.Name == nameof(Limits.Patterns));
            Assert.Contains(drawn, limits => !Equals(axis.GetValue(limits), loosest));
        }

        Assert.All(Enum.GetValues<Impact>(), value => Assert.Contains(drawn, limits => limits.Impact == value));
        Assert.All(Enum.GetValues<Progression>(), value => Assert.Contains(drawn, limits => limits.Progress == value));
        Assert.All(Enum.GetValues<Urgency>(), value => Assert.Contains(drawn, limits => limits.Referral == value));
        Assert.All(Enum.GetValues<MovementPattern>(), pattern =>
            Assert.All(Enum.GetValues<LoadCeiling>(), value => Assert.Contains(drawn, limits => limits.Patterns[pattern] == value)));
    }

    [Fact]
    public void Of_two_bounds_the_smaller_one_stays_and_no_bound_is_the_loosest()
    {
        var ten = Limits.None with { Distance = Distance.FromKilometres(10) };
        var eight = Limits.None with { Distance = Distance.FromKilometres(8) };
        Assert.Equal(eight, ten.Meet(eight));
        Assert.Equal(ten, ten.Meet(Limits.None));
    }

    /// <summary>One for every axis there is, so that an axis forgotten in the meet or the order fails here.</summary>
    public static TheoryData<string> Axes => [.. typeof(Limits).GetProperties().Where(axis => axis.GetMethod is { IsStatic: false } && axis.CanWrite).Select(axis => axis.Name)];

    [Theory]
    [MemberData(nameof(Axes))]
    public void Every_axis_is_met(string axis)
    {
        var property = typeof(Limits).GetProperty(axis)!;
        Assert.Contains(OneAxisStricter, stricter => !Equals(property.GetValue(stricter), property.GetValue(Limits.None)));
        Assert.All(OneAxisStricter, stricter => Assert.Equal(property.GetValue(stricter), property.GetValue(Limits.None.Meet(stricter))));
    }

    private static IReadOnlyList<Limits> OneAxisStricter { get; } =
    [
        Limits.None with { Distance = Distance.FromKilometres(1) },
        Limits.None with { Time = TimeSpan.FromMinutes(1) },
        Limits.None with { Impact = Impact.RunWalk },
        Limits.None with { Stage = LadderStage.Continuous },
        Limits.None with { Intensity = Intensity.Steady },
        Limits.None with { Descent = Distance.FromMeters(100) },
        Limits.None with { Ascent = Distance.FromMeters(100) },
        Limits.None with { WalkBreaks = WalkBreaks.OneMinuteInTen },
        Limits.None with { Session = SessionScope.Unloaded },
        Limits.None with { Patterns = PatternCeilings.Open.With(MovementPattern.Hinge, LoadCeiling.Hold) },
        Limits.None with { Precautions = Precautions.Nerve },
        Limits.None with { ClosedGates = Gates.Plank },
        Limits.None with { Tools = Tools.None },
        Limits.None with { Sets = Ratio.Of(0.5) },
        Limits.None with { Progress = Progression.Hold },
        Limits.None with { Racing = Racing.NotToday },
        Limits.None with { Testing = Testing.NotToday },
        Limits.None with { Referral = Urgency.Routine },
    ];

    private static void Holds<T>(Gen<T> gen, Func<T, bool> property) => Prop.ForAll(gen.ToArbitrary(), property).Check(Seeded);
}
