using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Codec.Cases;
using Netralitas.Grains.Tests.Cases;

namespace Netralitas.Grains.Tests.Codec.Cases;

public sealed class CaseEventCodecTests
{
    private const string Report = """
        {
          "on": "2023-11-20",
          "person": {"category": "pns", "number": "198609262010011001", "rank": "administrator"},
          "agency": "81.72",
          "act": "social-media-support",
          "occurredOn": "2023-11-18",
          "knownOn": "2023-11-19",
          "election": "pemilu-2024",
          "origin": "report",
          "narrative": "Menyukai unggahan."
        }
        """;

    [Fact]
    public void Every_event_is_kept_byte_for_byte()
    {
        foreach (var happened in SampleEvents.All)
        {
            var kept = CaseEventCodec.Encode(happened);
            var read = CaseEventCodec.Decode(happened.Move, kept);

            Assert.Equal(happened.GetType(), read.GetType());
            Assert.Equal(happened.Move, read.Move);
            Assert.Equal(Encoding.UTF8.GetString(kept), Encoding.UTF8.GetString(CaseEventCodec.Encode(read)));
        }
    }

    [Fact]
    public void Every_move_is_among_the_samples_and_has_a_type_of_its_own()
    {
        var moves = Enum.GetValues<CaseMove>();

        Assert.Equal(moves, SampleEvents.All.Select(happened => happened.Move).Distinct().Order());
        Assert.Equal(moves.Length, moves.Select(CaseEventTypes.Of).Distinct().Count());
        foreach (var move in moves)
        {
            Assert.True(CaseEventTypes.TryParse(CaseEventTypes.Of(move), out var parsed));
            Assert.Equal(move, parsed);
        }
    }

    [Theory]
    [InlineData("id.netralitas.case.act-claimed.v1")]
    [InlineData("id.netralitas.case.read.v1")]
    [InlineData("id.netralitas.case..v1")]
    [InlineData("id.netralitas.case.v1")]
    [InlineData("id.netralitas.case.reported.v2")]
    [InlineData("id.netralitas.ceremony.reported.v1")]
    [InlineData("")]
    public void Another_type_is_no_move(string type) => Assert.False(CaseEventTypes.TryParse(type, out _));

