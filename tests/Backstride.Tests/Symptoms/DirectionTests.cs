using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Tests.Symptoms;

public sealed class DirectionTests
{
    private static readonly DirectionOfPain Rule = new();

    private static Limits Of(Runner runner) => Rule.Judge(runner.State, Make.Today).Limits;

    private static Runner Says(string[] worse, string[] better) =>
        Make.Runner().Is(new Profile { UsualPain = new PainScore(1), WorseWith = worse, BetterWith = better });

    private static LoadCeiling Bending(Limits limits) => limits.Patterns[MovementPattern.TrunkFlexion];

    private static LoadCeiling Arching(Limits limits) => limits.Patterns[MovementPattern.TrunkExtension];

    [Fact]
    public void One_sign_is_none_and_two_are_a_direction()
    {
        Assert.Equal(Limits.None, Of(Says(["sitting"], [])));
        Assert.Equal(LoadCeiling.Closed, Bending(Of(Says(["sitting", "bending"], []))));
        Assert.Equal(LoadCeiling.Closed, Bending(Of(Says(["sitting"], ["walking"]))));
        Assert.Equal(LoadCeiling.Open, Arching(Of(Says(["sitting"], ["walking"]))));
        Assert.Equal(Limits.None, Of(Says(["arching"], [])));
        Assert.Equal(LoadCeiling.Closed, Arching(Of(Says(["arching"], ["sitting"]))));
        Assert.Equal(LoadCeiling.Open, Bending(Of(Says(["arching"], ["sitting"]))));
    }

    [Fact]
    public void Arching_keeps_runs_flat_and_bending_does_not()
    {
        Assert.Equal(50, Of(Says(["downhill", "standing"], [])).Descent!.Value.Meters);
        Assert.Null(Of(Says(["sitting", "bending"], [])).Descent);
    }

    [Theory]
    [InlineData(3.0, 2, true)]
    [InlineData(2.9, 2, false)]
    [InlineData(3.0, 1, false)]
    public void Exercises_that_hurt_in_two_sessions_are_a_sign(double pain, int sessions, bool counts)
    {
        var runner = Enumerable.Range(1, sessions).Aggregate(
            Says(["standing"], []),
            (told, i) => told.Trained(10 * i, new DoneExercise { Exercise = "superman", Variant = "both", Pain = new PainScore(pain) }));
        Assert.Equal(counts, Arching(Of(runner)) == LoadCeiling.Closed);
    }

    [Fact]
    public void Hills_that_hurt_beside_flat_runs_that_do_not_are_a_sign()
    {
        Runner Hilly(Runner runner, int daysAgo) => runner
            .Ran(new Activity { Sport = Sport.Run, Start = default, OffsetSource = OffsetSource.Device, Distance = Distance.FromKilometres(8), Descent = Distance.FromMeters(150), Timer = TimeSpan.FromMinutes(48), Elapsed = TimeSpan.FromMinutes(48) }, daysAgo)
            .Felt(during: 4, nextMorning: 1);
        var flat = Says(["standing"], []).RanKm(8, 30).Felt(1, 1).RanKm(8, 26).Felt(1, 1);
        Assert.Equal(LoadCeiling.Closed, Arching(Of(Hilly(Hilly(flat, 20), 10))));
        Assert.Equal(LoadCeiling.Open, Arching(Of(Hilly(flat, 20))));
        Assert.Equal(LoadCeiling.Open, Arching(Of(Hilly(Hilly(flat, 20), 2))));
        Assert.Equal(LoadCeiling.Closed, Arching(Of(Hilly(Hilly(flat, 20), 3))));
        Assert.Equal(LoadCeiling.Open, Arching(Of(Hilly(Hilly(Says(["standing"], []), 20), 10))));
    }

    [Fact]
    public void Card() => Approve.Card(
        Rule,
        ("worse with sitting and bending", Says(["sitting", "bending"], [])),
        ("worse with standing and downhill, better with sitting", Says(["standing", "downhill"], ["sitting"])),
        ("nothing said", Make.Runner()));
}
