namespace Backstride.Journal;

/// <summary>The word a kind of entry has in the journal line, and the version this program writes.</summary>
/// <remarks>Words never change their meaning; a body that changes shape gets the next version, and old versions are upcast on reading.</remarks>
public static class EntryKind
{
    public const string Profile = "profile";
    public const string Run = "run";
    public const string Activity = "activity";
    public const string CheckIn = "check-in";
    public const string RunFeedback = "run-feedback";
    public const string Session = "session";
    public const string Test = "test";
    public const string Screening = "screening";
    public const string Clearance = "clearance";
    public const string Questionnaire = "questionnaire";
    public const string FormCheck = "form-check";
    public const string Gear = "gear";
    public const string LifeEvent = "life-event";
    public const string Decision = "decision";
    public const string Correction = "correction";
    public const string Removal = "removal";
    public const string SameRun = "same-run";
    public const string Week = "week";
    public const string PlanChange = "plan-change";

    /// <summary>Every kind this program knows, in the order of docs/journal.md.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Profile, Run, Activity, CheckIn, RunFeedback, Session, Test, Screening, Clearance, Questionnaire, FormCheck, Gear, LifeEvent, Decision,
        Correction, Removal, SameRun, Week, PlanChange,
    ];

    public static string Of(EntryBody body) => body switch
    {
        Journal.Profile => Profile,
        ActivityBody a => Runs.Sports.IsRun(a.Activity.Sport) ? Run : Activity,
        Journal.CheckIn => CheckIn,
        Journal.RunFeedback => RunFeedback,
        SessionDone => Session,
        TestResult => Test,
        ScreeningAnswers => Screening,
        Journal.Clearance => Clearance,
        Journal.Questionnaire => Questionnaire,
        Journal.FormCheck => FormCheck,
        Journal.Gear => Gear,
        Journal.LifeEvent => LifeEvent,
        DecisionBody => Decision,
        Journal.Correction => Correction,
        Journal.Removal => Removal,
        Twins.SameRunAnswer => SameRun,
        Planning.WeekProposed => Week,
        Planning.PlanChange => PlanChange,
        UnknownBody u => u.Kind,
        _ => throw new ArgumentOutOfRangeException(nameof(body), body.GetType().Name, "An entry body without a kind."),
    };

    public static int VersionOf(EntryBody body) => body is UnknownBody u ? u.Version : 1;
}
