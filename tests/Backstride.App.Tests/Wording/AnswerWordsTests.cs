using Backstride.App.Cli;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Screening;
using Backstride.Tests;

namespace Backstride.App.Tests.Wording;

public sealed class AnswerWordsTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly Distance Downhill = Distance.FromMeters(50);

    [Theory]
    [InlineData(RunMode.None, null)]
    [InlineData(RunMode.Walk, null)]
    [InlineData(RunMode.CrossTrain, null)]
    [InlineData(RunMode.Run, "no more than 50 m downhill")]
    [InlineData(RunMode.RunWalk, "no more than 50 m downhill")]
    public void Only_a_run_has_a_downhill_limit(RunMode mode, string? subline) =>
        Assert.Equal(subline, AnswerWords.Subline(Of(null, new RunProposal { Mode = mode, Intensity = Intensity.Easy, MaxDescent = Downhill })));

    [Theory]
    [InlineData(null, 110.9, "no more than 110 m uphill")]
    [InlineData(330.0, 110.0, "no more than 110 m uphill and 330 m downhill")]
    public void A_limit_uphill_is_said_beside_the_one_downhill(double? down, double up, string subline)
    {
        var run = new RunProposal { Mode = RunMode.Run, Intensity = Intensity.Easy, MaxAscent = Distance.FromMeters(up) };
        Assert.Equal(subline, AnswerWords.Subline(Of(null, down is { } most ? run with { MaxDescent = Distance.FromMeters(most) } : run)));
    }

    [Fact]
    public void A_run_of_the_day_is_the_answer_with_its_figures()
    {
        var plan = Of(null, new RunProposal { Mode = RunMode.None, Intensity = Intensity.Easy, Done = new RunsDone(2, Distance.FromMeters(8_240), TimeSpan.FromMinutes(70)) });
        Assert.Equal("You have run today", AnswerWords.Headline(plan));
        Assert.Equal("8.24 km in 1 h 10 min, 2 runs. No more running today.", AnswerWords.Subline(plan));
        var bare = plan with { Run = plan.Run! with { Done = new RunsDone(1, null, TimeSpan.FromMinutes(30)) } };
        Assert.Equal("30 min. No more running today.", AnswerWords.Subline(bare));
    }

    [Theory]
    [InlineData(12_900, 12_990, "Run easy, up to 12.9 km", null)]
    [InlineData(12_900, 13_010, "Run easy, 12.9 km", "13 km at most")]
    public void A_target_that_reads_like_the_limit_is_said_once(double target, double most, string headline, string? subline)
    {
        var plan = Of(null, new RunProposal { Mode = RunMode.Run, Intensity = Intensity.Easy, Target = Distance.FromMeters(target), Max = Distance.FromMeters(most) });
        Assert.Equal(headline, AnswerWords.Headline(plan));
        Assert.Equal(subline, AnswerWords.Subline(plan));
    }

    [Fact]
    public void A_limit_is_rounded_down_in_the_answer_too() =>
        Assert.Equal("Run easy, up to 15.3 km", AnswerWords.Headline(Of(null, new RunProposal { Mode = RunMode.Run, Intensity = Intensity.Easy, Max = Distance.FromMeters(15_390) })));

    [Fact]
    public void A_locked_day_on_a_terminal_speaks_of_the_referral_alone()
    {
        Reason suspected = new CaudaEquina.Suspected([Questions.SaddleNumbness.Id], Day);
        Reason noRun = new NoBaselineReason.NoRun(new Days(30), null);
        var plan = Of(new Referral(Urgency.Emergency, new CaudaEquina().Id, suspected), null) with
        {
            Verdicts =
            [
                new RuleVerdict(new CaudaEquina(), new Verdict.Refer(Urgency.Emergency, Limits.None, suspected)),
                new RuleVerdict(new NoBaseline(), new Verdict.CannotJudge(Limits.None, noRun)),
            ],
        };
        var text = string.Join('\n', PlanText.Of(plan, RunnerState.Empty, new Listing(ListOf.Everything, "", plan.Day)));
        Assert.Contains(EmergencyWords.HowToGo, text, StringComparison.Ordinal);
        Assert.Contains(EmergencyWords.AtTheDesk(suspected), text, StringComparison.Ordinal);
        Assert.Contains(ReasonWords.Of(suspected, Make.Today), text, StringComparison.Ordinal);
        Assert.Contains(ReferralWords.EndsWhen(plan.Referral!), text, StringComparison.Ordinal);
        Assert.DoesNotContain(ReasonWords.Of(noRun, Make.Today), text, StringComparison.Ordinal);
    }

    private static Plan Of(Referral? referral, RunProposal? run) => new(Day, PlanStatus.Modify, [], Limits.None, referral, run, null, [], "");
}
