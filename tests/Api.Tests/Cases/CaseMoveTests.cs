using System.Globalization;
using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Cases;

public abstract class CaseMoveTests(TestNode node) : CaseTests(node)
{
    private const string Assessed = """{"on":"2024-09-28","result":"violation"}""";

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("W/\"1\"")]
    [InlineData("\"satu\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"1\", \"2\"")]
    public async Task A_move_must_name_the_one_version_it_was_decided_on(string tag)
    {
        var id = await ReportedAsync(Node.NewAgency());
        var officer = await Node.OperatorAsync(OperatorRole.CaseOfficer);
        var before = (await CaseAsync(id)).Number("/version");

        (await officer.PostIfMatchAsync($"/v1/cases/{id}/moves/assessed", tag, Assessed)).ExpectProblem(
            428,
            "if-match-required"
        );
        (await officer.PostIfMatchAsync($"/v1/cases/{id}/merge", tag, "{}")).ExpectProblem(428, "if-match-required");

        Assert.Equal(before, (await CaseAsync(id)).Number("/version"));
    }

    [Fact]
    public async Task Of_two_operators_who_read_the_same_version_the_second_is_told_to_read_again()
    {
        var id = await ReportedAsync(Node.NewAgency());
        var officer = await Node.OperatorAsync(OperatorRole.CaseOfficer);
        var read = await CaseAsync(id);
        var (address, tag) = ($"/v1/cases/{id}/moves/assessed", read.Headers.ETag!.Tag);
        Assert.Equal($"\"{read.Number("/version")}\"", tag);

        var moved = await officer.PostIfMatchAsync(address, tag, Assessed);
        var late = await officer.PostIfMatchAsync($"/v1/cases/{id}/moves/closed", tag, """{"on":"2024-09-29"}""");

        Assert.Equal("assessed", moved.Expect(200).Word("/status"));
        Assert.Equal($"\"{moved.Number("/version")}\"", moved.Headers.ETag!.Tag);
        late.ExpectProblem(412, "version-stale");
        Assert.Contains(
            moved.Number("/version").ToString(CultureInfo.InvariantCulture),
            late.Word("/detail/en"),
            StringComparison.Ordinal
        );
        Assert.Equal("assessed", (await CaseAsync(id)).Word("/status"));
        (
            await officer.PostIfMatchAsync(
                $"/v1/cases/{id}/moves/closed",
                moved.Headers.ETag!.Tag,
                """{"on":"2024-09-29","note":"Dua kali terdaftar"}"""
            )
        ).Expect(200);
        Assert.Equal(("closed", false), Ends(await CaseAsync(id)));
    }

    [Fact]
    public async Task A_case_runs_from_its_report_to_the_closed_file()
    {
        var agency = Node.NewAgency();
        var id = await ExaminedAsync(agency);
        await TellAsync(agency, "decided", id, SentCase.Decided("2024-10-07", Severe));
        await TellAsync(agency, "delivered", id, SentCase.On("2024-10-08"));

        // The 15th working day after the 8th.
        var decided = await CaseAsync(id);
        Assert.Equal(("inForce", "2024-10-29"), (decided.Word("/status"), decided.Word("/decision/inForceOn")));
        await TellAsync(agency, "served", id, SentCase.On("2024-10-30"));
        (await SayAsync(agency, "closed", id, SentCase.On("2024-10-31"))).ExpectProblem(422, "move-not-yours");
        await TellAsync(Bkn, "closed", id, SentCase.On("2024-10-31"));

        var read = await CaseAsync(id);
        Assert.Equal(("closed", false), Ends(read));
        Assert.Equal(
            (Severe, "severe", "2024-10-30"),
            (read.Word("/decision/penalty"), read.Word("/decision/level"), read.Word("/decision/servedOn"))
        );
        Assert.DoesNotContain(
            read.At("/clocks").EnumerateArray(),
            clock => clock.GetProperty("state").GetString() is "running" or "overdue"
        );
    }

    [Theory]
    [InlineData("blocked", OperatorRole.PrivacyOfficer, 403, "role-insufficient")]
    [InlineData("corrected", OperatorRole.CaseOfficer, 403, "role-insufficient")]
    [InlineData("hold-placed", OperatorRole.CaseOfficer, 403, "role-insufficient")]
    [InlineData("erased", OperatorRole.CaseOfficer, 403, "role-insufficient")]
    [InlineData("reported", OperatorRole.CaseOfficer, 422, "move-unknown")]
    [InlineData("overdue", OperatorRole.CaseOfficer, 422, "move-unknown")]
    [InlineData("entered-into-force", OperatorRole.CaseOfficer, 422, "move-unknown")]
    [InlineData("merged", OperatorRole.CaseOfficer, 422, "move-unknown")]
    [InlineData("retention-ended", OperatorRole.PrivacyOfficer, 422, "move-unknown")]
    [InlineData("terbang", OperatorRole.CaseOfficer, 422, "move-unknown")]
    public async Task What_is_not_the_operators_to_say_is_told_apart_from_what_is_no_move(
        string move,
        OperatorRole role,
        int status,
        string code
    )
    {
        var id = await RecommendedAsync(Node.NewAgency());

        (await MoveAsync(id, move, SentCase.On("2024-10-28"), role)).ExpectProblem(status, code);
    }

    [Fact]
    public async Task A_correction_changes_what_is_shown_and_the_history_keeps_what_was()
    {
        var id = await RecommendedAsync(Node.NewAgency());
        var officer = (await Node.OperatorAsync(OperatorRole.PrivacyOfficer)).KeyId;

        (
            await MoveAsync(id, "corrected", new { on = "2024-10-28", person = new { } }, OperatorRole.PrivacyOfficer)
        ).ExpectProblem(409, "correction-empty", "");
        (
            await MoveAsync(
                id,
                "corrected",
                new
                {
                    on = "2024-10-28",
                    person = new { name = "Nama Benar" },
                    note = "Salah ketik",
                },
                OperatorRole.PrivacyOfficer
            )
        ).Expect(200);

        var read = await CaseAsync(id);
        Assert.Equal("Nama Benar", read.Word("/person/name"));
        Assert.Equal("Terlapor Uji", read.Word("/reports/0/person/name"));
        var corrected = Assert.Single(History(read, "corrected"));
        Assert.Equal((officer, "Salah ketik"), (Data(corrected, "by"), Data(corrected, "note")));
    }

    [Fact]
    public async Task Papers_are_neither_erased_before_their_time_nor_under_a_legal_hold()
    {
        var id = await RecommendedAsync(Node.NewAgency());

        (await MoveAsync(id, "erased", SentCase.On("2024-10-28"), OperatorRole.PrivacyOfficer)).ExpectProblem(
            409,
            "retention-runs"
        );
        (
            await MoveAsync(id, "hold-placed", SentCase.On("2024-10-28", "Perkara TUN"), OperatorRole.PrivacyOfficer)
        ).Expect(200);
        Assert.True((await CaseAsync(id)).At("/legalHold").GetBoolean());
        (await MoveAsync(id, "hold-lifted", SentCase.On("2024-10-29"), OperatorRole.PrivacyOfficer)).Expect(200);
        Assert.False((await CaseAsync(id)).At("/legalHold").GetBoolean());
    }

    [Fact]
    public async Task Papers_whose_retention_ended_are_erased_and_then_there_is_no_such_case()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var id = NewCase();
        var sender = await Node.AgencyAsync(Bawaslu);
        var old = SentCase.Report(agency, person, occurredOn: "2020-11-01", on: "2020-11-02", reporter: "Pelapor Lama");
        var report = SentCase.Event(Bawaslu, "reported", id, old, $"lama-{id[11..]}");
        (await sender.SendAsync(report)).Expect(200);
        await TellAsync(Bawaslu, "assessed", id, SentCase.Result("2020-11-03", "noViolation"));
        Assert.Single(History(await CaseAsync(id), "retention-ended"));

        var erased = await MoveAsync(id, "erased", SentCase.On("2026-01-05"), OperatorRole.PrivacyOfficer);

        Assert.Equal("erased", erased.Expect(200).Word("/status"));
        foreach (var holder in (KeyHolder[])[await Node.OperatorAsync(OperatorRole.CaseOfficer), sender])
        {
            (await holder.GetAsync($"/v1/cases/{id}")).ExpectProblem(404, "case-unknown");
            Assert.DoesNotContain(id, (await holder.GetAsync("/v1/cases?limit=1000")).Text, StringComparison.Ordinal);
        }

        var guardian = await Node.OperatorAsync(OperatorRole.ReporterGuardian);
        (await guardian.PostAsync($"/v1/cases/{id}/reporters", """{"reason":"x"}""")).ExpectProblem(
            404,
            "case-unknown"
        );
        (await SayAsync(Bawaslu, "reported", id, old)).ExpectProblem(422, "case-unknown", "/subject");
        Assert.Equal(1, (await sender.SendAsync(report)).Expect(200).Number("/duplicates"));
    }

    [Theory]
    [InlineData("assessed", "{", 400, "json-invalid", "")]
    [InlineData("assessed", "[]", 422, "type-invalid", "")]
    [InlineData("assessed", "", 422, "field-missing", "/on")]
    [InlineData("assessed", """{"on":"28-09-2024"}""", 422, "date-invalid", "/on")]
    [InlineData("assessed", """{"on":"2024-02-30"}""", 422, "date-invalid", "/on")]
    [InlineData("assessed", """{"on":7}""", 422, "type-invalid", "/on")]
    [InlineData("assessed", """{"on":"2024-09-28"}""", 422, "field-missing", "/result")]
    [InlineData("assessed", """{"on":"2024-09-28","result":"mungkin"}""", 422, "value-unknown", "/result")]
    [InlineData("assessed", """{"on":"2999-01-01","result":"violation"}""", 409, "date-in-future", "/on")]
    [InlineData("assessed", """{"on":"1024-01-01","result":"violation"}""", 409, "date-out-of-range", "/on")]
    [InlineData("assessed", """{"on":"2024-09-01","result":"violation"}""", 409, "date-before-step", "/on")]
    [InlineData("summoned", """{"on":"2024-09-28","appearOn":"2024-09-29"}""", 422, "field-missing", "/round")]
    [InlineData("forwarded", """{"on":"2024-09-28","to":"Bukan Instansi"}""", 422, "id-invalid", "/to")]
    [InlineData(
        "assessed",
        """{"on":"2024-09-28","result":"violation","documents":[{"title":"BA"}]}""",
        422,
        "field-missing",
        "/documents/0/uri"
    )]
    public async Task A_move_that_says_nothing_sensible_changes_nothing(
        string move,
        string body,
        int status,
        string code,
        string pointer
    )
    {
        var id = await ReportedAsync(Node.NewAgency());
        var officer = await Node.OperatorAsync(OperatorRole.CaseOfficer);
        var before = await CaseAsync(id);

        (await officer.PostIfMatchAsync($"/v1/cases/{id}/moves/{move}", before.Headers.ETag!.Tag, body)).ExpectProblem(
            status,
            code,
            pointer
        );

        Assert.Equal(before.Number("/version"), (await CaseAsync(id)).Number("/version"));
    }

    [Theory]
    [InlineData("?status=hilang", "?status")]
    [InlineData("?category=dosa", "?category")]
    [InlineData("?open=ya", "?open")]
    [InlineData("?overdue=1", "?overdue")]
    [InlineData("?limit=0", "?limit")]
    [InlineData("?cursor=!!", "?cursor")]
    public async Task A_list_that_cannot_be_meant_is_refused(string query, string pointer) =>
        (await (await Node.OperatorAsync(OperatorRole.CaseOfficer)).GetAsync("/v1/cases" + query)).ExpectProblem(
            400,
            "query-invalid",
            pointer
        );

    [Theory]
    [InlineData("/v1/statistics/cases", "?by")]
    [InlineData("/v1/statistics/cases?by=nama", "?by")]
    [InlineData("/v1/statistics/cases?by=act&unit=kepala", "?unit")]
    [InlineData("/v1/violations/banner", "?occurredOn")]
    [InlineData("/v1/violations/banner?occurredOn=2024-09-31", "?occurredOn")]
    [InlineData("/v1/violations/banner?occurredOn=2024-09-23&election=pilkada-2024&category=raja", "?category")]
    public async Task Figures_that_cannot_be_meant_are_refused(string path, string pointer) =>
        (await (await Node.OperatorAsync()).GetAsync(path)).ExpectProblem(400, "query-invalid", pointer);

    [Fact]
    public async Task A_list_is_filtered_and_paged_without_gap()
    {
        var agency = Node.NewAgency();
        string[] ids =
        [
            await ReportedAsync(agency),
            await ReportedAsync(agency, act: "banner"),
            await RecommendedAsync(agency),
        ];
        var officer = await Node.OperatorAsync(OperatorRole.CaseOfficer);
        async Task<string[]> FindAsync(string query) =>
            (await officer.GetAsync($"/v1/cases?agency={agency}{query}")).Expect(200).Words("/items", "id");

        Assert.Equal(ids.Order(StringComparer.Ordinal), await FindAsync(""));
        Assert.Equal([ids[1]], await FindAsync("&act=banner"));
        Assert.Equal([ids[2]], await FindAsync("&status=awaitingFollowUp"));
        Assert.Empty(await FindAsync("&open=false"));
        Assert.Equal(3, (await FindAsync("&overdue=true&category=discipline&election=pilkada-2024")).Length);
        var (found, cursor) = (new List<string>(), "");
        while (cursor is not null)
        {
            var page = (await officer.GetAsync($"/v1/cases?agency={agency}&limit=2&cursor={cursor}")).Expect(200);
            Assert.Equal(3, page.Number("/total"));
            found.AddRange(page.Words("/items", "id"));
            cursor = page.Word("/cursor");
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal), found);
    }

    private static (string?, bool) Ends(Answer read) => (read.Word("/status"), read.At("/open").GetBoolean());
}
