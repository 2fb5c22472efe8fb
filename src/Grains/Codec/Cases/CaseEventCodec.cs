using System.Text.Json;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Violations;
using Netralitas.Grains.Cases;

namespace Netralitas.Grains.Codec.Cases;

/// <summary>A case's events as JSON: what institutions send, and the same with who said it for what is kept.</summary>
public static class CaseEventCodec
{
    // Where the agency's clocks stand is looked up when the case is made.
    private static readonly TimeZoneName Unlocated = TimeZoneName.Jakarta;

    /// <summary>Reads what somebody sends. Check <see cref="DataFields.Fault"/> afterwards.</summary>
    /// <param name="move">What happened.</param>
    /// <param name="data">Its data.</param>
    /// <param name="by">Who sends it.</param>
    public static (CaseEvent Event, Reporter? Reporter) ReadSent(CaseMove move, DataFields data, string by) =>
        (Read(move, data, by), move == CaseMove.Reported ? CaseReportCodec.ReadReporter(data) : null);

    /// <summary>The bytes that are kept; the same for the same content, so that a repeat can be recognised.</summary>
    public static byte[] Encode(CaseEvent happened) => JsonPayload.Of(json => Write(json, happened));

    /// <summary>The event that kept bytes hold.</summary>
    /// <exception cref="FormatException">They hold none of that move.</exception>
    public static CaseEvent Decode(CaseMove move, ReadOnlyMemory<byte> kept)
    {
        using var document = Parse(kept);
        var data = new DataFields(document.RootElement);
        var happened = Read(move, data, by: null);
        return data.Fault is null ? happened : throw new FormatException(data.Fault.Detail.En);
    }

    /// <summary>Writes an event's fields into the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, CaseEvent happened)
    {
        CaseStepCodec.Write(json, happened.Step);
        switch (happened)
        {
            case CaseEvent.Reported it:
                CaseReportCodec.Write(json, it.Report);
                json.WriteString("timeZone", it.TimeZone.Value);
                break;
            case CaseEvent.VerifiedByTaskForce it:
                json.WriteString("result", CaseWire.Verification[it.Result]);
                break;
            case CaseEvent.Assessed it:
                json.WriteString("result", CaseWire.Assessment[it.Result]);
                break;
            case CaseEvent.Forwarded it:
                json.WriteString("to", it.To.Value);
                break;
            case CaseEvent.Recommended it:
                CaseStepCodec.WriteOptional(json, "level", it.Level is { } level ? CaseWire.Level[level] : null);
                break;
            case CaseEvent.HandedOver it:
                CaseStepCodec.WriteOptional(json, "from", it.From?.Value);
                json.WriteString("to", it.To.Value);
                break;
            case CaseEvent.Summoned it:
                json.WriteNumber("round", it.Round);
                json.WriteString("appearOn", DayText.Of(it.AppearOn));
                break;
            case CaseEvent.Examined it:
                json.WriteString("result", CaseWire.Examination[it.Result]);
                break;
            case CaseEvent.Decided it:
                CaseStepCodec.WriteOptional(json, "penalty", it.Penalty?.Value);
                break;
            case CaseEvent.RemedyDecided it:
                json.WriteString("outcome", CaseWire.Outcome[it.Outcome]);
                CaseStepCodec.WriteOptional(json, "penalty", it.Penalty?.Value);
                break;
            default:
                WriteRegister(json, happened);
                break;
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> kept)
    {
        try
        {
            return JsonDocument.Parse(kept);
        }
        catch (JsonException fault)
        {
            throw new FormatException("it is no JSON", fault);
        }
    }

    private static void WriteRegister(Utf8JsonWriter json, CaseEvent happened)
    {
        switch (happened)
        {
            case CaseEvent.ClockRang it:
                json.WriteString("clock", it.Clock);
                json.WriteString("startedOn", DayText.Of(it.StartedOn));
                json.WriteString("lastDay", DayText.Of(it.LastDay));
                break;
            case CaseEvent.MergeProposed it:
                json.WriteString("with", it.With.Value);
                json.WriteStartArray("reasons");
                foreach (var reason in it.Reasons)
                {
                    json.WriteStringValue(reason);
                }

                json.WriteEndArray();
                break;
            case CaseEvent.MergeDismissed it:
                json.WriteString("with", it.With.Value);
                break;
            case CaseEvent.Merged it:
                json.WriteString("into", it.Into.Value);
                break;
            case CaseEvent.ReportsJoined it:
                json.WriteString("from", it.From.Value);
                WriteReports(json, it.Reports);
                break;
            case CaseEvent.Corrected it:
                WriteCorrection(json, it.Correction);
                break;
            case CaseEvent.Plain:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(happened), happened, "no such event");
        }
    }

