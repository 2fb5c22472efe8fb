using System.Text;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.EventLog;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Cases.Listing;

public sealed class CaseMatchingTests : GrainTests
{
    [Fact]
    public async Task Two_institutions_cases_of_one_act_are_proposed_once_each_way_though_every_node_proposes()
    {
        TestNode[] nodes = [Node, await StartAsync(), await StartAsync()];
        await ReportBothAsync();

        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.MatchAsync(), Cancellation)));
        await (await StartAsync()).MatchAsync();

        string[] reasons = ["person", "act", "occurredOn", "agency", "election"];
        Assert.Equal([(CaseSays.Second, string.Join(',', reasons))], await ProposalsAsync(CaseSays.First));
        Assert.Equal([(CaseSays.First, string.Join(',', reasons))], await ProposalsAsync(CaseSays.Second));
    }

    [Fact]
    public async Task Only_the_reasons_that_hold_are_given()
    {
        await ReportAsync(CaseSays.First, CaseSays.Alleges());
        await ReportAsync(CaseSays.Second, CaseSays.Alleges(agency: AgencyId.Parse("52"), election: Shipped.Pilkada));

        await Node.MatchAsync();

        Assert.Equal([(CaseSays.Second, "person,act,occurredOn")], await ProposalsAsync(CaseSays.First));
    }

    [Fact]
    public async Task Another_day_act_or_person_is_proposed_nothing()
    {
        await ReportAsync(CaseSays.First, CaseSays.Alleges());
        await ReportAsync(CaseSays.Second, CaseSays.Alleges(serial: 2));
        await ReportAsync(CaseId.Parse("kl.bkn/18"), CaseSays.Alleges(act: "banner"));
        await ReportAsync(CaseId.Parse("kl.bkn/19"), CaseSays.Alleges(occurredOn: new DateOnly(2023, 11, 17)));

        await Node.MatchAsync();

        Assert.Equal(4, (await Node.RecordsAsync()).Count);
    }

    // A regression: staff outside the civil service have their agency's own numbers.
    [Fact]
    public async Task The_same_number_at_two_agencies_outside_the_civil_service_is_proposed_nothing()
    {
        await ReportAsync(CaseSays.First, Contract("81.72"));
        await ReportAsync(CaseSays.Second, Contract("52"));

        await Node.MatchAsync();

        Assert.Equal(2, (await Node.RecordsAsync()).Count);
    }

    [Fact]
    public async Task A_case_that_has_ended_is_proposed_nothing()
    {
        await ReportAsync(CaseSays.First, CaseSays.Alleges());
        await Node.AcceptAsync(
            CaseSays.First,
            CaseSays.Call(CaseSays.Plain(CaseMove.Withdrawn, CaseSays.ReceivedOn.AddDays(1)))
        );
        await ReportAsync(CaseSays.Second, CaseSays.Alleges());

        await Node.MatchAsync();

        Assert.Empty(await ProposalsAsync(CaseSays.First));
        Assert.Empty(await ProposalsAsync(CaseSays.Second));
    }

    [Fact]
    public async Task A_proposal_that_was_dismissed_does_not_return()
    {
        await ReportBothAsync();
        await Node.MatchAsync();
        var dismissed = new CaseEvent.MergeDismissed(CaseSays.Step(CaseSays.ReceivedOn, "officer-1"), CaseSays.Second);
        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(dismissed));
        Assert.Empty((await Node.ReadAsync(CaseSays.First)).Case.Proposals.Open);

        // Another report, and a node that reads everything anew, make it look again.
        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(CaseSays.Reported()));
        await Node.MatchAsync();
        await (await StartAsync()).MatchAsync();

        Assert.Single(await ProposalsAsync(CaseSays.First));
        Assert.Empty((await Node.ReadAsync(CaseSays.First)).Case.Proposals.Open);
    }

    // A regression: what could not be said once was not said before the next start.
    [Fact]
    public async Task What_could_not_be_proposed_is_proposed_the_next_time()
    {
        await ReportBothAsync();
        Node.Log.BeforeAppend = _ => throw new LogUnavailableException("away", new IOException());
        await Assert.ThrowsAsync<LogUnavailableException>(() => Node.MatchAsync());
        await Assert.ThrowsAsync<LogUnavailableException>(() => Node.MatchAsync());
        Node.Log.BeforeAppend = null;

        await Node.MatchAsync();

        Assert.Single(await ProposalsAsync(CaseSays.First));
        Assert.Single(await ProposalsAsync(CaseSays.Second));
    }

    [Fact]
    public async Task One_case_that_fails_holds_up_no_other()
    {
        await ReportBothAsync();
        CaseId[] others = [CaseId.Parse("kl.bawaslu/a"), CaseId.Parse("kl.bkn/b")];
        await ReportAsync(others[0], CaseSays.Alleges(serial: 2));
        await ReportAsync(others[1], CaseSays.Alleges(serial: 2));
        Node.Log.BeforeAppend = append =>
            append.Stream.EndsWith(CaseSays.First.Value, StringComparison.Ordinal)
                ? throw new LogUnavailableException("away", new IOException())
                : Task.CompletedTask;

        await Assert.ThrowsAsync<LogUnavailableException>(() => Node.MatchAsync());

        Assert.Single(await ProposalsAsync(others[0]));
        Assert.Single(await ProposalsAsync(others[1]));
    }

    private async Task ReportBothAsync()
    {
        await ReportAsync(CaseSays.First, CaseSays.Alleges());
        await ReportAsync(CaseSays.Second, CaseSays.Alleges());
    }

    private Task ReportAsync(CaseId id, ViolationReport report)
    {
        var registrar = CaseSender.Of(id.Registrar);
        return Node.AcceptAsync(id, CaseSays.Call(CaseSays.Reported(report, sender: registrar), registrar));
    }

    private static ViolationReport Contract(string agency)
    {
        Assert.True(PersonKey.TryPack(Encoding.ASCII.GetBytes("0012"), PersonCategory.NonAsn, out var key));
        var report = CaseSays.Alleges(agency: AgencyId.Parse(agency));
        return report with { Person = report.Person with { Category = PersonCategory.NonAsn, Number = key } };
    }

    private async Task<IEnumerable<(CaseId With, string Reasons)>> ProposalsAsync(CaseId id) =>
        (await Node.ReadAsync(id))
            .History.Select(entry => entry.Event)
            .OfType<CaseEvent.MergeProposed>()
            .Select(proposed => (proposed.With, string.Join(',', proposed.Reasons)));
}
