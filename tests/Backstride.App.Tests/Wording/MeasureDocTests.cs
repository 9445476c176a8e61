using System.Globalization;
using System.Text;
using Backstride.App.Wording;
using Backstride.Exercises;
using Backstride.HomeTests;
using Backstride.Questionnaires;

namespace Backstride.App.Tests.Wording;

/// <summary>docs/tests.md and docs/questionnaires.md are written from the data and nowhere typed by hand.</summary>
public sealed class MeasureDocTests
{
    private const string Measured = """
        # Home tests

        Written from `src/Backstride/HomeTests/tests.json`; a test keeps it so. The data fit [`schemas/home-tests.schema.json`](schemas/home-tests.schema.json).

        No test foretells back pain in one runner, and no result is a verdict: it is a starting point, to be compared with oneself. How each test is
        done at home, what ends it and the bounds below are judgements of ours unless a source says more, and wait for a clinician's sign-off.

        - **When.** None on the first day. The core circuit is offered after two clean sessions, every test that was done again from 28 days on.
        - **Safe now.** Pain at rest at most 3 or usual pain, whichever is more, and never above 5; above 3 nothing to the limit. A red flag, a flare, new
          leg symptoms, pain after a run or a painkiller close tests by rules of their own. Who did not say today how the back is, is asked first.
        - **Which circuit.** 150 seconds, as in the article it comes from, whose steps add up to that and not to three minutes; 180 by choice. Shorter for
          under six months of training, usual pain of 3 and more, over 60 years or a body mass index over 30. The article shortens holds by 5 to 15 seconds;
          fifteen would leave nothing of a 15-second hold, so there are ways with five and with ten less.
        - **A change** inside the error of the test is called no change. Ways and sides are not compared with each other.
        - **Sides** differ at 15 % of the greater and by the least given below, on two occasions. Then exercises that train it begin with the side that did
          less, which gets one set more where there is time.
        - **Left out**, because it loads the low back too much at home: lowering both straight legs.

        `log test NAME …` writes a result down, `tests` lists them, the app has them under *Tests* with a clock for holds and the circuit.

        """;

    private const string Asked = """
        # Questionnaires

        Written from `src/Backstride/Questionnaires`; a test keeps it so.

        Nothing here is needed for a plan: what is left out never locks or limits anything. Today shows one that is due, never more than one a day, and not
        while the safety questions are open or somebody has to look at the back. "Not this time" is noted and counts like an answer for when it is due again.

        No sentence of another questionnaire is shown. Of the Roland-Morris form only the total that a person brings is taken.

        `log questionnaire NAME …` writes an answer down, `questionnaires` says which is due, the app has them under *Questionnaires*.

        """;

    [Fact]
    public void The_page_of_all_home_tests_says_what_the_data_say() => WrittenDoc.Is("tests.md", Tests());

    [Fact]
    public void The_page_of_all_questionnaires_says_what_the_data_say() => WrittenDoc.Is("questionnaires.md", Questionnaires());

    private static string Tests()
    {
        var text = new StringBuilder(Measured.ReplaceLineEndings("\n"));
        text.Append(CultureInfo.InvariantCulture, $"\nEvery test ends when: {string.Join("; ", HomeTestLibrary.Shipped.Always)}.\n");
        foreach (var test in HomeTestLibrary.Shipped.Tests)
            Write(text, test);
        text.Append("\n## Sources\n\n| source | found | grade |\n|---|---|---|\n");
        foreach (var evidence in TestSources.All)
            text.Append(CultureInfo.InvariantCulture, $"| {evidence.Source} | {evidence.Finding} | {LibraryWords.Of(evidence.Certainty)}, about {LibraryWords.Of(evidence.Directness)} |\n");
        return text.ToString();
    }

    private static void Write(StringBuilder text, HomeTest test)
    {
        string?[] kinds = [test.Measure.ToString().ToLowerInvariant(), test.PerSide ? "per side" : null, test.Effort == TestEffort.Maximal ? "to the limit" : null,
            test.Partner ? "with a partner" : null, test.Weight == TestWeight.Low ? "take it lightly" : null];
        text.Append(CultureInfo.InvariantCulture, $"\n## {test.Name}\n\n`{test.Id}` · {string.Join(" · ", kinds.OfType<string>())} · serves {string.Join(", ", test.Serves)}\n\n{test.Measures}\n\n");
        foreach (var (place, step) in test.Steps.Index())
            text.Append(CultureInfo.InvariantCulture, $"{place + 1}. {step}\n");
        text.Append(CultureInfo.InvariantCulture, $"\nNeeds: {string.Join("; ", test.Needs)}. {test.Reading} From {test.Least} to {test.Most}.\n");
        foreach (var mode in test.Modes)
            text.Append(CultureInfo.InvariantCulture, $"\n**{mode.Name}** (`{mode.Id}`). {mode.ForWhom} {string.Join(", ", mode.Stages.Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Name} {stage.Time.TotalSeconds} s")))}.\n");
        text.Append(CultureInfo.InvariantCulture, $"\nStops also when: {string.Join("; ", test.Stop)}.\n");
        foreach (var not in test.NotWhen)
            text.Append(CultureInfo.InvariantCulture, $"\nIf {LibraryWords.Of(not.When)}: {(not.Do == PrecautionAnswer.LeaveOut ? "leave it out. " : "")}{not.Advice}\n");
        foreach (var norm in test.Norms)
            text.Append(CultureInfo.InvariantCulture, $"\n{norm.Who}: {norm.Says} ({norm.Source})\n");
        var share = test.Change.Share is { } part ? $" or {Quantities.Percent(part)}, whichever is more" : "";
        var sides = test.Sides is { } least ? $" Sides: at least {least}." : "";
        text.Append(CultureInfo.InvariantCulture, $"\nA change: {test.Change.Least}{share}, {test.Change.Basis.ToString().ToLowerInvariant()}. {test.Change.Says} ({test.Change.Source}){sides}\n");
    }

    private static string Questionnaires()
    {
        var text = new StringBuilder(Asked.ReplaceLineEndings("\n"));
        foreach (var instrument in Instruments.All)
        {
            var evidence = instrument.Evidence;
            var real = instrument.RealChange is { } change ? $"{change} points" : "not known, so none is named";
            text.Append(CultureInfo.InvariantCulture, $"\n## {instrument.Name}\n\n`{instrument.Id}` · {instrument.Least} to {instrument.Most}, {(instrument.Good == GoodEnd.Low ? "less" : "more")} is better{(evidence.Serves.Count > 0 ? $" · serves {string.Join(", ", evidence.Serves)}" : "")}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"{instrument.Asks}\n\nScore: {instrument.Scoring}\n\nAsked: {instrument.HowOften}\n\nA change: {real}. {evidence.Finding} ({evidence.Source}; {LibraryWords.Of(evidence.Certainty)}, about {LibraryWords.Of(evidence.Directness)})\n");
            if (instrument == Instruments.Week)
                Write(text);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text)
    {
        foreach (var question in WeeklyCheck.Questions)
            text.Append(CultureInfo.InvariantCulture, $"\n- `{question.Id}` {question.Text} {string.Join(", ", question.Answers.Select((answer, points) => $"{points} {answer}"))}.");
        text.Append('\n');
    }
}
