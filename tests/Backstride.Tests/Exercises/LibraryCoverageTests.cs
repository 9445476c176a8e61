using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Tests.Exercises;

/// <summary>The library as a whole: what it names is known, and nobody is left with nothing.</summary>
public sealed class LibraryCoverageTests
{
    private static readonly IReadOnlyList<Exercise> All = ExerciseLibrary.Shipped.Exercises;

    /// <summary>What the articles name, by the exercise that carries it. Listed by hand from the cross-article index.</summary>
    private static readonly (string Named, string Exercise)[] Index =
    [
        ("dead bug", "dead-bug"), ("bird dog", "bird-dog"), ("plank", "front-plank"), ("extended plank", "front-plank/extended"), ("side plank", "side-plank"),
        ("mountain climber", "mountain-climber"), ("Pilates-style", "toe-tap"), ("Russian twist", "russian-twist"), ("superman", "superman"),
        ("glute bridge", "glute-bridge"), ("hip thrust", "hip-thrust"), ("single-leg hip thrust", "hip-thrust/single-leg"), ("clamshell", "clamshell"),
        ("fire hydrant", "fire-hydrant"), ("banded walk", "banded-walk"), ("goblet squat", "goblet-squat/goblet"), ("barbell squat", "goblet-squat/barbell"),
        ("Romanian deadlift", "romanian-deadlift"), ("kettlebell carry", "loaded-carry/farmer"), ("front-loaded carry", "loaded-carry/front-rack"),
        ("front-loaded squat", "goblet-squat/front-rack"), ("cable chop", "cable-chop"), ("medicine-ball throw", "ball-throw"), ("glute squeeze", "glute-squeeze"),
        ("lunge", "lunge"), ("leg swing", "leg-swing"), ("deep squat hold", "deep-squat-hold"), ("inchworm", "inchworm"), ("hip circle", "hip-circle"),
        ("thoracic rotation", "thoracic-rotation"), ("gentle spinal twist", "gentle-twist"), ("ankle mobility", "knee-to-wall"), ("hip-flexor stretch", "hip-flexor-stretch"),
        ("hamstring wall stretch", "hamstring-stretch/straight"), ("glute stretch", "glute-stretch"), ("piriformis figure-4", "figure-four/supine"),
        ("low-back stretch", "low-back-stretch"), ("slow walking", "easy-walk"), ("deep breathing", "diaphragmatic-breathing"), ("foam rolling", "foam-rolling"),
        ("hip hinge", "romanian-deadlift/wall-tap"), ("back extension", "back-extension"), ("Pallof press", "pallof-press"),
    ];

    [Fact]
    public void Everything_the_articles_name_is_there()
    {
        foreach (var (named, exercise) in Index)
        {
            var parts = exercise.Split('/');
            var found = ExerciseLibrary.Shipped.Find(parts[0]);
            Assert.True(found is not null && (parts.Length == 1 || found.PlaceOf(parts[1]) >= 0), named);
        }

        Assert.True(All.Count >= 45, "The library has fewer than 45 exercises.");
    }

    [Fact]
    public void Every_source_has_a_finding_and_a_grade_and_every_listed_source_is_used()
    {
        var named = All.SelectMany(exercise => exercise.Sources).ToHashSet();
        Assert.All(named, source => Assert.NotNull(ExerciseSources.Of(source)));
        Assert.All(ExerciseSources.All, evidence => Assert.Contains(evidence.Source, named));
    }

    [Theory]
    [InlineData(Precaution.Flexion)]
    [InlineData(Precaution.Extension)]
    [InlineData(Precaution.Pars)]
    [InlineData(Precaution.Nerve)]
    [InlineData(Precaution.Shoulder)]
    [InlineData(Precaution.Pregnancy)]
    public void Whatever_has_to_be_left_out_every_region_can_still_be_trained_without_equipment(Precaution precaution)
    {
        foreach (var region in Enum.GetValues<BodyRegion>())
        {
            Assert.Contains(All, exercise => exercise.Purpose == ExercisePurpose.Strength && exercise.Regions.Contains(region)
                && !exercise.NotWhen.Any(not => not.When == precaution && not.Do == PrecautionAnswer.LeaveOut)
                && exercise.Variants.Any(variant => variant is { Gate: null, Equipment.Count: 0 }));
        }
    }