    private static void WriteReports(Utf8JsonWriter json, IReadOnlyList<FiledReport> reports)
    {
        json.WriteStartArray("reports");
        foreach (var filed in reports)
        {
            json.WriteStartObject();
            json.WriteString("case", filed.Case.Value);
            CaseStepCodec.Write(json, filed.Step);
            CaseReportCodec.Write(json, filed.Report);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCorrection(Utf8JsonWriter json, PersonCorrection correction)
    {
        json.WriteStartObject("person");
        if (correction.Number is var (category, key))
        {
            json.WriteString("category", Wire.Category[category]);
            json.WriteString("number", key.ToDigits());
        }

        CaseStepCodec.WriteOptional(json, "name", correction.Name);
        CaseStepCodec.WriteOptional(json, "position", correction.Position);
        CaseStepCodec.WriteOptional(json, "rank", correction.Rank is { } rank ? CaseWire.Rank[rank] : null);
        json.WriteEndObject();
    }

    private static CaseEvent Read(CaseMove move, DataFields data, string? by)
    {
        var step = CaseStepCodec.Read(data, by);
        return move switch
        {
            CaseMove.Reported => ReadReported(step, data, isKept: by is null),
            CaseMove.VerifiedByTaskForce => new CaseEvent.VerifiedByTaskForce(
                step,
                data.Word("result", CaseWire.Verification)
            ),
            CaseMove.Assessed => new CaseEvent.Assessed(step, data.Word("result", CaseWire.Assessment)),
            CaseMove.Forwarded => new CaseEvent.Forwarded(step, CaseReportCodec.Agency(data, "to")),
            CaseMove.Recommended => new CaseEvent.Recommended(step, data.OptionalWord("level", CaseWire.Level)),
            CaseMove.HandedOver => new CaseEvent.HandedOver(
                step,
                data.Has("from") ? CaseReportCodec.Agency(data, "from") : null,
                CaseReportCodec.Agency(data, "to")
            ),
            CaseMove.Summoned => new CaseEvent.Summoned(
                step,
                data.OptionalCount("round") ?? data.Missing("round", 0),
                CaseReportCodec.Day(data, "appearOn")
            ),
            CaseMove.Examined => new CaseEvent.Examined(step, data.Word("result", CaseWire.Examination)),
            CaseMove.Decided => new CaseEvent.Decided(step, Penalty(data)),
            CaseMove.ObjectionDecided or CaseMove.AppealDecided => new CaseEvent.RemedyDecided(
                move,
                step,
                data.Word("outcome", CaseWire.Outcome),
                Penalty(data)
            ),
            _ => ReadRegister(move, step, data),
        };
    }

    private static CaseEvent ReadRegister(CaseMove move, CaseStep step, DataFields data) =>
        move switch
        {
            CaseMove.Overdue or CaseMove.Reminded or CaseMove.Escalated or CaseMove.BlockProposed =>
                new CaseEvent.ClockRang(
                    move,
                    step,
                    data.Text("clock"),
                    CaseReportCodec.Day(data, "startedOn"),
                    CaseReportCodec.Day(data, "lastDay")
                ),
            CaseMove.MergeProposed => new CaseEvent.MergeProposed(step, Case(data, "with"), data.Texts("reasons")),
            CaseMove.MergeDismissed => new CaseEvent.MergeDismissed(step, Case(data, "with")),
            CaseMove.Merged => new CaseEvent.Merged(step, Case(data, "into")),
            CaseMove.ReportsJoined => new CaseEvent.ReportsJoined(
                step,
                Case(data, "from"),
                // As many as were filed: none of them is lost by a merge.
                [.. data.Objects("reports", int.MaxValue).Select(ReadFiled)]
            ),
            CaseMove.Corrected => new CaseEvent.Corrected(step, ReadCorrection(data.Object("person"))),
            _ => new CaseEvent.Plain(move, step),
        };

    private static CaseEvent.Reported ReadReported(CaseStep step, DataFields data, bool isKept)
    {
        var report = CaseReportCodec.Read(data);
        if (!isKept)
        {
            return new CaseEvent.Reported(step, report, Unlocated);
        }

        var zone = TimeZoneName.TryParse(data.Text("timeZone"), out var known) ? known : Unlocated;
        return new CaseEvent.Reported(step, report with { ReporterRef = data.OptionalText("reporterRef") }, zone);
    }

    private static FiledReport ReadFiled(DataFields data) =>
        new(
            CaseStepCodec.Read(data, by: null),
            CaseReportCodec.Read(data) with
            {
                ReporterRef = data.OptionalText("reporterRef"),
            },
            Case(data, "case")
        );

    // A number is only read whole: the digits mean nothing without the category.
    private static PersonCorrection ReadCorrection(DataFields person) =>
        new(
            person.Has("number") || person.Has("category") ? PersonFields.Read(person) : null,
            person.OptionalText("name"),
            person.OptionalText("position"),
            person.OptionalWord("rank", CaseWire.Rank)
        );

    private static PenaltyId? Penalty(DataFields data) =>
        data.Has("penalty") ? CaseReportCodec.Id<PenaltyId>(data, "penalty", PenaltyId.TryParse) : null;

    private static CaseId Case(DataFields data, string name) => CaseReportCodec.Id<CaseId>(data, name, CaseId.TryParse);
}
