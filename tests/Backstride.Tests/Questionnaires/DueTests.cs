using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.Tests.Questionnaires;

public sealed class DueTests
{
    private static readonly Profile Told = new() { Functions = [new FunctionGoal("Long run", 5)], Fear = 2, UsualPain = new PainScore(2) };

    [Fact]
    public void Nothing_is_due_before_Start_and_on_its_day()
    {
        Assert.Empty(Due(Make.Runner().RanKm(5, 3)));
        Assert.Empty(Due(Make.Runner().Is(new Profile { Name = "Ann" }, daysAgo: 0)));
        Assert.Equal(["psfs", "fear"], Due(Make.Runner().Is(new Profile { Name = "Ann" }, daysAgo: 1)));
    }

    [Fact]
    public void Years_of_imported_nights_are_not_a_start()
    {
        var night = Make.Runner().CheckedIn(new CheckIn { Sleep = TimeSpan.FromHours(7) }, 900);
        var imported = night.Entries[0] with { Draft = night.Entries[0].Draft with { By = Author.Import } };
        Assert.Empty(DueQuestionnaires.On(RunnerState.From([imported]), Make.Today));
        Assert.NotEmpty(DueQuestionnaires.On(night.State, Make.Today));
    }

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    public void Own_activities_are_due_every_14_days_counted_from_Start_too(int days, bool due)
    {
        Assert.Equal(due, Due(Make.Runner().Is(Told, days)).Contains("psfs"));
        Assert.Equal(due, Due(Make.Runner().Is(Told, 60).Functions(days, ("Long run", 6))).Contains("psfs"));
        Assert.Equal(due, Due(Make.Runner().Is(Told, 60).PutOff("psfs", days)).Contains("psfs"));
    }

    [Fact]
    public void Who_named_no_activity_and_puts_it_off_once_is_left_in_peace() =>
        Assert.DoesNotContain("psfs", Due(Make.Runner().Is(new Profile { Fear = 1 }, 90).PutOff("psfs", 80)));

    [Theory]
    [InlineData(7, 27, false)]
    [InlineData(7, 28, true)]
    [InlineData(6.9, 28, false)]
    public void Fear_is_asked_again_after_28_days_of_7_and_more(double fear, int days, bool due)
    {
        Assert.Equal(due, Due(Make.Runner().Is(Told with { Fear = fear }, days)).Contains("fear"));
        Assert.Equal(due, Due(Make.Runner().Is(Told with { Fear = 9 }, 200).Total("fear", fear, days)).Contains("fear"));
    }

    [Fact]
    public void Fear_put_off_where_it_was_never_answered_is_not_asked_again() =>
        Assert.DoesNotContain("fear", Due(Make.Runner().Is(Told with { Fear = null }, 60).PutOff("fear", 50)));

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void The_weekly_check_is_due_after_7_days(int days, bool due)
    {
        Assert.Equal(due, Due(Make.Runner().Is(Told, days)).Contains("week"));
        Assert.Equal(due, Due(Make.Runner().Is(Told, 60).Week(1, days)).Contains("week"));
        Assert.Equal(due, Due(Make.Runner().Is(Told, 60).PutOff("week", days)).Contains("week"));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(14, true)]
    [InlineData(15, false)]
    [InlineData(42, false)]
    [InlineData(43, true)]
    [InlineData(56, true)]
    [InlineData(57, false)]
    [InlineData(85, true)]
    [InlineData(98, true)]
    [InlineData(99, false)]
    [InlineData(127, false)]
    public void The_24_item_total_is_asked_for_in_weeks_0_6_and_12(int daysAfterStart, bool due) =>
        Assert.Equal(due, Due(Make.Runner().Is(Told with { PainSince = Make.DaysAgo(daysAfterStart + 100) }, daysAfterStart)).Contains("rmdq"));

