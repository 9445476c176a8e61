using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Backstride.App.Wording;
using Backstride.Coaching;

namespace Backstride.App.Api;

/// <summary>The plan as the JSON document of the contract: what <c>today --json</c> prints and what a decision keeps for ever.</summary>
/// <remarks>The same plan gives the same bytes. docs/schemas/plan.schema.json describes it.</remarks>
public static class PlanDocument
{
    /// <summary>The field of what is taken for granted of a day to come.</summary>
    public const string Assumes = "assumes";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document as UTF-8.</summary>
    /// <param name="decision">Id of the stored record, absent where nothing was stored.</param>
    /// <param name="whatIf">What to try for each verdict that holds something back; absent where nobody asked for that, as in a record.</param>
    /// <param name="isAhead">True for a day to come, which rests on days that have not been.</param>
    public static byte[] Write(Plan plan, EntryId? decision = null, WhatIf? whatIf = null, bool isAhead = false)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new Utf8JsonWriter(buffer, Compact);
        json.WriteStartObject();
        json.WriteString("day", FactsDocument.Day(plan.Day));
        if (isAhead)
            json.WriteString(Assumes, PlannedDays.Ahead);
        json.WriteString("ruleSet", plan.RuleSet);
        json.WriteString("inputs", plan.Inputs);
        WriteDataQuality(json, plan);
        json.WriteString("status", LimitAxis.Word(plan.Status));
        if (plan.Referral is { } referral)
            WriteReferral(json, referral, plan);
        if (plan.Run is { } run)
            ProposalDocument.Write(json, run, plan.Day);
        WriteAnswer(json, plan);
        if (plan.Session is { } session)
            ProposalDocument.Write(json, session);
        WayBackDocument.Write(json, plan);
        WriteAdvice(json, plan);
        json.WriteStartArray("limits");
        foreach (var axis in LimitAxis.Of(plan.Limits))
            axis.Write(json);
        json.WriteEndArray();
        json.WriteStartArray("order");
        foreach (var name in ReasonOrder.Names(plan))
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteStartArray("verdicts");
        foreach (var judged in plan.Verdicts)
            WriteVerdict(json, judged, plan, whatIf);
        json.WriteEndArray();
        if (decision is { } id)
            json.WriteString("decision", id.Value);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The document as an element, for keeping in an entry or showing on a page.</summary>
    public static JsonElement Element(Plan plan, WhatIf? whatIf = null, bool isAhead = false)
    {
        using var document = JsonDocument.Parse(Write(plan, whatIf: whatIf, isAhead: isAhead));
        return document.RootElement.Clone();
    }

    private static void WriteDataQuality(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartArray("dataQuality");
        foreach (var gap in plan.DataQuality)
        {
            json.WriteStartObject();
            json.WriteString("what", gap.What);
            json.WriteString("missing", ReasonWords.Of(gap.Missing, plan.Day));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What the runner made of the session; the session is what that leaves.</summary>
    private static void WriteAnswer(Utf8JsonWriter json, Plan plan)
    {
        if (plan.Answer is { } answer)
            json.WriteString(ChoiceWords.Field, LimitAxis.Word(answer));
    }

    private static void WriteReferral(Utf8JsonWriter json, Referral referral, Plan plan)
    {
        json.WriteStartObject("referral");
        json.WriteString("urgency", LimitAxis.Word(referral.Urgency));
        json.WriteString("rule", referral.Rule.Name);
        json.WriteString("reason", ReferralWords.WhyFor(referral, plan));
        json.WriteString("action", ReferralWords.ActionFor(referral, plan));
        json.WriteEndObject();
    }

    /// <summary>Advice is what a rule says without imposing anything, or beside what it imposes.</summary>
    private static void WriteAdvice(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartArray("advice");
        foreach (var judged in plan.Verdicts.Where(judged => judged.Verdict is Verdict.Limit && judged.Verdict.Limits == Limits.None))
        {
            json.WriteStartObject();
            json.WriteString("rule", judged.Rule.Id.Name);
            json.WriteString("text", ReasonWords.Of(judged.Verdict, plan));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteVerdict(Utf8JsonWriter json, RuleVerdict judged, Plan plan, WhatIf? whatIf)
    {
        var (rule, verdict) = judged;
        json.WriteStartObject();
        json.WriteString("rule", rule.Id.Name);
        json.WriteString("verdict", verdict switch
        {
            Verdict.Allow => "allow",
            Verdict.Limit => "limit",
            Verdict.Refer => "refer",
            _ => "cannot-judge",
        });
        if (StandingOf(judged, plan) is { } standing)
            json.WriteString("standing", standing);
        var axes = LimitAxis.Of(verdict.Limits);
        if (axes.Count > 0)
        {
            json.WritePropertyName("limit");
            axes[0].Write(json);
            json.WriteStartArray("limits");
            foreach (var axis in axes)
                axis.Write(json);
            json.WriteEndArray();
        }

        FactsDocument.Write(json, verdict.Reason);
        json.WriteString("text", ReasonWords.Of(verdict, plan));
        if (whatIf?.Of(judged) is { } change)
            json.WriteString("wouldChangeIf", ChangeWords.Of(change, plan.Day));
        WriteEvidence(json, rule.Evidence);
        json.WriteEndObject();
    }

    /// <summary>What became of it in this plan; absent for a rule that only agrees.</summary>
    private static string? StandingOf(RuleVerdict judged, Plan plan) => ReasonOrder.IsOverruled(plan, judged)
        ? LimitAxis.Word(Standing.Overruled)
        : Standings.Of(plan, judged.Verdict) is var standing and not Standing.Agrees ? LimitAxis.Word(standing) : null;

    private static void WriteEvidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject("evidence");
        json.WriteString("source", evidence.Source);
        json.WriteString("finding", evidence.Finding);
        json.WriteString("certainty", LimitAxis.Word(evidence.Certainty));
        json.WriteString("directness", LimitAxis.Word(evidence.Directness));
        json.WriteString("reviewed", FactsDocument.Day(evidence.Reviewed));
        json.WriteEndObject();
        json.WriteStartArray("serves");
        foreach (var requirement in evidence.Serves)
            json.WriteStringValue(requirement);
        json.WriteEndArray();
    }
}
