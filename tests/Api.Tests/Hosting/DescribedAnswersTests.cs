using System.Text.Json;
using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Hosting;

public sealed class DescribedAnswersTests(SqliteNode node) : CaseTests(node), IClassFixture<SqliteNode>
{
    private const string Case = "/v1/cases/{registrar}/{slug}";
    private const string Ceremony = "/v1/agencies/{agency}/ceremonies/{slug}";

    [Fact]
    public async Task What_is_answered_has_the_shape_that_is_described()
    {
        var described = new DescribedShape((await ReadAsync("/openapi/v1.json")).Json);
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var ceremony = $"{agency}/apel";
        var sender = await Node.AgencyAsync(agency);
        Post("/v1/events", await sender.SendAllAsync(Sent.Held(ceremony, Pemilu), Sent.Spoken(ceremony, person), "{}"));
        Post("/v1/events", await sender.PostAsync("/v1/events", "{", KeyHolder.Structured));
        var id = await ReportedAsync(agency, person);
        await MoveAsync(id, "assessed", new { on = "2024-09-28", result = "violation" });
        await Node.SettleAsync();

        var administrator = await Node.OperatorAsync(OperatorRole.Administrator);
        foreach (
            var (path, query) in ((string, string)[])
                [
                    ("/v1/elections", ""),
                    ("/v1/summary", "?election=pemilu-2024"),
                    ("/v1/summary", ""),
                    ("/v1/agencies", "?election=pemilu-2024"),
                    ("/v1/limits", ""),
                    ("/v1/feed", ""),
                    ("/v1/keys", ""),
                    ("/v1/violations", ""),
                    ("/v1/statistics/cases", "?by=act"),
                ]
        )
        {
            Get(path, await administrator.GetAsync(path + query));
        }

        Get("/v1/agencies/{agency}", await administrator.GetAsync($"/v1/agencies/{agency}?election={Pemilu}"));
        Get(Ceremony, await administrator.GetAsync($"/v1/agencies/{agency}/ceremonies/apel"));
        Get("/v1/proofs/{stream}", await administrator.GetAsync($"/v1/proofs/{ceremony}"));
        Get(
            "/v1/violations/{act}",
            await administrator.GetAsync($"/v1/violations/{SentCase.Like}?occurredOn=2024-09-23&election=pilkada-2024")
        );
        Post(
            Ceremony + "/return",
            await administrator.PostAsync($"/v1/agencies/{agency}/ceremonies/apel/return", "{}")
        );
        Post(Ceremony + "/verify", await administrator.PostAsync($"/v1/agencies/{agency}/ceremonies/apel/verify"));
        Post("/v1/keys", await administrator.PostAsync("/v1/keys", """{"label":"x","role":"viewer"}"""));
        Post(
            "/v1/elections/{election}/target",
            await administrator.PostAsync($"/v1/elections/{Pemilu}/target", """{"date":"2023-10-02","reason":"x"}""")
        );

        var officer = await Node.OperatorAsync(OperatorRole.CaseOfficer);
        Get("/v1/cases", await officer.GetAsync("/v1/cases"));
        Get(Case, await officer.GetAsync($"/v1/cases/{id}"));
        Get(Case, await sender.GetAsync($"/v1/cases/{Bawaslu}/tidak-ada"));
        Post(Case + "/moves/{move}", await MoveAsync(id, "closed", new { on = "2024-09-29", note = "x" }));
        Post(Case + "/merge", await officer.PostAsync($"/v1/cases/{id}/merge", "{}"));
        var guardian = await Node.OperatorAsync(OperatorRole.ReporterGuardian);
        Post(Case + "/reporters", await guardian.PostAsync($"/v1/cases/{id}/reporters", """{"reason":"x"}"""));
        var privacy = await Node.OperatorAsync(OperatorRole.PrivacyOfficer);
        var export = new
        {
            category = "pns",
            number = person,
            reason = "x",
        };
        Post("/v1/persons/export", await privacy.PostAsync("/v1/persons/export", JsonSerializer.Serialize(export)));
        Post(
            "/v1/breaches/report",
            await privacy.PostAsync(
                "/v1/breaches/report",
                """{"from":"2024-01-01T00:00:00Z","to":"2044-01-01T00:00:00Z","knownAt":"2024-11-21T09:00:00Z"}"""
            )
        );

        void Get(string path, Answer answer) => described.Check("get", path, answer);
        void Post(string path, Answer answer) => described.Check("post", path, answer);
    }
}