    [Theory]
    [InlineData(28, false)]
    [InlineData(29, true)]
    [InlineData(42, true)]
    [InlineData(43, false)]
    public void The_24_item_total_is_asked_for_only_after_four_weeks_of_trouble(int painDays, bool due) =>
        Assert.Equal(due, Due(Make.Runner().Is(Told with { PainSince = Make.DaysAgo(painDays) }, painDays)).Contains("rmdq"));

    [Fact]
    public void The_24_item_total_is_not_asked_for_without_pain_or_a_day_it_began()
    {
        Assert.DoesNotContain("rmdq", Due(Make.Runner().Is(Told with { PainSince = Make.DaysAgo(300), UsualPain = PainScore.None }, 3)));
        Assert.DoesNotContain("rmdq", Due(Make.Runner().Is(Told, 3)));
    }

    [Theory]
    [InlineData(3.9, false)]
    [InlineData(4, true)]
    public void Under_4_points_the_24_item_total_is_not_asked_for_again(double total, bool due) =>
        Assert.Equal(due, Due(Make.Runner().Is(Told with { PainSince = Make.DaysAgo(300) }, 43).Total("rmdq", total, 40)).Contains("rmdq"));

    [Fact]
    public void An_answer_or_a_not_now_ends_a_window_of_the_24_item_total()
    {
        var runner = Make.Runner().Is(Told with { PainSince = Make.DaysAgo(300) }, 45);
        Assert.Contains("rmdq", Due(runner));
        Assert.DoesNotContain("rmdq", Due(runner.Total("rmdq", 9, 1)));
        Assert.DoesNotContain("rmdq", Due(runner.PutOff("rmdq", 1)));
    }

    [Fact]
    public void Only_the_first_is_asked_and_none_on_a_day_that_had_one()
    {
        var runner = Make.Runner().Is(Told, 20);
        Assert.Equal(["psfs", "week"], Due(runner));
        Assert.Equal("psfs", DueQuestionnaires.ToAsk(runner.State, Make.Today)?.Instrument.Id);
        Assert.Null(DueQuestionnaires.ToAsk(runner.Functions(0, ("Long run", 6)).State, Make.Today));
        Assert.Equal("week", DueQuestionnaires.ToAsk(runner.Functions(1, ("Long run", 6)).State, Make.Today)?.Instrument.Id);
        Assert.Null(DueQuestionnaires.ToAsk(runner.Functions(1, ("Long run", 6)).Week(0, 1).State, Make.Today));
    }

    [Fact]
    public void A_removed_answer_is_due_again()
    {
        var runner = Make.Runner().Is(Told, 20).Functions(1, ("Long run", 6));
        Assert.DoesNotContain("psfs", Due(runner));
        Assert.Contains("psfs", Due(runner.Recorded(0, new Removal(), runner.Last.Id)));
    }

    [Fact]
    public void Nothing_that_is_left_unanswered_changes_the_plan()
    {
        var answered = Make.Runner().Is(Told, 60).ScreenedClear(60).RanKm(8, 5).CheckedInDaily(1, 20, 0);
        var silent = Coach.Plan(answered.State, Make.Today);
        var putOff = Coach.Plan(answered.PutOff("psfs", 1).PutOff("fear", 1).PutOff("week", 1).PutOff("rmdq", 1).State, Make.Today);
        Assert.NotEmpty(Due(answered));
        Assert.Equal(silent.Limits, putOff.Limits);
        Assert.Equal(silent.Status, putOff.Status);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void Days_at_the_ends_of_the_calendar_do_no_harm(string text)
    {
        var day = DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var runner = Make.Runner().Is(Told with { PainSince = DateOnly.MaxValue }, 20).Functions(3, ("Long run", 4)).State;
        _ = DueQuestionnaires.On(runner, day);
    }

    private static IEnumerable<string> Due(Runner runner) => DueQuestionnaires.On(runner.State, Make.Today).Select(due => due.Instrument.Id);
}
