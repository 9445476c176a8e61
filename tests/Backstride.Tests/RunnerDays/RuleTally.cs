using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Demo;
using Backstride.Exercises;
using Backstride.Screening;

namespace Backstride.Tests.RunnerDays;

/// <summary>How often each rule fired and was silent among its chances.</summary>
/// <remarks>
/// A chance is a day of a life that is about what the rule looks at (its themes), or of any life where none is named; for the safety questions a day of a life that sooner or later answers one of
/// the rule's questions with yes. A rule fires when it limits, advises or refers. One that always bounds a distance or hills fires when the day's bound is its own; one that asks, when it asks;
/// one that always allows, when it has something to say; the gates, while all of them are closed. A day on which a rule lacks answers is a chance and neither.
/// </remarks>
internal sealed class RuleTally
{
    private static readonly Dictionary<string, Theme[]> About = new()
    {
        ["screen.clearance"] = [Theme.RedFlag], ["screen.under-18"] = [Theme.Young],
        ["load.no-baseline"] = [Theme.Pause, Theme.Beginner], ["load.first-week"] = [Theme.Beginner], ["load.fast-step"] = [Theme.FastRuns], ["load.fast-share"] = [Theme.FastRuns],
        ["load.descent-step"] = [Theme.Hills], ["load.ascent-step"] = [Theme.Hills], ["load.treadmill"] = [Theme.Treadmill], ["load.surface"] = [Theme.Hills],
        ["load.rest-days"] = [Theme.Eager], ["load.frequency-step"] = [Theme.Eager], ["load.monotony"] = [Theme.Eager], ["load.strain"] = [Theme.Eager],
        ["race.day"] = [Theme.Races], ["warmup.before"] = [Theme.Races], ["race.taper"] = [Theme.Races], ["race.recovery"] = [Theme.Races],
        ["pain.second-red"] = [Theme.Sore], ["pain.flare"] = [Theme.Sore], ["pain.leg-symptoms"] = [Theme.Legs], ["pain.altered-gait"] = [Theme.Legs], ["pain.radicular"] = [Theme.Legs],
        ["pain.late-run"] = [Theme.LatePain], ["pain.masked"] = [Theme.Silent, Theme.Desk], ["pain.week-trend"] = [Theme.Sore, Theme.Legs], ["pain.function"] = [Theme.Fear], ["pain.fear"] = [Theme.Fear],
        ["test.real-change"] = [Theme.HomeTests], ["test.sides"] = [Theme.HomeTests], ["test.due"] = [Theme.HomeTests], ["mobility.only-if-short"] = [Theme.HomeTests],
        ["recovery.sleep"] = [Theme.Tired], ["recovery.fatigue"] = [Theme.Tired], ["recovery.life-load"] = [Theme.Tired], ["recovery.fuel"] = [Theme.Tired, Theme.Desk],
        ["recovery.heat-cold"] = [Theme.Sore], ["recovery.nsaid"] = [Theme.Desk], ["recovery.fluid"] = [Theme.Desk, Theme.Races], ["recovery.massage"] = [Theme.Desk], ["recovery.sitting"] = [Theme.Desk],
        ["life.morning"] = [Theme.Desk], ["life.holiday"] = [Theme.Desk], ["life.equipment"] = [Theme.Tired], ["strength.legs-first"] = [Theme.Desk], ["health.pregnancy"] = [Theme.Pregnancy], ["health.postpartum"] = [Theme.Birth],
        ["health.surgery"] = [Theme.Surgery], ["health.illness"] = [Theme.Illness], ["form.cues"] = [Theme.Form], ["form.overstride"] = [Theme.Form], ["form.lean"] = [Theme.Form],
        ["form.pelvis"] = [Theme.Form], ["form.asymmetry"] = [Theme.Form], ["gear.shoe-age"] = [Theme.Gear], ["gear.rotation"] = [Theme.Gear], ["gear.new-shoe"] = [Theme.Gear],
        ["gear.plated"] = [Theme.Gear], ["gear.check-due"] = [Theme.Gear], ["gear.orthotics"] = [Theme.Gear],
    };

    private static readonly Distance Floor = Distance.FromMeters(100);

    /// <summary>It says the same of every day, so that there is nothing to be silent about.</summary>
    private const string AlwaysTheSame = "cooldown.after";

    private readonly Dictionary<string, (int Chances, int Fired, int Silent)> counts = [];

    public void Take(LivedDay lived)
    {
        foreach (var (rule, verdict) in lived.Plan.Verdicts)
        {
            if (!IsChance(rule, lived.Life))
                continue;
            var (chances, fired, silent) = counts.GetValueOrDefault(rule.Id.Name);
            var fires = Fires(rule, verdict, lived.Plan.Limits);
            counts[rule.Id.Name] = (chances + 1, fired + (fires ? 1 : 0), silent + (fires || verdict is Verdict.CannotJudge ? 0 : 1));
        }
    }

    /// <summary>One line a rule, in the order of the rule book.</summary>
    public IEnumerable<string> Lines() => Rulebook.Rules.Select(rule => rule.Id.Name).Select(id => (id, counts.GetValueOrDefault(id)))
        .Select(rule => string.Create(CultureInfo.InvariantCulture, $"rule {rule.id} {rule.Item2.Chances} {rule.Item2.Fired} {rule.Item2.Silent}"));

    /// <summary>The rules that fired or were silent in less than one chance in a hundred.</summary>
    public IEnumerable<string> OneSided() => Rulebook.Rules.Select(rule => (rule.Id.Name, Of: counts.GetValueOrDefault(rule.Id.Name)))
        .Where(rule => rule.Name != AlwaysTheSame && (rule.Of.Fired * 100 < rule.Of.Chances || rule.Of.Silent * 100 < rule.Of.Chances || rule.Of.Chances == 0))
        .Select(rule => $"{rule.Name}: fired {rule.Of.Fired}, silent {rule.Of.Silent} of {rule.Of.Chances}");

    private static bool IsChance(Rule rule, MadeLife life) => rule is RedFlag flag
        ? flag.Asks.Any(life.SaysYesTo.Contains)
        : !About.TryGetValue(rule.Id.Name, out var themes) || themes.Contains(life.Who.Theme);

    private static bool Fires(Rule rule, Verdict verdict, Limits day) => verdict.Reason switch
    {
        _ when rule is ScreenDue or NoBaseline or SilentBack => verdict is Verdict.CannotJudge,
        _ when rule is LongestRunStep => verdict.Limits.Distance is { } far && far == day.Distance,
        HillReason.MostIs => (verdict.Limits.Descent is { } down && down == day.Descent) || (verdict.Limits.Ascent is { } up && up == day.Ascent && up > Floor),
        GatesStand gates => gates.Keys.Closed == Gates.All,
        StepsEarned steps => steps.Earned.Count > 0,
        TestChangeReason.Compared or MobilityReason.Short or MobilityReason.DailyFive { After: not null } => true,
        MobilityReason.Breathing breathing => breathing.Stage > BreathStage.Lying,
        _ => verdict is Verdict.Limit or Verdict.Refer,
    };
}
