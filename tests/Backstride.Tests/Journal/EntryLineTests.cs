using System.Text;
using System.Text.Json;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Twins;
using static Backstride.Tests.Journal.Journals;

namespace Backstride.Tests.Journal;

public sealed class EntryLineTests
{
    [Fact]
    public void A_line_reads_back_to_the_same_line()
    {
        Assert.All(SomethingOfEverything(), entry =>
        {
            var line = EntryLine.Write(entry);
            Assert.Equal(Text(line), Text(EntryLine.Write(EntryLine.Read(line))));
        });
    }

    [Fact]
    public void Every_kind_this_program_knows_is_among_the_examples() =>
        Assert.Equal(EntryKind.All.Order(), SomethingOfEverything().Select(entry => EntryKind.Of(entry.Body)).Distinct().Where(EntryKind.All.Contains).Order());

    [Fact]
    public void Unknown_fields_and_unknown_kinds_survive_byte_for_byte()
    {
        var line = Text(EntryLine.Write(Entry(1, Pain(3)))).Replace("\"pain\":3", "\"pain\":3,\"aura\":{\"hue\":1.50}", StringComparison.Ordinal);
        Assert.Equal(line, Text(EntryLine.Write(EntryLine.Read(Encoding.UTF8.GetBytes(line)))));
        var strange = line.Replace("check-in", "moon-phase", StringComparison.Ordinal);
        Assert.Equal(strange, Text(EntryLine.Write(EntryLine.Read(Encoding.UTF8.GetBytes(strange)))));
    }

    [Fact]
    public void A_newer_version_of_a_known_kind_is_not_read_as_the_old_one()
    {
        var line = Text(EntryLine.Write(Entry(1, Pain(3)))).Replace("\"v\":1", "\"v\":2", StringComparison.Ordinal);
        Assert.IsType<UnknownBody>(EntryLine.Read(Encoding.UTF8.GetBytes(line)).Body);
    }

