using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Tests.Cases;

/// <summary>What somebody writes down of a day, the safety questions and what a clinician said.</summary>
internal static class SayingGiven
{
    private static readonly Details<CheckIn> OfDays = new(
        ("pain {n}", (said, gaps) => said with { Pain = gaps.Pain() }),
        ("on getting up", (said, _) => said with { Moment = PainMoment.Morning }),
        ("the worst of the day", (said, _) => said with { Moment = PainMoment.Worst }),
        ("slept {n} hours", (said, gaps) => said with { Sleep = TimeSpan.FromHours(gaps.Number(0)) }),
        ("the night as {n} of 10", (said, gaps) => said with { SleepQuality = gaps.Number(0) }),
        ("a sore shoulder", (said, _) => said with { Place = "shoulder", Pain = said.Pain ?? new PainScore(3) }),
        ("stress {n}", (said, gaps) => said with { Stress = gaps.Number(0) }),
        ("fatigue {n}", (said, gaps) => said with { Fatigue = gaps.Number(0) }),
        ("soreness {n}", (said, gaps) => said with { Soreness = gaps.Number(0) }),
        ("mood {n}", (said, gaps) => said with { Mood = gaps.Number(0) }),
        ("motivation {n}", (said, gaps) => said with { Motivation = gaps.Number(0) }),
        ("sat {n} hours", (said, gaps) => said with { Sitting = TimeSpan.FromHours(gaps.Number(0)) }),
        ("a flare", (said, _) => said with { Flare = true }),
        ("limping", (said, _) => said with { Limp = true }),
        ("a hot day", (said, _) => said with { Hot = true }),
        ("a painkiller", (said, _) => said with { Painkiller = true }),
        ("new tingling in a leg", (said, _) => said with { LegSymptoms = LegSymptoms.New }),
        ("known tingling in a leg", (said, _) => said with { LegSymptoms = LegSymptoms.Known }),
        ("nothing in the legs", (said, _) => said with { LegSymptoms = LegSymptoms.None, LegPain = PainScore.None }),
        ("leg pain {n}", (said, gaps) => said with { LegPain = gaps.Pain() }),
        ("down to the {buttock|thigh|calf|foot}", (said, gaps) => said with { LegReach = Enum.Parse<LegReach>(gaps.Word(0), ignoreCase: true) }),
        ("pelvic floor {fine|leaking|heaviness|pain}", (said, gaps) => said with { PelvicFloor = Enum.Parse<PelvicFloor>(gaps.Word(0), ignoreCase: true) }));

    private static readonly Details<Dictionary<string, Answer>> OfQuestions = new(
        ("yes to {word}", (answers, gaps) => Answered(answers, gaps.Word(0), Answer.Yes)),
        ("not sure about {word}", (answers, gaps) => Answered(answers, gaps.Word(0), Answer.NotSure)),
        ("no answer to {word}", (answers, gaps) => Answered(answers, gaps.Word(0), null)));

    private static readonly Details<Clearance> OfVisits = new(
        ("about {word}", (visit, gaps) => visit with { Settles = [.. visit.Settles, gaps.Word(0)] }),
        ("{no-running|no-impact|no-load|walk-only|no-extension}", (visit, gaps) => visit with { Limits = [.. visit.Limits, gaps.Word(0)] }));

