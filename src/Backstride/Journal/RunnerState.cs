using Backstride.Planning;
using Backstride.Runs;
using Backstride.Twins;

namespace Backstride.Journal;

/// <summary>Everything known about one runner, folded from the journal. The only thing the coach looks at.</summary>
/// <remarks>Lists are ordered by time and then by id, so the order in which entries arrived does not matter. They hold facts of every day,
/// also later than the day a plan is asked for: rules bound their own windows.</remarks>
public sealed record RunnerState
{
    public RunnerId? Runner { get; init; }

    /// <summary>The greatest seq folded in; 0 for an empty journal.</summary>
    public long Head { get; init; }

    public Profile Profile { get; init; } = new();

    /// <summary>The answers <see cref="Profile"/> was laid together from, each with the day it was given on.</summary>
    public IReadOnlyList<Recorded<Profile>> Profiles { get; init => field = Timeline<Profile>.Of(value); } = Timeline<Profile>.Empty;

    /// <summary>The days on which something was recorded; what lies between is missing, not zero.</summary>
    public LoggedDays Logged { get; init; } = LoggedDays.None;

    /// <summary>Plausible runs.</summary>
    public IReadOnlyList<Recorded<ActivityBody>> Runs { get; init => field = Timeline<ActivityBody>.Of(value); } = Timeline<ActivityBody>.Empty;

    /// <summary>Plausible activities that are not runs.</summary>
    public IReadOnlyList<Recorded<ActivityBody>> OtherActivities { get; init => field = Timeline<ActivityBody>.Of(value); } = Timeline<ActivityBody>.Empty;

    /// <summary>Runs and activities kept out of load until the runner confirms them.</summary>
    public IReadOnlyList<Recorded<ActivityBody>> Doubtful { get; init; } = [];

    /// <summary>Recordings that are kept and do not count, because another recording of the same run does: that one stands in one of the
    /// lists above.</summary>
    public IReadOnlyList<TwinRun> Twins { get; init; } = [];

    /// <summary>What the runner said about which recordings are of one run, in order of receipt: the latest about a pair counts.</summary>
    public IReadOnlyList<Recorded<SameRunAnswer>> SameRunAnswers { get; init; } = [];

    /// <summary>Every recording there is of something done, counted or not, with nothing taken over from its twins.</summary>
    public IReadOnlyList<Recorded<ActivityBody>> Recordings { get; init => field = Timeline<ActivityBody>.Of(value); } = Timeline<ActivityBody>.Empty;

    /// <summary>What the runner said, here or in a diary that was imported; an imported answer gives way to one typed for the same day.</summary>
    public IReadOnlyList<Recorded<CheckIn>> CheckIns { get; init => field = Timeline<CheckIn>.Of(value); } = Timeline<CheckIn>.Empty;

    /// <summary>Nights and days as a device measured them. They say nothing of how the back is, nor that the runner was there to answer.</summary>
    public IReadOnlyList<Recorded<CheckIn>> Measured { get; init => field = Timeline<CheckIn>.Of(value); } = Timeline<CheckIn>.Empty;

    /// <summary>What was said of a recording that does not count has the run that does as its subject.</summary>
    public IReadOnlyList<Recorded<RunFeedback>> Feedback { get; init => field = Timeline<RunFeedback>.Of(value); } = Timeline<RunFeedback>.Empty;

    public IReadOnlyList<Recorded<SessionDone>> Sessions { get; init => field = Timeline<SessionDone>.Of(value); } = Timeline<SessionDone>.Empty;

    public IReadOnlyList<Recorded<TestResult>> Tests { get; init => field = Timeline<TestResult>.Of(value); } = Timeline<TestResult>.Empty;

    /// <summary>Every safety answer ever given, in order of receipt. A correction, removal or undo takes none away: what an answer raised
    /// ends with a clearance, or by <see cref="Withdrawals"/> in time.</summary>
    public IReadOnlyList<Recorded<ScreeningAnswers>> Screenings { get; init; } = [];

    /// <summary>Corrections of safety answers: those that take a mistaken one back, and those that add what was left out.</summary>
    public IReadOnlyList<Recorded<Correction>> Withdrawals { get; init; } = [];

    public IReadOnlyList<Recorded<Clearance>> Clearances { get; init; } = [];

    public IReadOnlyList<Recorded<Questionnaire>> Questionnaires { get; init => field = Timeline<Questionnaire>.Of(value); } = Timeline<Questionnaire>.Empty;

    public IReadOnlyList<Recorded<LifeEvent>> LifeEvents { get; init; } = [];

    public IReadOnlyList<Recorded<Gear>> Gear { get; init; } = [];

    public IReadOnlyList<Recorded<FormCheck>> FormChecks { get; init; } = [];

    public IReadOnlyList<Recorded<DecisionBody>> Decisions { get; init => field = Timeline<DecisionBody>.Of(value); } = Timeline<DecisionBody>.Empty;

    /// <summary>The weeks as they were first shown.</summary>
    public IReadOnlyList<Recorded<WeekProposed>> Weeks { get; init; } = [];

    /// <summary>What the runner did about the plan of a week, in order of receipt: the later lies over the earlier.</summary>
    public IReadOnlyList<Recorded<PlanChange>> PlanChanges { get; init; } = [];

    /// <summary>Kinds and versions this program does not know, with how often they occur.</summary>
    public IReadOnlyDictionary<string, int> UnknownKinds { get; init; } = new Dictionary<string, int>();

    /// <summary>Digest of all live facts but plan decisions; independent of the order of arrival.</summary>
    public InputsDigest Inputs { get; init; } = InputsDigest.Empty;

    /// <summary>The last day of which anything can be known, where the days after it are imagined; absent for what a journal holds.</summary>
    /// <remarks>What is imagined is no news: no day after this one may change what is learned from many days, such as the usual pain.</remarks>
    public DateOnly? KnownThrough { get; init; }

    /// <summary>The state of a runner of whom nothing is known.</summary>
    public static RunnerState Empty { get; } = new();

    /// <summary>Folds entries into a state.</summary>
    public static RunnerState From(IEnumerable<Entry> entries) => FromStored([.. entries.Select(entry => new StoredEntry(entry, null))]);

    /// <summary>Folds entries as a store hands them over.</summary>
    public static RunnerState FromStored(IReadOnlyList<StoredEntry> entries) => Fold.Of(entries);

    /// <summary>The runs of the days in a window before a day, oldest first.</summary>
    public IEnumerable<Recorded<ActivityBody>> RunsWithin(Days window, DateOnly day) => Runs.Within(window, day);
}
