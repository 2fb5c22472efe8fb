using System.Text.Json;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Codec.Cases;

namespace Netralitas.Api.Cases;

/// <summary>The parts of a case's answer.</summary>
internal static class CasePartsJson
{
    public static void WriteReports(Utf8JsonWriter json, Case subject, CaseScope scope)
    {
        json.WriteStartArray("reports");
        foreach (var filed in subject.Reports)
        {
            json.WriteStartObject();
            json.WriteString("case", scope.SeesOtherCases || filed.Case == subject.Id ? filed.Case.Value : null);
            ShownCaseEvent.Write(
                json,
                new CaseEvent.Reported(filed.Step, filed.Report, subject.TimeZone),
                scope.IsMasked
            );
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteClocks(Utf8JsonWriter json, IReadOnlyList<CaseClock> clocks, DateOnly today)
    {
        json.WriteStartArray("clocks");
        foreach (var clock in clocks)
        {
            json.WriteStartObject();
            json.WriteString("id", clock.Rule.Id);
            json.WriteString("name", clock.Rule.Name.Id);
            json.WriteString("nameEn", clock.Rule.Name.En);
            json.WriteString("startedOn", DayText.Of(clock.StartedOn));
            json.WriteString("lastDay", DayText.Of(clock.LastDay));
            json.WriteString("stoppedOn", DayText.Of(clock.StoppedOn));
            json.WriteString("state", CaseWire.StateOf(clock, today));
            json.WriteString("basis", clock.Rule.Source.Text.En);
            json.WriteString("confidence", Wire.Confidence[clock.Rule.Source.Confidence]);
            json.WriteBoolean("holidaysKnown", clock.IsCalendarComplete);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteOutcome(Utf8JsonWriter json, Case subject, CaseRules rules)
    {
        if (!subject.IsDecided)
        {
            json.WriteNull("decision");
            return;
        }

        json.WriteStartObject("decision");
        json.WriteString("decidedOn", DayText.Of(subject.Milestones[Milestone.Decided]));
        json.WriteString("penalty", subject.Penalty?.Value);
        if (subject.Penalty is { } id && rules.Penalties.TryFind(id, out var penalty))
        {
            json.WriteString("level", CaseWire.Level[penalty.Level]);
            json.WriteString("name", penalty.Name.Id);
            json.WriteString("nameEn", penalty.Name.En);
            json.WriteString("basis", penalty.LegalBasis);
        }

        json.WriteString("deliveredOn", DayText.Of(subject.Milestones[Milestone.Delivered]));
        json.WriteString("inForceOn", DayText.Of(subject.Milestones[Milestone.InForce]));
        json.WriteString("servedOn", DayText.Of(subject.Milestones[Milestone.Served]));
        json.WriteBoolean("remedyPending", subject.HasRemedyPending);
        json.WriteEndObject();
    }

    public static void WriteBlocks(Utf8JsonWriter json, Case subject)
    {
        json.WriteStartObject("block");
        json.WriteBoolean("blocked", subject.IsBlocked);
        json.WriteBoolean("proposed", subject.IsBlockProposed);
        json.WriteStartArray("history");
        foreach (var block in subject.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("what", block.IsBlocked ? "blocked" : "unblocked");
            json.WriteString("on", DayText.Of(block.Step.On));
            json.WriteString("by", block.Step.By);
            json.WriteString("why", block.Step.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
