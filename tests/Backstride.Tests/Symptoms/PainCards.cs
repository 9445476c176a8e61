using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Symptoms;

namespace Backstride.Tests.Symptoms;

/// <summary>One card per pain rule, for a physiotherapist to read.</summary>
public class PainCards
{
    private static readonly Runner Fine = FlaresTests.Whose(1).RanKm(10, daysAgo: 12).Felt(1, 1).RanKm(8, daysAgo: 10).Felt(2, 1);

    private static readonly Runner TwoReds = FlaresTests.Whose(1).RanKm(10, daysAgo: 6).Felt(6, 2).RanKm(7, daysAgo: 1).Felt(6, 3);

    [Fact]
    public void Zones_card() => Approve.Card(
        new PainZone(),
        ("A new runner of whom nothing is known", Make.Runner()),
        ("Two runs the back was fine with", Fine),
        ("10 km yesterday, 3 during, 1 this morning, usually 1", Fine.RanKm(10, daysAgo: 1).Felt(3, 1)),
        ("10 km yesterday, 6 during, usually 1", Fine.RanKm(10, daysAgo: 1).Felt(6, 1)),
        ("10 km yesterday, fine during, 4 this morning, usually 1", Fine.RanKm(10, daysAgo: 1).Felt(1, 4)),
        ("One green run after a red one", Fine.RanKm(14, daysAgo: 6).Felt(6, 1).RanKm(8, daysAgo: 2).Felt(1, 1)),
        ("6 at rest this morning, usually 1", Fine.CheckedIn(6, daysAgo: 0)),
        ("A usual pain of 6", FlaresTests.Whose(6).RanKm(5, daysAgo: 2).Felt(6, 6)));

    [Fact]
    public void Second_red_card() => Approve.Card(
        new SecondRedInAWeek(),
        ("One red run", FlaresTests.Whose(1).RanKm(10, daysAgo: 2).Felt(6, 2)),
        ("A second one yesterday", TwoReds),
        ("A second one four days ago", FlaresTests.Whose(1).RanKm(10, daysAgo: 9).Felt(6, 2).RanKm(7, daysAgo: 4).Felt(6, 2)));

    [Fact]
    public void Flare_card() => Approve.Card(
        new FlarePlan(),
        ("No flare", Fine),
        ("The runner says so today", Fine.CheckedIn(new CheckIn { Flare = true }, daysAgo: 0)),
        ("Day 2, usually 1", Fine.CheckedIn(5, 1, hour: 8).CheckedIn(5, 1, hour: 12)),
        ("Day 2, after a walk of 20 minutes at 2", Fine.CheckedIn(5, 1, hour: 8).CheckedIn(5, 1, hour: 12).Did(Sport.Walk, 20, 0).Felt(during: 2)),
        ("Day 5, still up on the third day", Fine.CheckedIn(5, 4, hour: 8).CheckedIn(5, 4, hour: 12).CheckedInDaily(4, 3, 1)),
        ("Two days after it", Fine.CheckedIn(5, 5, hour: 8).CheckedIn(5, 5, hour: 12)));

    [Fact]
    public void Ladder_card() => Approve.Card(
        new BackToRunning(),
        ("Running as usual", Fine),
        ("Never ran, nothing known", Make.Runner()),
        ("Back after 40 days without pain", FlaresTests.Whose(0).RanKm(10, daysAgo: 40)),
        ("Back after 40 days with a usual pain of 4", FlaresTests.Whose(4).RanKm(10, daysAgo: 40)),
        ("The day after a run on stage 5", FlaresTests.Whose(0).RanKm(10, daysAgo: 40).RanKm(4, daysAgo: 1, minutes: 28).Felt(0, 0)),
        ("Two reds within a week", TwoReds),
        ("Two red walks", FlaresTests.Whose(4).RanKm(10, 40).Did(Sport.Walk, 30, 6).Felt(during: 6).Did(Sport.Walk, 30, 3).Felt(during: 6)));

    [Fact]
    public void Leg_symptoms_card() => Approve.Card(
        new NewLegSymptoms(),
        ("Nothing new", Fine),
        ("New tingling yesterday, not answered", Fine.CheckedIn(new CheckIn { LegSymptoms = LegSymptoms.New }, daysAgo: 1)),
        ("Tingling in the run three days ago, answered the day after", Fine.RanKm(5, daysAgo: 3).Felt(2, 2, legs: LegSymptoms.New)
            .Recorded(2, new ScreeningAnswers { Form = ScreenForm.Short, Answers = new Dictionary<string, Answer>() })));

    [Fact]
    public void Masked_card() => Approve.Card(
        new MaskedPain(),
        ("No painkiller", Fine),
        ("A painkiller this morning", Fine.CheckedIn(new CheckIn { Pain = new PainScore(1), Painkiller = true }, daysAgo: 0)),
        ("A painkiller before the last run", Fine.RanKm(8, daysAgo: 2).FeltAs(new RunFeedback { During = new PainScore(1), NextMorning = new PainScore(1), Painkiller = true })));

    [Fact]
    public void Silent_card() => Approve.Card(
        new SilentBack(),
        ("No run yet", Make.Runner()),
        ("The last run was answered", Fine),
        ("The last run was not", Fine.RanKm(8, daysAgo: 3)),
        ("Three runs were not", Fine.RanKm(8, daysAgo: 7).RanKm(8, daysAgo: 5).RanKm(8, daysAgo: 3)),
        ("Nothing said for 15 days", FlaresTests.Whose(1).CheckedIn(1, daysAgo: 15).RanKm(8, daysAgo: 3)));
}
