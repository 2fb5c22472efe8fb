using Netralitas.Identity.Security;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Overdue;

public sealed class OverduePageTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task Agencies_without_a_report_are_late_by_days_and_those_with_one_are_not_there()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));
        using var viewer = new PageReader(Node, await Node.OperatorAsync());

        var page = (await viewer.GetAsync($"/overdue?election={Pemilu}")).Expect(200).Text;

        Assert.DoesNotContain($"/agencies/{agency}?", page, StringComparison.Ordinal);
        Assert.Contains($"/agencies/{Node.NewAgency()}?", page, StringComparison.Ordinal);
        Assert.Contains("Terlambat, hari", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_viewer_finds_nothing_to_remind_by_and_a_verifier_does()
    {
        using var viewer = new PageReader(Node, await Node.OperatorAsync());
        using var verifier = new PageReader(Node, await Node.OperatorAsync(OperatorRole.Verifier));

        Assert.DoesNotContain(
            "type=\"checkbox\"",
            (await viewer.GetAsync("/overdue")).Expect(200).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "type=\"checkbox\"",
            (await verifier.GetAsync("/overdue")).Expect(200).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_filter_goes_along_into_the_export()
    {
        using var viewer = new PageReader(Node, await Node.OperatorAsync(), "en");

        var page = (await viewer.GetAsync($"/overdue?election={Pemilu}&province=81&q=kota")).Expect(200).Text;

        Assert.Contains(
            $"/export/overdue.csv?election={Pemilu}&amp;province=81&amp;q=kota",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Kota Tual", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Kota Mataram", page, StringComparison.Ordinal);
        Assert.Contains("Days late", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?province=99")]
    [InlineData("?sort=nama")]
    public async Task A_filter_that_cannot_be_meant_is_refused(string query)
    {
        using var viewer = new PageReader(Node, await Node.OperatorAsync());

        (await viewer.GetAsync("/overdue" + query)).Expect(400);
    }

    [Fact]
    public async Task An_agency_does_not_see_who_else_is_late()
    {
        using var agency = new PageReader(Node, await Node.AgencyAsync(Node.NewAgency()));

        (await agency.GetAsync("/overdue")).Expect(403);
    }
}
