using System.Text.Json;
using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Cases;

public abstract class CaseConfidentialityTests(TestNode node) : CaseTests(node)
{
    private const string Reporter = "Pelapor Rahasia";

    [Fact]
    public async Task Nobody_reads_from_a_case_who_reported_it()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var id = await ReportedSecretlyAsync(agency, person);
        KeyHolder[] readers =
        [
            await Node.OperatorAsync(OperatorRole.CaseOfficer),
            await Node.OperatorAsync(OperatorRole.ReporterGuardian),
            await Node.OperatorAsync(OperatorRole.PrivacyOfficer),
            await Node.AgencyAsync(Bawaslu),
            await Node.AgencyAsync(Ministry),
            await Node.AgencyAsync(agency),
        ];

        foreach (var reader in readers)
        {
            var answer = (await reader.GetAsync($"/v1/cases/{id}")).Expect(200);
            AssertSilent(answer);
            AssertSilent((await reader.GetAsync("/v1/cases")).Expect(200));
        }

        var export = await ExportAsync(
            new
            {
                category = "pns",
                number = person,
                reason = "Hak akses",
            }
        );
        Assert.Equal([id], export.Expect(200).Words("/cases", "id"));
        AssertSilent(export);
    }

    [Fact]
    public async Task A_number_is_masked_for_operators_and_whole_for_the_agency_that_employs_the_person()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var id = await RecommendedAsync(agency, person);

        var (operators, own) = (
            await CaseAsync(id),
            (await (await Node.AgencyAsync(agency)).GetAsync($"/v1/cases/{id}")).Expect(200)
        );

        Assert.DoesNotContain(person, operators.Text, StringComparison.Ordinal);
        Assert.Equal($"{person[..8]}******{person[14]}***", operators.Word("/person/number"));
        Assert.Equal(person, own.Word("/person/number"));
        Assert.Equal(person, own.Word("/reports/0/person/number"));
    }

    [Fact]
    public async Task A_short_number_of_contract_staff_is_masked_wherever_it_stands()
    {
        var agency = Node.NewAgency();
        var id = NewCase();
        await TellAsync(Bawaslu, "reported", id, SentCase.Report(agency, "4711082", category: "nonAsn"));

        var read = await CaseAsync(id);

        Assert.DoesNotContain("4711082", read.Text, StringComparison.Ordinal);
        Assert.Equal("*****82", read.Word("/person/number"));
        Assert.Equal("*****82", read.Word("/reports/0/person/number"));
    }

    [Fact]
    public async Task Contract_staff_of_two_agencies_with_one_number_are_two_persons()
    {
        var (one, two) = (Node.NewAgency(), Node.NewAgency());
        var (first, second) = (NewCase(), NewCase());
        await TellAsync(Bawaslu, "reported", first, SentCase.Report(one, "4711083", category: "nonAsn"));
        await TellAsync(Bawaslu, "reported", second, SentCase.Report(two, "4711083", category: "nonAsn"));

        var ofOne = await ExportAsync(
            new
            {
                category = "nonAsn",
                number = "4711083",
                agency = one,
                reason = "Hak akses",
            }
        );

        Assert.Equal([first], ofOne.Expect(200).Words("/cases", "id"));
        (
            await ExportAsync(
                new
                {
                    category = "nonAsn",
                    number = "4711083",
                    reason = "Hak akses",
                }
            )
        ).ExpectProblem(422, "field-missing", "/agency");
    }

    [Fact]
    public async Task Who_reported_is_read_by_one_role_with_a_reason_and_the_reading_is_noted()
    {
        var id = await ReportedSecretlyAsync(Node.NewAgency(), NewPerson());
        var guardian = await Node.OperatorAsync(OperatorRole.ReporterGuardian);
        var address = $"/v1/cases/{id}/reporters";

        (await guardian.PostAsync(address, "{}")).ExpectProblem(422, "field-missing", "/reason");
        (await guardian.PostAsync(address, """{"reason":" "}""")).ExpectProblem(422, "text-empty", "/reason");
        (await guardian.PostAsync(address, "{")).ExpectProblem(400, "json-invalid");
        foreach (var role in Enum.GetValues<OperatorRole>().Where(role => role != OperatorRole.ReporterGuardian))
        {
            (await (await Node.OperatorAsync(role)).PostAsync(address, """{"reason":"x"}""")).ExpectProblem(
                403,
                "role-insufficient"
            );
        }

        var read = await guardian.PostAsync(address, """{"reason":"Perlindungan pelapor"}""");

        Assert.Equal(
            (Reporter, "0812-rahasia"),
            (read.Expect(200).Word("/items/0/name"), read.Word("/items/0/contact"))
        );
        var breach = await BreachAsync(guardian.KeyId);
        var noted = breach.At("/items").EnumerateArray().Single(each => each.GetProperty("case").GetString() == id);
        Assert.Equal((1, 1), (noted.GetProperty("reporters").GetInt32(), breach.Number("/reporters")));
        var reading = Assert.Single(noted.GetProperty("readings").EnumerateArray());
        Assert.Equal("Perlindungan pelapor", reading.GetProperty("reason").GetString());
        Assert.Equal("reporters", reading.GetProperty("what").GetString());
        AssertSilent(breach);
    }

    [Fact]
    public async Task A_breach_report_names_whom_a_leaked_key_touched_and_until_when_they_must_be_told()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var (read, unread) = (await ReportedAsync(agency, person), await ReportedAsync(agency));
        var reader = await Node.AgencyAsync(Ministry);
        (await reader.GetAsync($"/v1/cases/{read}")).Expect(200);
        (await reader.GetAsync($"/v1/cases/{read}")).Expect(200);

        var breach = await BreachAsync(reader.KeyId);

        Assert.Equal("2024-10-04T12:00:00+07:00", breach.Word("/noticeBy"));
        var touched = breach.At("/items").EnumerateArray().Single(each => each.GetProperty("case").GetString() == read);
        Assert.Equal(person, touched.GetProperty("person").GetProperty("number").GetString());
        Assert.Equal(agency, touched.GetProperty("agency").GetString());
        Assert.Equal(2, touched.GetProperty("readings").GetArrayLength());
        Assert.False(touched.GetProperty("erased").GetBoolean());
        Assert.Equal((0, 0), (touched.GetProperty("reporters").GetInt32(), breach.Number("/reporters")));
        Assert.DoesNotContain(unread, breach.Text, StringComparison.Ordinal);
        Assert.Equal(breach.Words("/items", "case").Length, breach.Number("/cases"));
    }

    [Fact]
    public async Task A_breach_report_names_persons_and_is_itself_a_reading()
    {
        var id = await ReportedAsync(Node.NewAgency());
        var officer = await Node.OperatorAsync(OperatorRole.PrivacyOfficer);
        var reader = await Node.AgencyAsync(Bawaslu);
        (await reader.GetAsync($"/v1/cases/{id}")).Expect(200);

        await BreachAsync(reader.KeyId);

        var own = await BreachAsync(officer.KeyId);
        var noted = own.At("/items").EnumerateArray().Single(each => each.GetProperty("case").GetString() == id);
        Assert.Contains(
            noted.GetProperty("readings").EnumerateArray(),
            reading => reading.GetProperty("what").GetString() == "breach"
        );
    }

    [Fact]
    public async Task A_breach_report_still_lists_a_case_that_was_erased_and_names_nobody_of_it()
    {
        var (agency, person, id) = (Node.NewAgency(), NewPerson(), NewCase());
        var old = SentCase.Report(agency, person, occurredOn: "2020-11-01", on: "2020-11-02", reporter: Reporter);
        await TellAsync(Bawaslu, "reported", id, old);
        await TellAsync(Bawaslu, "assessed", id, SentCase.Result("2020-11-03", "noViolation"));
        var reader = await Node.AgencyAsync("kl.kemenpanrb");
        (await reader.GetAsync($"/v1/cases/{id}")).Expect(200);
        (await MoveAsync(id, "erased", SentCase.On("2026-01-05"), OperatorRole.PrivacyOfficer)).Expect(200);

        var breach = await BreachAsync(reader.KeyId);

        var touched = breach.At("/items").EnumerateArray().Single(each => each.GetProperty("case").GetString() == id);
        Assert.True(touched.GetProperty("erased").GetBoolean());
        Assert.Equal(JsonValueKind.Null, touched.GetProperty("agency").ValueKind);
        Assert.False(touched.TryGetProperty("person", out _));
        Assert.Single(touched.GetProperty("readings").EnumerateArray());
        Assert.DoesNotContain(person, breach.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_finds_a_case_by_the_number_it_had_before_it_was_corrected()
    {
        var (former, person) = (NewPerson(), NewPerson());
        var id = await ReportedAsync(Node.NewAgency(), former);
        var correction = new
        {
            on = "2024-10-28",
            person = new { category = "pns", number = person },
            note = "Salah nomor",
        };
        (await MoveAsync(id, "corrected", correction, OperatorRole.PrivacyOfficer)).Expect(200);

        foreach (var number in (string[])[former, person])
        {
            var export = await ExportAsync(
                new
                {
                    category = "pns",
                    number,
                    reason = "Hak akses",
                }
            );
            Assert.Equal([id], export.Expect(200).Words("/cases", "id"));
        }
    }

    [Theory]
    [InlineData("{", 400, "json-invalid", "")]
    [InlineData("{}", 422, "field-missing", "/from")]
    [InlineData("""{"from":"kemarin"}""", 422, "date-invalid", "/from")]
    [InlineData(
        """{"from":"2024-10-02T00:00:00+07:00","to":"2024-10-01T00:00:00+07:00","knownAt":"2024-10-01T00:00:00+07:00"}""",
        422,
        "time-invalid",
        "/to"
    )]
    public async Task A_breach_report_without_its_times_is_refused(
        string body,
        int status,
        string code,
        string pointer
    ) =>
        (
            await (await Node.OperatorAsync(OperatorRole.PrivacyOfficer)).PostAsync("/v1/breaches/report", body)
        ).ExpectProblem(status, code, pointer);

    [Theory]
    [InlineData("{", 400, "json-invalid", "")]
    [InlineData("""{"category":"raja","number":"1"}""", 422, "value-unknown", "/category")]
    [InlineData("""{"category":"pns","number":"123"}""", 422, "nip-invalid", "/number")]
    [InlineData("""{"category":"nonAsn","number":"123"}""", 422, "field-missing", "/reason")]
    [InlineData(
        """{"category":"nonAsn","number":"123","reason":"x","agency":"Tual"}""",
        422,
        "agency-invalid",
        "/agency"
    )]
    public async Task An_export_of_nobody_is_refused(string body, int status, string code, string pointer) =>
        (
            await (await Node.OperatorAsync(OperatorRole.PrivacyOfficer)).PostAsync("/v1/persons/export", body)
        ).ExpectProblem(status, code, pointer);

    private async Task<string> ReportedSecretlyAsync(string agency, string person)
    {
        var id = NewCase();
        await TellAsync(Bawaslu, "reported", id, SentCase.Report(agency, person, reporter: Reporter));
        await TellAsync(Bawaslu, "assessed", id, SentCase.Result("2024-09-28", "violation"));
        await TellAsync(Bkn, "recommended", id, SentCase.On("2024-10-01"));
        return id;
    }

    private async Task<Answer> ExportAsync(object whom) =>
        await (await Node.OperatorAsync(OperatorRole.PrivacyOfficer)).PostAsync(
            "/v1/persons/export",
            JsonSerializer.Serialize(whom)
        );

    // Known on 1 October 2024 at noon in Jakarta: three times 24 hours are over on the 4th.
    private async Task<Answer> BreachAsync(string keyId)
    {
        var body = $$"""
            {"from":"2024-01-01T00:00:00+07:00","to":"2999-01-01T00:00:00+07:00","knownAt":"2024-10-01T12:00:00+07:00","keyId":"{{keyId}}"}
            """;
        return (
            await (await Node.OperatorAsync(OperatorRole.PrivacyOfficer)).PostAsync("/v1/breaches/report", body)
        ).Expect(200);
    }

    private static void AssertSilent(Answer answer)
    {
        foreach (var told in (string[])[Reporter, "0812-rahasia", "Lembaga Pelapor", "reporterRef", "\"reporter\""])
        {
            Assert.DoesNotContain(told, answer.Text, StringComparison.Ordinal);
        }
    }
}
