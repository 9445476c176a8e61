using Backstride.Journal;
using TestResult = Backstride.Journal.TestResult;

namespace Backstride.Tests.Cases;

/// <summary>Illness, races and what else life brings; home tests, questionnaires, shoes and form.</summary>
internal static class LifeGiven
{
    public static IReadOnlyList<GivenPhrase> Phrases { get; } =
    [
        Life("{fever|head-cold} since {day}", gaps => new LifeEvent { Event = "illness", Of = gaps.Word(0) }, 1, null),
        Life("{fever|head-cold} from {day} until {day}", gaps => new LifeEvent { Event = "illness", Of = gaps.Word(0) }, 1, 2),
        Life("{holiday|travel|no-equipment|deadline} from {day} until {day}", gaps => new LifeEvent { Event = gaps.Word(0) }, 1, 2),
        Life("a race {day}", _ => new LifeEvent { Event = "race" }, 0, null),
        Life("a race of {n} km {day}", gaps => new LifeEvent { Event = "race", Distance = Distance.FromKilometres(gaps.Number(0)) }, 1, null),
        Life("pregnant since {day}", _ => new LifeEvent { Event = "pregnancy" }, 0, null),
        Life("a birth {day}", _ => new LifeEvent { Event = "birth" }, 0, null),
        Life("surgery of the {spine|abdomen|leg|other} {day}", gaps => new LifeEvent { Event = "surgery", Of = gaps.Word(0) }, 1, null),
        Life("a fracture {day}", _ => new LifeEvent { Event = "fracture" }, 0, null),
        Life("asks for the return ladder {day}", _ => new LifeEvent { Event = "return-ladder" }, 0, null),
        On("tests {word} {day}: {n} seconds", 1, gaps => new TestResult { Test = gaps.Word(0), Held = TimeSpan.FromSeconds(gaps.Number(2)) }),
        On("tests {word} {day} on the {left|right}: {n} seconds", 1, gaps => new TestResult { Test = gaps.Word(0), Side = SideOf(gaps.Word(2)), Held = TimeSpan.FromSeconds(gaps.Number(3)) }),
        On("tests {word} {day} on the {left|right}: {n} degrees", 1, gaps => new TestResult { Test = gaps.Word(0), Side = SideOf(gaps.Word(2)), Degrees = gaps.Number(3) }),
        On("scores the own activities {day}: {n} {n} {n}", 0, gaps => new Questionnaire { Form = "psfs", Functions = [.. new[] { "run", "lift", "sit" }.Select((what, i) => new FunctionGoal(what, gaps.Number(i + 1)))] }),
        On("fears {n} {day}", 1, gaps => new Questionnaire { Form = "fear", Total = gaps.Number(0) }),
        On("new shoes {word} {day}", 1, gaps => new Gear { What = "shoes", Name = gaps.Word(0), Distance = Distance.Zero }),
        On("plated shoes {word} {day}", 1, gaps => new Gear { What = "shoes", Name = gaps.Word(0), Distance = Distance.Zero, Plated = true }),
        On("shoes {word} with {n} km {day}", 2, gaps => new Gear { What = "shoes", Name = gaps.Word(0), Distance = Distance.FromKilometres(gaps.Number(1)) }),
        On("{orthotics|gait-analysis|bike-fit} {day}", 1, gaps => new Gear { What = gaps.Word(0) }),
        On("prescribed orthotics {day}", 0, _ => new Gear { What = "orthotics", Prescribed = true }),
        On("a form check {day}: {trunkLean|shank|pelvicDrop} {n} degrees", 0, gaps => new FormCheck { Metrics = new Dictionary<string, double> { [gaps.Word(1) + "Degrees"] = gaps.Number(2) } }),
        On("weighs {n} kg {day}", 1, gaps => new Profile { BodyMassKilograms = gaps.Number(0) }),
    ];

    private static BodySide SideOf(string word) => word == "left" ? BodySide.Left : BodySide.Right;

    /// <summary>An entry of a day; <paramref name="day"/> is the gap with the day.</summary>
    private static GivenPhrase On(string template, int day, Func<Gaps, EntryBody> body) =>
        GivenPhrase.Of(template, (story, gaps) => story.Tell(runner => runner.Recorded(story.Ago(gaps.DaysBefore(day)), body(gaps))));

    /// <summary>Something with a first and perhaps a last day, written down on the first, or today when it lies ahead.</summary>
    private static GivenPhrase Life(string template, Func<Gaps, LifeEvent> life, int from, int? until) => GivenPhrase.Of(template, (story, gaps) =>
    {
        var first = story.DayOf(gaps.DaysBefore(from));
        var last = until is { } place ? story.DayOf(gaps.DaysBefore(place)) : (DateOnly?)null;
        return story.Tell(runner => runner.Recorded(story.Ago(Math.Max(0, gaps.DaysBefore(from))), life(gaps) with { From = first, To = last }));
    });
}
