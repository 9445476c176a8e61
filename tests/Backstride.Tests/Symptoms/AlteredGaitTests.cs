using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.Tests.Symptoms;

public sealed class AlteredGaitTests
{
    private static readonly AlteredGait Rule = new();

    private static readonly ScreeningAnswers Answers = new() { Form = ScreenForm.Short, Answers = new Dictionary<string, Answer>() };

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Make.Today);

    [Fact]
    public void A_limp_stops_impact_until_the_questions_are_answered()
    {
        var limped = Make.Runner().RanKm(5, 10).Felt(2, 2, limp: true);
        Assert.Equal(Impact.Walking, Judge(limped).Limits.Impact);
        Assert.IsType<Verdict.Allow>(Judge(limped.Recorded(9, Answers)));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void It_stands_through_the_day_after_whatever_is_answered(int daysAgo, bool stands) =>
        Assert.Equal(stands, Judge(Make.Runner().CheckedIn(new CheckIn { Limp = true }, daysAgo).Recorded(daysAgo, Answers)) is Verdict.Limit);

    [Fact]
    public void New_leg_symptoms_are_another_rule_and_a_limp_is_not_theirs()
    {
        Assert.IsType<Verdict.Allow>(Judge(Make.Runner().CheckedIn(new CheckIn { LegSymptoms = LegSymptoms.New }, 0)));
        Assert.IsType<Verdict.Allow>(new NewLegSymptoms().Judge(Make.Runner().CheckedIn(new CheckIn { Limp = true }, 0).State, Make.Today));
    }

    [Fact]
    public void Card() => Approve.Card(
        Rule,
        ("a limp yesterday, not answered", Make.Runner().CheckedIn(new CheckIn { Limp = true }, 1)),
        ("a limp three days ago, answered", Make.Runner().CheckedIn(new CheckIn { Limp = true }, 3).Recorded(2, Answers)),
        ("no limp", Make.Runner()));
}
