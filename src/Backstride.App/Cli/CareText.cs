using Backstride.App.Wording;

namespace Backstride.App.Cli;

/// <summary>What a day asks the runner to care about, on a terminal.</summary>
internal static class CareText
{
    public static IEnumerable<string> Of(Care care, DateOnly seen) => care switch
    {
        Care.Questions questions => [$"Answer the {ScreeningWords.Counted(questions.Due)} with: {OwnCommand.Line("screen")}"],
        Care.Seen referred => [$"{ReferralWords.ActionFor(referred.Referral, referred.In)} {ReferralWords.WhyFor(referred.Referral, referred.In)}"],
        Care.Net => [ReferralWords.SafetyNet],
        Care.NothingKnown =>
        [
            UnknownRunner.NothingKnown,
            $"Say it with one of: {OwnCommand.Line("setup")} · {OwnCommand.Line("log", "run", "8.2km", "50min")} · {OwnCommand.Line("import", "PATH")}",
        ],
        Care.Slip slip => [$"{PainAdvice.WorstCounts(slip.Worse)} If it was a slip: {OwnCommand.Line("remove", $"{slip.Worse.Entry}")}"],
        Care.Race race => [race.Words],
        Care.Cue cue => [CueWords.Of(cue.Id)],
        Care.Because because => [because.Line.Text],
        Care.Ask ask => [$"If you have a moment: {QuestionnaireWords.Asking(ask.Instrument)} See: {OwnCommand.Line("questionnaires")}"],
        Care.Try offered => [$"If you like, a test is due: {offered.Test.Name}. See: {OwnCommand.Line("tests", offered.Test.Id.Name)}"],
        _ => throw new ArgumentOutOfRangeException(nameof(care), care, "Something to care about without words."),
    };

    /// <summary>Its name, where it stands behind something else.</summary>
    public static string Named(Care care) => care switch
    {
        Care.NothingKnown => "what you run",
        Care.Slip => "a worse score of today",
        Care.Race => "your race",
        Care.Cue => "how to take the run",
        Care.Ask => "a questionnaire",
        Care.Try => "a test",
        _ => throw new ArgumentOutOfRangeException(nameof(care), care, "This is never behind something else."),
    };
}