    // Found by the mutants: what is kept as it came was taken in and could never be written again.
    [Fact]
    public void A_line_that_is_not_UTF8_is_none_also_where_this_program_knows_nothing_of_it()
    {
        var line = EntryLine.Write(Entry(1, Pain(3)));
        byte[] strange = [.. Encoding.UTF8.GetBytes(Text(line).Replace("check-in", "moon-phase", StringComparison.Ordinal).Replace("\"pain\":3", "\"hue\":\"~\"", StringComparison.Ordinal))];
        Assert.IsType<UnknownBody>(EntryLine.Read(strange).Body);
        strange[strange.AsSpan().IndexOf((byte)'~')] = 0xF4;
        Assert.Throws<JsonException>(() => EntryLine.Read(strange));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"v\":1,\"id\":\"x\"}")]
    [InlineData("not json")]
    public void What_is_no_journal_line_says_so(string text) => Assert.ThrowsAny<JsonException>(() => EntryLine.Read(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("11")]
    [InlineData("-1")]
    [InlineData("\"much\"")]
    public void A_value_out_of_its_bounds_is_an_error_of_the_document(string pain)
    {
        var line = Text(EntryLine.Write(Entry(1, Pain(3)))).Replace("\"pain\":3", $"\"pain\":{pain}", StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => EntryLine.Read(Encoding.UTF8.GetBytes(line)));
    }

    [Fact]
    public void The_fingerprint_ignores_the_place_and_the_time_of_receipt_and_nothing_else()
    {
        var entry = Entry(1, Pain(3));
        Assert.Equal(EntryLine.Fingerprint(entry.Draft), EntryLine.Fingerprint((entry with { Seq = 9, Received = entry.Received.AddDays(1) }).Draft));
        Assert.NotEqual(EntryLine.Fingerprint(entry.Draft), EntryLine.Fingerprint(entry.Draft with { Body = Pain(4) }));
        Assert.NotEqual(EntryLine.Fingerprint(entry.Draft), EntryLine.Fingerprint(entry.Draft with { At = entry.At.AddSeconds(1) }));
    }

    private static List<Entry> SomethingOfEverything() =>
    [
        Entry(1, new Profile
        {
            Name = "Ülü \"the\" runner\n", Born = 1980, Sex = Sex.F, TimeZone = "Asia/Kathmandu", Equipment = ["kettlebell"], WeightKilograms = 16,
            Days = [new AvailableDay(Weekday.Sunday, TimeSpan.FromMinutes(100))], UsualPain = new PainScore(1.5), LongestRun = Distance.FromKilometres(12.5),
        }),
        Entry(2, Run(10.123)),
        Entry(3, Run(30) with { Activity = Run(30).Activity with { Sport = Backstride.Runs.Sport.Ride } }),
        Entry(4, new CheckIn { Pain = new PainScore(4), Moment = PainMoment.BeforeRun, Sleep = TimeSpan.FromHours(6.75), LegSymptoms = LegSymptoms.New }),
        Entry(5, new RunFeedback { During = new PainScore(3), From = TimeSpan.FromMinutes(70) }, Id(2)),
        Entry(6, new SessionDone { Time = TimeSpan.FromMinutes(22), Exercises = [new DoneExercise { Exercise = "bird-dog", Variant = "full", Sets = [new DoneSet(5, TimeSpan.FromSeconds(8), BodySide.Left, null)] }] }),
        Entry(7, new Backstride.Journal.TestResult { Test = "plank", Held = TimeSpan.FromSeconds(61) }),
        Entry(8, new ScreeningAnswers { Form = ScreenForm.Full, Answers = new Dictionary<string, Answer> { ["bladder"] = Answer.NotSure } }),
        Entry(9, new Clearance { Who = "physiotherapist", Result = ClearanceResult.WithLimits, Limits = ["no-running"] }),
        Entry(10, new Questionnaire { Form = "psfs", Total = 6.3 }),
        Entry(11, new FormCheck { Metrics = new Dictionary<string, double> { ["cadence"] = 171 } }),
        Entry(12, new Gear { What = "shoes", Name = "Blue" }),
        Entry(13, new LifeEvent { Event = "race", From = new DateOnly(2026, 5, 3), Distance = Distance.FromKilometres(21.0975) }),
        Entry(14, new DecisionBody { For = new DateOnly(2026, 1, 3), RuleSet = "r", Inputs = "i", Plan = Json("""{"day":"2026-01-03","n":1.50}"""), Answer = PlanAnswer.Accepted }),
        Entry(15, Set("pain", "5"), Id(4)),
        Entry(16, new Removal { Batch = SomeBatch }),
        Entry(17, new SameRunAnswer { Take = new TakeKey("a.0"), Others = [new TakeKey("b.0"), new TakeKey("c.1")], Same = false }),
        Entry(18, new WeekProposed { Monday = new DateOnly(2026, 3, 2), RuleSet = "r", Days = [.. Enumerable.Range(0, 7).Select(DayOfAWeek)] }),
        Entry(19, new PlanChange { Week = new DateOnly(2026, 3, 2), What = PlanChangeKind.Move, Item = Id(40), To = new DateOnly(2026, 3, 5), Offer = "missed", Distance = Distance.FromKilometres(7.5), Note = "late" }),
    ];

    private static ProposedDay DayOfAWeek(int day) => new()
    {
        Day = new DateOnly(2026, 3, 2).AddDays(day),
        Run = day == 6 ? RunRole.Long : RunRole.Easy,
        Strength = day == 1 ? StrengthRole.Full : StrengthRole.None,
        Session = day == 1 ? TimeSpan.FromMinutes(25) : TimeSpan.Zero,
        Given = day == 3 ? null : TimeSpan.FromMinutes(45),
        ProposedRun = new OutlinedRun { Id = Id(40 + day), Mode = RunMode.RunWalk, Time = TimeSpan.FromMinutes(28), Most = day == 3 ? null : Distance.FromKilometres(4), Interval = new OutlinedInterval(TimeSpan.FromMinutes(3), TimeSpan.FromSeconds(90), 5) },
        ProposedSession = day != 1 ? null : new OutlinedSession
        {
            Id = Id(50),
            Time = TimeSpan.FromMinutes(25),
            Blocks = [new OutlinedBlock(BlockKind.Strength, [new OutlinedExercise { Exercise = "goblet-squat", Variant = "box", Sets = 3, Reps = 8, PerSide = true, LoadKilograms = 12.5, Rest = TimeSpan.FromSeconds(60) }])],
        },
    };
}