    [Fact]
    public void Any_text_that_may_be_sent_comes_back_as_it_was() =>
        Prop.ForAll<string>(text =>
            {
                var isAllowed =
                    text is not null && TextRules.Refuse(text, TextRules.LongMax, "") is null && IsUnicode(text);
                var said = new CaseEvent.Plain(CaseMove.Closed, new CaseStep(CaseSays.ReceivedOn, "officer-1", text));
                return !isAllowed || CaseEventCodec.Decode(said.Move, CaseEventCodec.Encode(said)).Step.Note == text;
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"on": "2023-11-20"}""")]
    [InlineData("""{"on": "20-11-2023", "by": "x"}""")]
    public void Kept_bytes_that_hold_no_event_are_a_fault_of_the_format(string kept) =>
        Assert.Throws<FormatException>(() => CaseEventCodec.Decode(CaseMove.Closed, Encoding.UTF8.GetBytes(kept)));

    [Fact]
    public void What_is_sent_is_by_whoever_sends_it_in_no_zone_and_under_no_reporters_name()
    {
        var forged = JsonNode.Parse(Report)!.AsObject();
        (forged["by"], forged["timeZone"], forged["reporterRef"]) = ("system", "Asia/Jayapura", "someone");

        var (said, fault) = Read(CaseMove.Reported, forged.ToJsonString());

        Assert.Null(fault);
        var report = Assert.IsType<CaseEvent.Reported>(said);
        Assert.Equal(
            ("kl.bawaslu", "Asia/Jakarta", null),
            (report.Step.By, report.TimeZone.Value, report.Report.ReporterRef)
        );
        Assert.Equal(CaseEventCodec.Encode(Read(CaseMove.Reported, Report).Said), CaseEventCodec.Encode(said));
    }

    [Fact]
    public void A_reporter_is_read_beside_the_event_and_is_no_part_of_it()
    {
        var sent = JsonNode.Parse(Report)!.AsObject();
        sent["reporter"] = JsonNode.Parse("""{"name": "Siti Rahmawati", "contact": "siti@example.id"}""");

        var data = Fields(sent.ToJsonString());
        var (said, reporter) = CaseEventCodec.ReadSent(CaseMove.Reported, data, "kl.bawaslu");

        Assert.Null(data.Fault);
        Assert.Equal(new Reporter("Siti Rahmawati", "siti@example.id", null), reporter);
        Assert.DoesNotContain("Siti", Encoding.UTF8.GetString(CaseEventCodec.Encode(said)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("on", null, "field-missing", "/data/on")]
    [InlineData("on", "\"2023-11-31\"", "date-invalid", "/data/on")]
    [InlineData("on", "20231120", "type-invalid", "/data/on")]
    [InlineData("note", "\"\"", "text-empty", "/data/note")]
    [InlineData("note", "\"a\\u202eb\"", "text-direction-mark", "/data/note")]
    [InlineData("documents", "{}", "type-invalid", "/data/documents")]
    [InlineData("documents", "[{\"uri\": \"https://x.id\"}]", "field-missing", "/data/documents/0/title")]
    [InlineData("documents", "[{\"title\": \"a\", \"uri\": \"x\"}]", "uri-invalid", "/data/documents/0/uri")]
    [InlineData(
        "documents",
        "[{\"title\": \"a\", \"uri\": \"urn:a\", \"sha256\": \"ff\"}]",
        "sha256-invalid",
        "/data/documents/0/sha256"
    )]
    [InlineData("person", null, "field-missing", "/data/person")]
    [InlineData("person", "{\"category\": \"pns\"}", "field-missing", "/data/person/number")]
    [InlineData("person", "{\"number\": \"198609262010011001\"}", "field-missing", "/data/person/category")]
    [InlineData(
        "person",
        "{\"category\": \"pns\", \"number\": \"19860926201001100\"}",
        "nip-invalid",
        "/data/person/number"
    )]
    [InlineData(
        "person",
        "{\"category\": \"raja\", \"number\": \"198609262010011001\"}",
        "value-unknown",
        "/data/person/category"
    )]
    [InlineData(
        "person",
        "{\"category\": \"pns\", \"number\": \"198609262010011001\", \"rank\": \"x\"}",
        "value-unknown",
        "/data/person/rank"
    )]
    [InlineData("agency", "\"Tual\"", "id-invalid", "/data/agency")]
    [InlineData("unit", "\"81.72\"", "id-invalid", "/data/unit")]
    [InlineData("act", "\"Tidak Ada!\"", "id-invalid", "/data/act")]
    [InlineData("act", null, "field-missing", "/data/act")]
    [InlineData("occurredOn", null, "field-missing", "/data/occurredOn")]
    [InlineData("knownOn", "\"kemarin\"", "date-invalid", "/data/knownOn")]
    [InlineData("election", "\"\"", "text-empty", "/data/election")]
    [InlineData("origin", "\"rumour\"", "value-unknown", "/data/origin")]
    [InlineData("narrative", null, "field-missing", "/data/narrative")]
    [InlineData("reporter", "{}", "field-missing", "/data/reporter/name")]
    [InlineData("reporter", "7", "type-invalid", "/data/reporter")]
    public void A_report_that_is_not_right_is_refused_at_the_field(
        string field,
        string? json,
        string code,
        string pointer
    )
    {
        var sent = JsonNode.Parse(Report)!.AsObject();
        sent.Remove(field);
        if (json is not null)
        {
            sent[field] = JsonNode.Parse(json);
        }

        Expect(CaseMove.Reported, sent.ToJsonString(), code, pointer);
    }

    [Theory]
    [InlineData(CaseMove.VerifiedByTaskForce, """{"on": "2024-01-02"}""", "field-missing", "/data/result")]
    [InlineData(CaseMove.Assessed, """{"on": "2024-01-02", "result": "sufficient"}""", "value-unknown", "/data/result")]
    [InlineData(CaseMove.Forwarded, """{"on": "2024-01-02"}""", "field-missing", "/data/to")]
    [InlineData(CaseMove.Recommended, """{"on": "2024-01-02", "level": "berat"}""", "value-unknown", "/data/level")]
    [InlineData(
        CaseMove.Summoned,
        """{"on": "2024-01-02", "appearOn": "2024-01-09"}""",
        "field-missing",
        "/data/round"
    )]
    [InlineData(CaseMove.Summoned, """{"on": "2024-01-02", "round": -1}""", "count-negative", "/data/round")]
    [InlineData(CaseMove.Summoned, """{"on": "2024-01-02", "round": 1}""", "field-missing", "/data/appearOn")]
    [InlineData(CaseMove.Examined, """{"on": "2024-01-02", "result": "late"}""", "value-unknown", "/data/result")]
    [InlineData(
        CaseMove.Decided,
        """{"on": "2024-01-02", "penalty": "Teguran Lisan"}""",
        "id-invalid",
        "/data/penalty"
    )]
    [InlineData(CaseMove.AppealDecided, """{"on": "2024-01-02"}""", "field-missing", "/data/outcome")]
    [InlineData(CaseMove.MergeDismissed, """{"on": "2024-01-02", "with": "kl.bkn"}""", "id-invalid", "/data/with")]
    [InlineData(CaseMove.Corrected, """{"on": "2024-01-02"}""", "field-missing", "/data/person")]
    [InlineData(
        CaseMove.Corrected,
        """{"on": "2024-01-02", "person": {"number": "1"}}""",
        "field-missing",
        "/data/person/category"
    )]
    [InlineData(CaseMove.Closed, "{}", "field-missing", "/data/on")]
    [InlineData(CaseMove.Closed, "7", "type-invalid", "/data")]
    public void A_move_that_is_not_right_is_refused_at_the_field(
        CaseMove move,
        string json,
        string code,
        string pointer
    ) => Expect(move, json, code, pointer);

    [Fact]
    public void Only_what_somebody_does_may_be_said()
    {
        CaseMove[] computed =
        [
            CaseMove.HandedOver,
            CaseMove.EnteredIntoForce,
            CaseMove.Overdue,
            CaseMove.Reminded,
            CaseMove.Escalated,
            CaseMove.BlockProposed,
            CaseMove.MergeProposed,
            CaseMove.ReportsJoined,
            CaseMove.Merged,
            CaseMove.RetentionEnded,
            CaseMove.Erased,
        ];

        Assert.Equal(computed, Enum.GetValues<CaseMove>().Where(move => !CaseMoves.IsSaid(move)));
    }

    private static void Expect(CaseMove move, string json, string code, string pointer)
    {
        var (_, fault) = Read(move, json);

        Assert.Equal((code, pointer), (fault?.Code, fault?.Pointer));
        Assert.NotEqual(fault!.Detail.Id, fault.Detail.En);
        Assert.False(string.IsNullOrWhiteSpace(fault.Detail.Id) || string.IsNullOrWhiteSpace(fault.Detail.En));
    }

    private static (CaseEvent Said, Rejection? Fault) Read(CaseMove move, string json)
    {
        var data = Fields(json);
        return (CaseEventCodec.ReadSent(move, data, "kl.bawaslu").Event, data.Fault);
    }

    private static DataFields Fields(string json) => new(JsonDocument.Parse(json).RootElement);

    // Half a surrogate pair does not survive being written, and is refused at the edge.
    private static bool IsUnicode(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
}
