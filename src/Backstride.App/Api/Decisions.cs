using System.Globalization;
using System.Text.Json;
using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.App.Api;

/// <summary>Makes the record of a plan that was shown.</summary>
public static class Decisions
{
    /// <summary>The id of the decision on this day, from these rules and these inputs: showing it again is the same decision.</summary>
    public static EntryId IdOf(Plan plan, RunnerId runner) => EntryId.DerivedFrom(
        "decision",
        runner.ToString(),
        plan.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        plan.RuleSet,
        plan.Inputs);

    /// <summary>A record as it is shown: with what would change it, as long as nothing has come in since and the rules are the same.</summary>
    public static JsonElement Shown(DecisionBody decision, RunnerState runner) =>
        decision.RuleSet == Rulebook.Version && decision.Inputs == runner.Inputs.ToString()
            ? Tried(Coach.Plan(runner, decision.For), runner)
            : decision.Plan;

    /// <summary>The document of a plan with what would change it.</summary>
    /// <param name="isAhead">True for a day to come, which rests on days that have not been.</param>
    public static JsonElement Tried(Plan plan, RunnerState runner, bool isAhead = false) => PlanDocument.Element(plan, new WhatIf(runner, plan), isAhead);

    /// <summary>The entry to append when a plan is first shown to its runner.</summary>
    /// <param name="at">Now, with the runner's local offset.</param>
    public static EntryDraft Record(Plan plan, RunnerId runner, DateTimeOffset at, ZoneStamp zone) => new()
    {
        Id = IdOf(plan, runner),
        Runner = runner,
        At = at,
        Day = DateOnly.FromDateTime(at.DateTime),
        Zone = zone,
        By = Author.Coach,
        Body = new DecisionBody
        {
            For = plan.Day,
            RuleSet = plan.RuleSet,
            Inputs = plan.Inputs,
            Plan = PlanDocument.Element(plan),
        },
    };
}
