using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Codec.Cases;

namespace Netralitas.Api.Cases;

/// <summary>The parts of a case's answer.</summary>
internal static partial class CasePartsJson
{
    public static void WriteReports(Utf8JsonWriter json, Case subject, CaseScope scope)
    {
        json.WriteStartArray("reports");
        foreach (var filed in subject.Reports)
        {
            json.WriteStartObject();
            json.WriteString("case", scope.SeesOtherCases || filed.Case == subject.Id ? filed.Case.Value : null);
            WriteEvent(json, new CaseEvent.Reported(filed.Step, filed.Report, subject.TimeZone), scope.IsMasked);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>An event's fields as they are kept; for a reader who sees masks, without any number.</summary>
    public static void WriteEvent(Utf8JsonWriter json, CaseEvent happened, bool isMasked)
    {
        var kept = Encoding.UTF8.GetString(CaseEventCodec.Encode(WithoutReporters(happened)));
        using var document = JsonDocument.Parse(isMasked ? Masked(kept) : kept);
        foreach (var field in document.RootElement.EnumerateObject())
        {
            field.WriteTo(json);
        }
    }

    // Numbers of staff outside the civil service may be short: they are known by their field alone.
    private static string Masked(string kept) =>
        NumberMask.MaskIn(
            NumberField()
                .Replace(kept, found => $"{found.Groups["name"]}{NumberMask.Mask(found.Groups["digits"].Value)}")
        );

    [GeneratedRegex(
        """(?<name>"number":")(?<digits>[0-9]+)""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NumberField();

    // The name a reporter is kept under is for the register of reporters alone.
    private static CaseEvent WithoutReporters(CaseEvent happened) =>
        happened switch
        {
            CaseEvent.Reported it => it with { Report = it.Report with { ReporterRef = null } },
            CaseEvent.ReportsJoined it => it with
            {
                Reports =
                [
                    .. it.Reports.Select(filed => filed with { Report = filed.Report with { ReporterRef = null } }),
                ],
            },
            _ => happened,
        };

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
            json.WriteString("state", StateOf(clock, today));
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

    /// <summary>How a period stands on a day, in the contract's word.</summary>
    public static string StateOf(CaseClock clock, DateOnly today) =>
        clock.IsSuspended ? "suspended"
        : clock.IsOverdueOn(today) ? "overdue"
        : clock.IsLapsedOn(today) ? "lapsed"
        : clock.StoppedOn is null ? "running"
        : clock.IsLate ? "late"
        : "met";
}