    public static IReadOnlyList<GivenPhrase> Phrases { get; } =
    [
        OfDay("this morning", 7, _ => 0),
        OfDay("at noon", 12, _ => 0),
        OfDay("this evening", 20, _ => 0),
        OfDay("in the morning {day}", 7, gaps => gaps.DaysBefore(0)),
        OfDay("at noon {day}", 12, gaps => gaps.DaysBefore(0)),
        OfDay("in the evening {day}", 20, gaps => gaps.DaysBefore(0)),
        Span("every morning of the last {n} days", 7),
        Span("every evening of the last {n} days", 20),
        Between("every morning from {day} until {day}", 7),
        Between("every evening from {day} until {day}", 20),
        Answers("answers the safety questions {day}", ScreenForm.Full),
        Answers("answers the short safety questions {day}", ScreenForm.Short),
        GivenPhrase.With<(Clearance What, int DaysBefore)>(
            "a {doctor|physiotherapist|midwife} says {fit to train|fit with limits|not yet} {day}",
            OfVisits.Of<(Clearance What, int DaysBefore)>(visit => visit.What, (visit, what) => (what, visit.DaysBefore)),
            (_, gaps) => (new Clearance { Who = gaps.Word(0), Result = ResultOf(gaps.Word(1)) }, gaps.DaysBefore(2)),
            (story, visit) => story.Tell(runner => runner.With(story.DayOf(visit.DaysBefore), Runner.At(story.Ago(visit.DaysBefore), 15), visit.What))),
        GivenPhrase.Of("takes the answers of {day} back", (story, gaps) => story.Tell(runner => runner.With(
            story.Day, Runner.At(story.Ago(0), 22), new Correction { Set = new Dictionary<string, System.Text.Json.JsonElement>(), Withdraws = true }, Answers(runner, story.DayOf(gaps.DaysBefore(0)))))),
        GivenPhrase.Of("removes the answers of {day}", (story, gaps) => story.Tell(runner => runner.With(
            story.Day, Runner.At(story.Ago(0), 22), new Removal(), Answers(runner, story.DayOf(gaps.DaysBefore(0)))))),
    ];

    private static EntryId Answers(Runner runner, DateOnly day) => runner.Entries.Last(entry => entry.Day == day && entry.Body is ScreeningAnswers).Id;

    private static ClearanceResult ResultOf(string words) => words switch
    {
        "fit to train" => ClearanceResult.FitToTrain,
        "fit with limits" => ClearanceResult.WithLimits,
        _ => ClearanceResult.NotYet,
    };

    private static GivenPhrase OfDay(string template, int hour, Func<Gaps, int> daysBefore) => GivenPhrase.With(
        template, OfDays.Of<Said>(said => said.What, (said, what) => said with { What = what }), (_, gaps) => new Said(new CheckIn(), daysBefore(gaps), daysBefore(gaps)), (story, said) => Say(story, said, hour));

    private static GivenPhrase Span(string template, int hour) => GivenPhrase.With(
        template, OfDays.Of<Said>(said => said.What, (said, what) => said with { What = what }), (_, gaps) => new Said(new CheckIn(), gaps.Whole(0) - 1, 0), (story, said) => Say(story, said, hour));

    private static GivenPhrase Between(string template, int hour) => GivenPhrase.With(
        template, OfDays.Of<Said>(said => said.What, (said, what) => said with { What = what }), (_, gaps) => new Said(new CheckIn(), gaps.DaysBefore(0), gaps.DaysBefore(1)), (story, said) => Say(story, said, hour));

    private static Story Say(Story story, Said said, int hour)
    {
        for (var before = said.From; before >= said.Until; before--)
        {
            var ago = story.Ago(before);
            story = story.Tell(runner => runner.CheckedIn(said.What, ago, hour));
        }

        return story;
    }

    private static GivenPhrase Answers(string template, ScreenForm form) => GivenPhrase.With<Answering>(
        template,
        OfQuestions.Of<Answering>(answering => answering.Answers, (answering, answers) => answering with { Answers = answers }),
        (_, gaps) => new Answering(Questions.Of(form).ToDictionary(question => question.Id.Name, _ => Answer.No), gaps.DaysBefore(0)),
        (story, answering) => story.Tell(runner => runner.With(
            story.DayOf(answering.DaysBefore), Runner.At(story.Ago(answering.DaysBefore), 21), new ScreeningAnswers { Form = form, Answers = answering.Answers })));

    private static Dictionary<string, Answer> Answered(Dictionary<string, Answer> answers, string id, Answer? answer)
    {
        if (Questions.Find(id) is null)
            throw new UnknownPhraseException($"the question {id}");
        var changed = new Dictionary<string, Answer>(answers);
        if (answer is { } said)
            changed[id] = said;
        else
            changed.Remove(id);
        return changed;
    }

    private sealed record Said(CheckIn What, int From, int Until);

    private sealed record Answering(Dictionary<string, Answer> Answers, int DaysBefore);
}
