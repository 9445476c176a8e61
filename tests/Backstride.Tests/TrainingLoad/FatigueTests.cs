using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.Tests.TrainingLoad;

public static class FatigueTests
{
    private static readonly Fatigue Rule = new();

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Make.Today);

    /// <summary>The four signs every day of a span, worse than 3 and 7 of 10 by so much.</summary>
    internal static Runner Answered(this Runner runner, double worse, int from, int to, int signs = 4) =>
        Enumerable.Range(to, from - to + 1).Reverse().Aggregate(runner, (said, ago) => said.CheckedIn(
            new CheckIn
            {
                Soreness = 3 + worse,
                Motivation = 7 - (signs > 1 ? worse : 0),
                SleepQuality = 7 - (signs > 2 ? worse : 0),
                Mood = 7 - (signs > 3 ? worse : 0),
            },
            ago));

    [Fact]
    public static void Three_tired_days_are_easy_and_two_are_not()
    {
        Assert.IsType<FatigueReason.Fresh>(Assert.IsType<Verdict.Allow>(Judge(Make.Runner().Answered(0, 37, 2).Answered(2, 1, 0))).Reason);
        Assert.Equal(
            Limits.None with { Intensity = Intensity.Easy, Progress = Progression.Hold },
            Judge(Make.Runner().Answered(0, 37, 3).Answered(2, 2, 0)).Limits);
    }

    [Fact]
    public static void Seven_tired_days_ask_for_a_lighter_week_and_six_do_not()
    {
        var six = Make.Runner().Answered(0, 37, 6).Answered(2, 5, 0).RanKm(10, 12);
        Assert.IsType<FatigueReason.Tired>(Judge(six).Reason);
        var seven = Judge(Make.Runner().Answered(0, 37, 7).Answered(2, 6, 0).RanKm(10, 12));
        Assert.IsType<FatigueReason.TiredForLong>(seven.Reason);
        Assert.Equal(2.0 / 3, seven.Limits.Sets.Value, 6);
        Assert.Equal(7, seven.Limits.Distance!.Value.Kilometres, 6);
    }

    [Theory]
    [InlineData(0.6, false)]
    [InlineData(0.8, true)]
    public static void Even_answers_need_a_change_of_seven_tenths(double worse, bool tired) =>
        Assert.Equal(tired, Judge(Make.Runner().Answered(0, 37, 1).Answered(worse, 0, 0)).Reason is FatigueReason.Fresh { Days: 1 });

    [Theory]
    [InlineData(1.9, false)]
    [InlineData(2.0, true)]
    public static void A_sign_is_worse_from_one_standard_deviation_on(double worse, bool tired)
    {
        // Twenty-eight answers, 2 above and 2 below their mean in turn: the deviation is 2.
        var restless = Enumerable.Range(1, 28).Aggregate(Make.Runner(), (runner, ago) => runner.Answered(ago % 2 == 0 ? 2 : -2, ago, ago));
        Assert.Equal(tired, Judge(restless.Answered(worse, 0, 0)).Reason is FatigueReason.Fresh { Days: 1 });
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public static void One_sign_alone_makes_no_tired_day(int signs, bool tired) =>
        Assert.Equal(tired, Judge(Make.Runner().Answered(0, 37, 3).Answered(2, 2, 0, signs)) is Verdict.Limit);

    [Fact]
    public static void Fourteen_answers_are_needed_and_a_day_without_one_is_passed_over()
    {
        Assert.IsType<Verdict.CannotJudge>(Judge(Make.Runner().Answered(0, 13, 1).Answered(2, 0, 0)));
        Assert.IsType<Verdict.Allow>(Judge(Make.Runner().Answered(0, 14, 1).Answered(2, 0, 0)));
        Assert.IsType<Verdict.Limit>(Judge(Make.Runner().Answered(0, 37, 5).Answered(2, 4, 3).Answered(2, 1, 1)));
    }

    [Fact]
    public static void A_fresh_day_ends_it() =>
        Assert.IsType<Verdict.Allow>(Judge(Make.Runner().Answered(0, 37, 6).Answered(2, 5, 1).Answered(0, 0, 0)));

    [Fact]
    public static void Card() => Approve.Card(
        Rule,
        ("three tired days after five weeks as usual", Make.Runner().Answered(0, 37, 3).Answered(2, 2, 0)),
        ("seven tired days, longest run 10 km", Make.Runner().Answered(0, 37, 7).Answered(2, 6, 0).RanKm(10, 12)),
        ("one tired day", Make.Runner().Answered(0, 37, 1).Answered(2, 0, 0)),
        ("nothing known", Make.Runner()));
}
