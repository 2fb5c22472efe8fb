using Netralitas.Identity.Security;
using Netralitas.Testing;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Cases;

public sealed class MergesPageTests(SqliteNode node) : CaseTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task A_pair_is_merged_or_told_apart_side_by_side()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var (one, two) = (await ReportedAsync(agency, person), await ReportedAsync(agency, person));
        using var officer = await ReaderAsync();
        await ProposedAsync(officer, one, two);

        (
            await officer.SendAsync(
                $"/cases/{one}/dismiss",
                ("with", two),
                ("version", await VersionAsync(one)),
                ("note", "Akun lain")
            )
        ).Expect(303);

        Assert.DoesNotContain(one, (await officer.GetAsync("/cases/merges")).Text, StringComparison.Ordinal);
        Assert.Empty((await CaseAsync(one)).Words("/mergeProposals"));
        Assert.Empty((await CaseAsync(two)).Words("/mergeProposals"));
    }

    [Fact]
    public async Task A_merge_takes_the_reports_along_and_an_old_version_is_refused()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var (one, two) = (await ReportedAsync(agency, person), await ReportedAsync(agency, person));
        using var officer = await ReaderAsync();
        await ProposedAsync(officer, one, two);

        (await officer.SendAsync($"/cases/{two}/merge", ("into", one), ("version", "99"))).Expect(412);
        (await officer.SendAsync($"/cases/{two}/merge", ("into", one), ("version", await VersionAsync(two)))).Expect(
            303
        );

        Assert.Equal("merged", (await CaseAsync(two)).Word("/status"));
        Assert.Equal(2, (await CaseAsync(one)).Words("/reports", "case").Length);
    }

    private Task ProposedAsync(PageReader officer, string one, string two) =>
        Eventually.IsTrueAsync(
            async () =>
                (await CaseAsync(one)).Words("/mergeProposals").Contains(two)
                && (await CaseAsync(two)).Words("/mergeProposals").Contains(one)
                && (await officer.GetAsync("/cases/merges")).Expect(200).Text.Contains(one, StringComparison.Ordinal),
            "each case is told of the other"
        );

    private async Task<string> VersionAsync(string id) => (await CaseAsync(id)).Headers.ETag!.Tag.Trim('"');

    private async Task<PageReader> ReaderAsync(OperatorRole role = OperatorRole.CaseOfficer, string language = "id") =>
        new(Node, await Node.OperatorAsync(role), language);
}