    [Fact]
    public void What_rules_ask_to_leave_out_is_left_out()
    {
        Assert.All(["superman", "back-extension"], id => Assert.Equal(
            [Precaution.Extension, Precaution.Pars],
            LeftOut(id).Where(when => when is Precaution.Extension or Precaution.Pars)));
        Assert.All(["inchworm", "deep-squat-hold", "russian-twist"], id => Assert.Contains(Precaution.Flexion, LeftOut(id)));
        Assert.All(["hamstring-stretch", "romanian-deadlift"], id => Assert.Contains(Precaution.Nerve, LeftOut(id)));
    }

    [Fact]
    public void Gates_stand_where_they_have_to_and_never_open_further_up_a_ladder()
    {
        Assert.Equal(Gate.Hinge, Variant("loaded-carry", "farmer").Gate);
        Assert.Equal(Gate.Hinge, Variant("pallof-press", "hold").Gate);
        Assert.Equal(Gate.Plank, Variant("loaded-carry", "suitcase").Gate);
        Assert.Equal(Gate.Plank, Variant("loaded-carry", "front-rack").Gate);
        Assert.Equal(Gate.Plank, Variant("mountain-climber", "floor").Gate);
        Assert.All(ExerciseLibrary.Shipped[new ExerciseId("cable-chop")].Variants, variant => Assert.Equal(Gate.Plank, variant.Gate));
        Assert.All(ExerciseLibrary.Shipped[new ExerciseId("ball-throw")].Variants, variant => Assert.Equal(Gate.LongPlank, variant.Gate));
        foreach (var exercise in All)
            Assert.Equal(exercise.Variants.Select(variant => variant.Gate).OrderBy(gate => gate is null ? -1 : (int)gate), exercise.Variants.Select(variant => variant.Gate));
    }

    [Fact]
    public void What_stands_behind_a_gate_is_not_proposed()
    {
        var runner = Make.Runner().Is(new Profile { Equipment = ["kettlebell", "band", "ball"] });
        var offer = new ExerciseOffer(Limits.None with { ClosedGates = Gates.All }, TrainingHistory.Of(runner.State, Make.Today));
        Assert.All(["loaded-carry", "cable-chop", "ball-throw", "russian-twist", "superman"], id => Assert.Null(offer.Of(new ExerciseId(id))));
        Assert.Null(offer.EasySetOf(new ExerciseId("loaded-carry")));
        Assert.Equal("raised", offer.Of(new ExerciseId("mountain-climber"))!.Variant);
    }

    [Fact]
    public void Every_ladder_is_climbed_step_by_step_with_everything_there_is()
    {
        var kit = Kit.Of(new Profile { Equipment = [.. Enum.GetNames<Equipment>()], BodyMassKilograms = 70 });
        foreach (var exercise in All)
        {
            var ladder = Ladder.Of(exercise, kit);
            Assert.Equal(Enumerable.Range(0, exercise.Variants.Count), Enumerable.Range(0, ladder.Count).Select(rung => ladder[rung].Place).Distinct());
            for (var rung = 1; rung < ladder.Count; rung++)
                Assert.InRange(ladder[rung].Place - ladder[rung - 1].Place, 0, 1);
        }
    }

    private static IEnumerable<Precaution> LeftOut(string id) =>
        ExerciseLibrary.Shipped[new ExerciseId(id)].NotWhen.Where(not => not.Do == PrecautionAnswer.LeaveOut).Select(not => not.When).Order();

    private static Variant Variant(string exercise, string variant) =>
        ExerciseLibrary.Shipped[new ExerciseId(exercise)].Variants.Single(one => one.Id.Name == variant);
}
