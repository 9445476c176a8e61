using System.Text.Json;
using Backstride.Journal;
using Backstride.Screening;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Screening;

/// <summary>Made-up histories of safety answers: full and short screens, answers in parts, withdrawals, removals, corrections and visits.</summary>
internal static class Histories
{
    private static readonly string[] RuleIds = [.. Backstride.Coaching.Rulebook.Rules.Where(rule => rule.Id.Family == "screen").Select(rule => rule.Id.Name)];

    /// <summary>One thing that happens, on a day of the last two months.</summary>
    public abstract record Step(int DaysAgo);

    public sealed record Screen(int DaysAgo, IReadOnlyList<(Question Question, Answer Answer)> Answers) : Step(DaysAgo);

    /// <param name="Which">Counts screens and visits from the first.</param>
    public sealed record TakeBack(int DaysAgo, int Which, TimeSpan After) : Step(DaysAgo);

    public sealed record Remove(int DaysAgo, int Which) : Step(DaysAgo);

    public sealed record Change(int DaysAgo, int Which, Question Question, Answer Answer) : Step(DaysAgo);

    public sealed record Visit(int DaysAgo, ClearanceResult Result, IReadOnlyList<string> Settles) : Step(DaysAgo);

    public sealed record CheckIn(int DaysAgo, double Pain) : Step(DaysAgo);

    /// <summary>Most people have nothing to report, some have one thing, few have much: all three are needed to reach every kind of lock.</summary>
    private static Gen<Answer> AnAnswer(int noes) => Gen.Frequency((noes, Gen.Constant(Answer.No)), (2, Gen.Constant(Answer.Yes)), (1, Gen.Constant(Answer.NotSure)));

    private static Gen<int> ADay => Gen.Choose(0, 60);

    private static Gen<Step> AScreen =>
        from day in ADay
        from full in Gen.Elements(true, true, false)
        from noes in Gen.Elements(6, 60, 200, 100_000)
        from answers in AnAnswer(noes).ListOf(Questions.All.Count)
        from one in Gen.Choose(0, Questions.All.Count * 2)
        select (Step)new Screen(day, [.. Questions.All.Zip(answers).Select((given, i) => i == one ? (given.First, Answer.Yes) : given).Where((_, i) => full || i % 3 == 0)]);

    private static Gen<Step> AVisit =>
        from day in ADay
        from result in Gen.Elements(ClearanceResult.FitToTrain, ClearanceResult.WithLimits, ClearanceResult.NotYet)
        from all in Gen.Elements(true, false)
        from rule in Gen.Elements(RuleIds)
        select (Step)new Visit(day, result, all ? [] : [rule]);

    private static Gen<Step> AChange =>
        from day in ADay
        from which in Gen.Choose(0, 3)
        from question in Gen.Elements(Questions.All.AsEnumerable())
        from answer in AnAnswer(6)
        select (Step)new Change(day, which, question, answer);

    private static Gen<Step> ATakeBack =>
        from day in ADay
        from which in Gen.Choose(0, 3)
        from minutes in Gen.Elements(1, 9, 11, 3000)
        select (Step)new TakeBack(day, which, TimeSpan.FromMinutes(minutes));

    private static Gen<Step> ARemoval => from day in ADay from which in Gen.Choose(0, 3) select (Step)new Remove(day, which);

    private static Gen<Step> ACheckIn => from day in ADay from pain in Gen.Choose(0, 10) select (Step)new CheckIn(day, pain);

    /// <summary>Anything that can happen, oldest first.</summary>
    public static Gen<IReadOnlyList<Step>> Any => Of((5, AScreen), (3, AVisit), (1, AChange), (2, ATakeBack), (1, ARemoval), (2, ACheckIn));

    /// <summary>Answers and check-ins alone: nothing that ends anything.</summary>
    public static Gen<IReadOnlyList<Step>> AnswersOnly => Of((4, AScreen), (2, ACheckIn));

    /// <summary>The runner to whom all this happened.</summary>
    public static Runner Tell(IEnumerable<Step> steps, Runner? beginning = null) => steps.Aggregate(beginning ?? Runner.Who(), Tell);

    private static Gen<IReadOnlyList<Step>> Of(params (int, Gen<Step>)[] kinds) =>
        from count in Gen.Choose(1, 7)
        from steps in Gen.Frequency(kinds).ListOf(count)
        select (IReadOnlyList<Step>)[.. steps.OrderByDescending(step => step.DaysAgo)];

    private static Runner Tell(Runner runner, Step step) => step switch
    {
        Screen screen => runner.Said(screen.DaysAgo, [.. screen.Answers]),
        Visit visit => runner.Cleared(visit.Result, visit.DaysAgo, [.. visit.Settles]),
        CheckIn checkIn => runner.CheckedIn(checkIn.Pain, checkIn.DaysAgo),
        TakeBack back when Nth(runner, back.Which) is { } entry =>
            runner.With(Make.DaysAgo(back.DaysAgo), entry.Received + back.After, new Correction { Set = new Dictionary<string, JsonElement>(), Withdraws = true }, entry.Id, TimeSpan.Zero),
        Remove remove when Nth(runner, remove.Which) is { } entry => runner.Recorded(remove.DaysAgo, new Removal(), entry.Id),
        Change change when Nth(runner, change.Which) is { } entry => runner.Recorded(
            change.DaysAgo,
            new Correction { Set = new Dictionary<string, JsonElement> { ["answers." + change.Question.Id.Name] = JsonSerializer.SerializeToElement(Word(change.Answer)) } },
            entry.Id),
        _ => runner,
    };

    private static Entry? Nth(Runner runner, int which) => runner.Entries.Where(entry => entry.Body is ScreeningAnswers or Clearance).ElementAtOrDefault(which);

    private static string Word(Answer answer) => answer switch
    {
        Answer.Yes => "yes",
        Answer.No => "no",
        _ => "not-sure",
    };
}
