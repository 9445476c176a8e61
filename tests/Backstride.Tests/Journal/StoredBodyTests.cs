using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Backstride.Coaching;
using Backstride.Demo;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Runs;
using static Backstride.Tests.Journal.Journals;

namespace Backstride.Tests.Journal;

/// <summary>The common kinds are read by hand and by the serializer: both must give the same body, for every property there is.</summary>
public sealed class StoredBodyTests
{
    public static TheoryData<string> Kinds() => [.. Full().Select(EntryKind.Of)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_property_is_read_by_hand_as_the_serializer_reads_it(string kind)
    {
        var body = Full().Single(full => EntryKind.Of(full) == kind);
        AssertNothingIsAbsent(body);
        var data = EntryLine.DataOf(body);
        var byHand = StoredBody.Read(kind, data);
        Assert.IsType(body.GetType(), byHand);
        Assert.Equal(Text(data), Text(EntryLine.DataOf(byHand!)));
        Assert.Equal(Text(data), Text(EntryLine.DataOf((EntryBody)data.Deserialize(JournalJson.Default.GetTypeInfo(body.GetType())!)!)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_property_that_is_missing_is_missing_both_ways(string kind)
    {
        var body = Full().Single(full => EntryKind.Of(full) == kind);
        foreach (var property in EntryLine.DataOf(body).EnumerateObject())
        {
            var less = Without(EntryLine.DataOf(body), property.Name);
            if (StoredBody.Read(kind, less) is { } byHand)
                Assert.Equal(Text(EntryLine.DataOf(BySerializer(body.GetType(), less))), Text(EntryLine.DataOf(byHand)));
            else
                Assert.ThrowsAny<JsonException>(() => BySerializer(body.GetType(), less));
        }
    }

    [Theory]
    [InlineData("{\"pain\":3,\"aura\":1}")]
    [InlineData("{\"pain\":3,\"pain\":4}")]
    [InlineData("{\"pain\":11}")]
    [InlineData("{\"pain\":\"3\"}")]
    [InlineData("{\"pain\":null}")]
    [InlineData("{\"moment\":\"midnight\"}")]
    [InlineData("{\"limp\":\"yes\"}")]
    [InlineData("[]")]
    [InlineData("7")]
    public void What_is_not_as_this_program_writes_it_is_left_to_the_serializer(string data)
    {
        using var document = JsonDocument.Parse(data);
        Assert.Null(StoredBody.Read(EntryKind.CheckIn, document.RootElement));
    }

    [Fact]
    public void A_year_and_a_half_of_a_runner_is_read_by_hand_without_a_rest()
    {
        foreach (var entry in DemoRunner.Entries(Somebody, new DateOnly(2026, 11, 21), 1, local => new DateTimeOffset(local, TimeSpan.Zero)))
            Assert.NotNull(StoredBody.Read(EntryKind.Of(entry.Body), EntryLine.DataOf(entry.Body)));
    }

    private static IEnumerable<EntryBody> Full() =>
    [
        new Profile
        {
            Name = "Ülü \"the\" runner\n", Born = 1980, Sex = Sex.F, TimeZone = "Asia/Kathmandu", Goals = ["A half-marathon"], Equipment = ["kettlebell"],
            WeightKilograms = 16, BodyMassKilograms = 71.5, HeightCentimeters = 168, Days = [new AvailableDay(Weekday.Sunday, TimeSpan.FromMinutes(100))],
            UsualPain = new PainScore(1.5), WorstPain = new PainScore(6), PainSince = new DateOnly(2024, 2, 29), PainBeforeRunning = true,
            Functions = [new FunctionGoal("Lifting", 6)], WorseWith = ["sitting"], BetterWith = ["walking"], Fear = 3, LongestRun = Distance.FromKilometres(12.5), RunsPerWeek = 3, YearsRunning = 8, StrengthMonths = 2, Routine = ["bird-dog"],
        },
        new ActivityBody
        {
            Activity = new Activity
            {
                Sport = Sport.Trail, Start = new DateTimeOffset(2026, 3, 1, 7, 30, 0, TimeSpan.FromMinutes(345)), OffsetSource = OffsetSource.Device, SessionIndex = 2,
                Distance = Distance.FromMeters(10_123.4), Timer = TimeSpan.FromSeconds(3600.5), Elapsed = TimeSpan.FromSeconds(3700), Moving = TimeSpan.FromSeconds(3500.25), ClockBack = TimeSpan.FromSeconds(61),
                Ascent = Distance.FromMeters(120), Descent = Distance.FromMeters(118), AverageHeartRate = new HeartRate(148), MaxHeartRate = new HeartRate(171),
                AverageCadence = new Cadence(168.5), PerceivedEffort = new PerceivedEffort(5), Feel = 75, Dynamics = new RunningDynamics(82.5, 245, 49.8, 1.1, 7.4),
                Device = "A watch", Recording = "ab12", Name = "Hills", Description = "Wind", Gear = "Old shoes",
                Digest = new StreamDigest { SpeedBinSeconds = [0, 5, 90], HeartRateBinSeconds = [1, 2], BestEffortMeters = [120, 230], LateDrift = 0.97, Shape = new RouteShape(Distance.FromMeters(100), [90, 180]) },
            },
            Reader = "fit@1", Source = "fit", File = ContentHash.Of("file"u8), RecordId = "strava:1", NotesFrom = "strava@1", Doubts = [Doubt.Speed], LookedAt = [Oddity.Break],
        },
        new CheckIn
        {
            Pain = new PainScore(4), Moment = PainMoment.BeforeRun, Place = "low back", Side = BodySide.Middle, LegSymptoms = LegSymptoms.New, Limp = false, Painkiller = true,
            LegPain = new PainScore(2), LegReach = LegReach.Calf, PelvicFloor = PelvicFloor.Fine, Hot = true,
            Flare = true, Sleep = TimeSpan.FromHours(6.75), SleepQuality = 5, Stress = 2, Fatigue = 3, Soreness = 4, Mood = 6, Motivation = 7, Sitting = TimeSpan.FromHours(9), Note = "–",
            RestingHeartRate = new HeartRate(52), MeasuredStress = 31, RecordId = "garmin:night:2026-01-12",
        },
        new RunFeedback
        {
            Before = new PainScore(1), During = new PainScore(3), From = TimeSpan.FromMinutes(70), After = new PainScore(2), NextMorning = new PainScore(1.5), Place = "low back", Side = BodySide.Left,
            LegSymptoms = LegSymptoms.Known, Limp = true, Painkiller = false, Effort = new PerceivedEffort(4), Ground = Ground.CamberLeft, Cue = "easy-ends", Note = "ok",
        },
        new SessionDone
        {
            Exercises = [new DoneExercise { Exercise = "bird-dog", Variant = "full", Sets = [new DoneSet(5, TimeSpan.FromSeconds(8), BodySide.Left, 12.5)], Effort = new PerceivedEffort(6), Pain = new PainScore(1), FormLost = true }],
            Time = TimeSpan.FromMinutes(22), Effort = new PerceivedEffort(5), Note = "short",
        },
        new Backstride.Journal.TestResult
        {
            Test = "core-circuit", Mode = "150", Held = TimeSpan.FromSeconds(97.5), Reps = 12, Degrees = 61.5, Reach = Distance.FromMeters(0.123), Rating = Steadiness.Wobbly, Side = BodySide.Right,
            Stage = 4, Ended = TestEnd.FormLost, Pain = new PainScore(2), LegSymptoms = LegSymptoms.Known, Note = "the floor was cold",
        },
        new Questionnaire { Form = "week", Total = 4.5, Functions = [new FunctionGoal("Sitting", 7.5)], Answers = new Dictionary<string, int> { ["changed"] = 2, ["pain"] = 0 }, Skipped = false },
        new ScreeningAnswers { Form = ScreenForm.Short, Answers = new Dictionary<string, Answer> { ["bladder"] = Answer.NotSure, ["bowel"] = Answer.No } },
        new DecisionBody { For = new DateOnly(2026, 3, 1), RuleSet = "2026.11.1", Inputs = "00", Plan = JsonDocument.Parse("{\"day\":\"2026-03-01\",\"x\":[1.50,{}]}").RootElement, Answer = PlanAnswer.Easier },
        new WeekProposed
        {
            Monday = new DateOnly(2026, 3, 2), RuleSet = "2026.11.11",
            Days =
            [
                new ProposedDay
                {
                    Day = new DateOnly(2026, 3, 2), Run = RunRole.Fast, Strength = StrengthRole.Light, Session = TimeSpan.FromMinutes(20), Given = TimeSpan.FromMinutes(62.5),
                    ProposedRun = new OutlinedRun
                    {
                        Id = EntryId.DerivedFrom("run"), Mode = RunMode.RunWalk, Target = Distance.FromKilometres(8.2), Time = TimeSpan.FromMinutes(48), Most = Distance.FromKilometres(9), Fast = Distance.FromMeters(700),
                        Interval = new OutlinedInterval(TimeSpan.FromSeconds(540), TimeSpan.FromSeconds(60), 5),
                    },
                    ProposedSession = new OutlinedSession
                    {
                        Id = EntryId.DerivedFrom("session"), Time = TimeSpan.FromMinutes(19),
                        Blocks = [new OutlinedBlock(BlockKind.WarmUp, [new OutlinedExercise { Exercise = "bird-dog", Variant = "full", Sets = 2, Reps = 8, Hold = TimeSpan.FromSeconds(10), PerSide = true, LoadKilograms = 12.5, Rest = TimeSpan.FromSeconds(30) }])],
                    },
                },
            ],
        },
        new PlanChange
        {
            Week = new DateOnly(2026, 3, 2), What = PlanChangeKind.NotDoneBy, Item = EntryId.DerivedFrom("run"), To = new DateOnly(2026, 3, 5), Offer = "run-less", Distance = Distance.FromKilometres(6.1),
            Recording = EntryId.DerivedFrom("recording"), Answer = RealignAnswer.SomethingCameUp, Note = "a cold",
        },
    ];

    private static EntryBody BySerializer(Type type, JsonElement data) => (EntryBody)data.Deserialize(JournalJson.Default.GetTypeInfo(type)!)!;

    // A property that is added later must be added to the example, and then to the reading by hand.
    private static void AssertNothingIsAbsent(object part)
    {
        foreach (var property in part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.Name != nameof(EntryBody.Unknown)))
        {
            var value = property.GetValue(part);
            Assert.True(value is not null && value is not (IList { Count: 0 }), $"{part.GetType().Name}.{property.Name} is not in the example.");
            if (value is IEnumerable<object> items)
                Assert.All(items.Where(IsOurs), AssertNothingIsAbsent);
            else if (IsOurs(value))
                AssertNothingIsAbsent(value);
        }
    }

    private static bool IsOurs(object value) => value is { } && value.GetType() is { IsClass: true, Namespace: { } space } && space.StartsWith("Backstride", StringComparison.Ordinal);

    private static JsonElement Without(JsonElement data, string name)
    {
        using var document = JsonDocument.Parse("{" + string.Join(",", data.EnumerateObject().Where(p => p.Name != name).Select(p => $"\"{p.Name}\":{p.Value.GetRawText()}")) + "}");
        return document.RootElement.Clone();
    }

    private static string Text(JsonElement data) => data.GetRawText();
}
