using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Demo;
using Backstride.Journal;
using Backstride.Tests;

namespace Backstride.App.Tests.Wording;

/// <summary>Records, answers and second thoughts in words that need no key.</summary>
public sealed class PlainWordsTests
{
    private static readonly RunnerId Somebody = new(Guid.Parse("00000000-0000-8000-8000-000000000003"));

    [Theory]
    [InlineData("longestMeters", "longest")]
    [InlineData("mostMeters", "most so far")]
    [InlineData("way", "direction")]
    [InlineData("gap", "what is missing")]
    [InlineData("windowDays", "looked back (days)")]
    [InlineData("usualPain", "usual pain")]
    public void A_stored_name_is_said_in_words(string stored, string said) => Assert.Equal(said, FactWords.Name(stored));

    [Theory]
    [InlineData("up", "uphill")]
    [InlineData("runs", "outdoor runs with speeds")]
    [InlineData("no-recent-run", "no run in the 30 days before")]
    [InlineData("back-pain", "back pain")]
    [InlineData("RestDay", "rest day")]
    public void A_stored_word_is_said_in_words(string stored, string said) => Assert.Equal(said, FactWords.Value(stored));

    [Fact]
    public void No_number_of_the_made_up_runner_is_said_in_a_programs_words()
    {
        var entries = DemoRunner.Entries(Somebody, Make.Today, DemoRunner.Seed, wall => new DateTimeOffset(wall, TimeSpan.Zero));
        var state = RunnerState.From(entries.Select((draft, index) => new Entry(draft, index + 1, draft.At)));
        var facts = Enumerable.Range(0, 40).SelectMany(ago => Coach.Plan(state, Make.Today.AddDays(-10 * ago)).Verdicts).SelectMany(judged => judged.Verdict.Reason.Facts).ToList();
        Assert.True(facts.Count > 500);
        Assert.All(facts.Select(fact => FactWords.Name(fact.Name)).Distinct(), IsPlain);
        Assert.All(facts.Select(fact => fact.Value).OfType<FactValue.Text>().Select(text => FactWords.Value(text.Value)).Distinct(), IsPlain);
    }

    private static void IsPlain(string words)
    {
        Assert.DoesNotMatch("[a-z][A-Z]", words);
        Assert.DoesNotContain("-", words, StringComparison.Ordinal);
        Assert.DoesNotContain(words, (string[])["way", "gap", "up", "down", "runs", "typed", "form"]);
    }

    [Fact]
    public void After_a_lower_score_the_reason_says_that_the_worst_of_the_day_counts()
    {
        var runner = Make.Runner().Is(new Profile { UsualPain = new PainScore(1) }).ScreenedClear().RanKm(8, 3).Felt(1, 1).CheckedIn(7, 0, PainMoment.Rest, hour: 9);
        Assert.Equal("Your back is at 7 today. That is too much to run with or to train with weight; a walk, breathing and gentle mobility are fine if they feel all right.", OfPain(runner));
        Assert.Equal(
            "Your back was at 7 today and is at 1 now; the worst of a day counts for that day. 7 is too much to run with or to train with weight; a walk, breathing and gentle mobility are fine if they feel all right.",
            OfPain(runner.CheckedIn(1, 0, PainMoment.Rest, hour: 12)));
        Assert.Equal("Your back is at 8 today. That is too much to run with or to train with weight; a walk, breathing and gentle mobility are fine if they feel all right.", OfPain(runner.CheckedIn(8, 0, PainMoment.Rest, hour: 12)));
    }

    private static string OfPain(Runner runner) => ReasonWords.Of(new PainZone().Judge(runner.State, Make.Today).Reason, Make.Today);

    [Fact]
    public void Answers_that_change_nothing_yet_say_what_decides_now()
    {
        var fresh = Make.Runner();
        var said = ScreenedWords.Changed(Plan(fresh), Plan(fresh.ScreenedClear()));
        Assert.StartsWith("Your safety answers are in. The answer of the day stays “Walk, up to 30 min”, now for another reason", said[0], StringComparison.Ordinal);
        Assert.StartsWith("What decides now: ", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_that_free_a_run_say_what_it_was_and_what_it_is()
    {
        var regular = new[] { 21, 14, 7, 3 }.Aggregate(Make.Runner().Is(new Profile { UsualPain = new PainScore(1), YearsRunning = 3 }), (runner, ago) => runner.RanKm(8, ago).Felt(1, 1));
        var after = Plan(regular.ScreenedClear());
        var said = ScreenedWords.Changed(Plan(regular), after);
        Assert.Equal($"Your safety answers are in. The answer of the day was “Walk, up to 30 min” and is “{AnswerWords.Headline(after)}” now.", said[0]);
        Assert.StartsWith("Run easy", AnswerWords.Headline(after), StringComparison.Ordinal);
        Assert.DoesNotContain(said, line => line.StartsWith("What decides now", StringComparison.Ordinal));
    }

    [Fact]
    public void A_locked_day_says_nothing_of_what_was_unlocked()
    {
        var runner = Make.Runner();
        Assert.Empty(ScreenedWords.Changed(Plan(runner), Plan(runner.Answered(ScreenForm.Full, 0, Backstride.Screening.Questions.SaddleNumbness))));
    }

    private static Plan Plan(Runner runner) => Coach.Plan(runner.State, Make.Today);
}
