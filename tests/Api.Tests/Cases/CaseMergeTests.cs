using System.Text.Json;
using Netralitas.Identity.Security;
using Netralitas.Testing;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Cases;

public abstract class CaseMergeTests(TestNode node) : CaseTests(node)
{
    [Fact]
    public async Task Reports_of_one_act_merge_into_one_case_and_no_reporter_is_lost()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var (from, into) = (NewCase(Ministry), NewCase());
        await TellAsync(Bawaslu, "reported", into, SentCase.Report(agency, person, reporter: "Orang Pertama"));
        await TellAsync(Ministry, "reported", from, SentCase.Report(agency, person, reporter: "Orang Kedua"));
        await ProposedAsync(from, into);

        (await MergeAsync(from, into)).Expect(200);

        var (merged, target) = (await CaseAsync(from), await CaseAsync(into));
        Assert.Equal(("merged", into), (merged.Word("/status"), merged.Word("/mergedInto")));
        Assert.Equal([into, from], target.Words("/reports", "case"));
        Assert.Empty(target.Words("/mergeProposals"));
        var guardian = await Node.OperatorAsync(OperatorRole.ReporterGuardian);
        var reporters = await guardian.PostAsync($"/v1/cases/{into}/reporters", """{"reason":"Perlindungan"}""");
        Assert.Equal(["Orang Pertama", "Orang Kedua"], reporters.Expect(200).Words("/items", "name"));
        Assert.Equal([from], (await FindAsync(agency, "merged")).Words("/items", "id"));
    }

    [Fact]
    public async Task A_proposal_that_an_operator_dismissed_stays_dismissed()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var (one, other) = (await ReportedAsync(agency, person), await ReportedAsync(agency, person));
        await ProposedAsync(one, other);

        (
            await MoveAsync(
                one,
                "merge-dismissed",
                new
                {
                    on = "2024-10-01",
                    with = other,
                    note = "Akun lain",
                }
            )
        ).Expect(200);

        Assert.Empty((await CaseAsync(one)).Words("/mergeProposals"));
        (await MoveAsync(one, "merge-dismissed", new { on = "2024-10-01", with = other })).ExpectProblem(
            409,
            "merge-not-proposed",
            "/with"
        );
    }

    [Fact]
    public async Task Only_another_open_case_of_the_same_act_takes_the_reports()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var id = await ReportedAsync(agency, person);
        var other = await ReportedAsync(agency);

        (await MergeAsync(id, other)).ExpectProblem(409, "merge-other-act", "/into");
        (await MergeAsync(id, id)).ExpectProblem(409, "merge-other-act", "/into");
        (await MergeAsync(id, "kl.bawaslu/tidak-ada")).ExpectProblem(404, "case-unknown");
        (await MergeAsync(id, "bukan nomor")).ExpectProblem(422, "id-invalid", "/into");
        Assert.Equal("received", (await CaseAsync(id)).Word("/status"));
    }

    [Fact]
    public async Task A_case_already_recommended_is_not_merged_away_and_nothing_moves_along()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var (from, into) = (await RecommendedAsync(agency, person), await ReportedAsync(agency, person));

        (await MergeAsync(from, into)).ExpectProblem(409, "move-out-of-order");

        Assert.Single((await CaseAsync(into)).Words("/reports", "case"));
    }

    [Fact]
    public async Task A_merge_decided_on_an_old_state_is_refused()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var (from, into) = (await ReportedAsync(agency, person), await ReportedAsync(agency, person));
        var officer = await Node.OperatorAsync(OperatorRole.CaseOfficer);

        var answer = await officer.PostIfMatchAsync($"/v1/cases/{from}/merge", "\"99\"", Into(into));

        answer.ExpectProblem(412, "version-stale");
        Assert.Single((await CaseAsync(into)).Words("/reports", "case"));
    }

    private async Task<Answer> MergeAsync(string from, string into)
    {
        var officer = await Node.OperatorAsync(OperatorRole.CaseOfficer);
        var answer = (Answer?)null;
        await Eventually.IsTrueAsync(
            async () =>
            {
                // Two cases of one act are told of each other at a moment of their own.
                var tag = (await CaseAsync(from)).Headers.ETag!.Tag;
                answer = await officer.PostIfMatchAsync($"/v1/cases/{from}/merge", tag, Into(into));
                return answer.Status != 412;
            },
            "the case stands still"
        );
        return answer!;
    }

    private Task ProposedAsync(string one, string other) =>
        Eventually.IsTrueAsync(
            async () =>
                (await CaseAsync(one)).Words("/mergeProposals").Contains(other)
                && (await CaseAsync(other)).Words("/mergeProposals").Contains(one),
            "each case is told of the other"
        );

    private async Task<Answer> FindAsync(string agency, string status) =>
        (
            await (await Node.OperatorAsync(OperatorRole.CaseOfficer)).GetAsync(
                $"/v1/cases?agency={agency}&status={status}"
            )
        ).Expect(200);

    private static string Into(string into) => JsonSerializer.Serialize(new { into, note = "Perbuatan sama" });
}
