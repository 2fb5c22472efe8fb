using Netralitas.Identity.Security;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Queries;

/// <summary>On a node on which three quarters of the roll are enough.</summary>
public abstract class CompletionTests(TestNode node) : NodeTests(node)
{
    /// <summary>What makes it so.</summary>
    public const string Setting = "--Netralitas:CompletionThreshold=0.75";

    [Fact]
    public async Task An_agency_is_complete_when_enough_of_its_roll_spoke_and_signed()
    {
        var (agency, ceremony) = await HoldAsync(4);
        await AcceptAsync(agency, Sent.Roll(ceremony, Nip.Range(0, 3)), Sent.Roll(ceremony, Nip.Range(0, 2), "signed"));
        Assert.Equal("verified", (await AgencyAsync(agency)).Word("/status"));

        await AcceptAsync(agency, Sent.Signed(ceremony, Nip.Of(2)));

        var complete = await AgencyAsync(agency);
        Assert.Equal("complete", complete.Word("/status"));
        Assert.Equal(0.75, complete.At("/completion/spoken").GetDouble());
        Assert.Equal(0.75, complete.At("/completion/signed").GetDouble());
    }

    [Fact]
    public async Task A_larger_roll_of_a_later_day_takes_completeness_back_and_an_earlier_one_does_not()
    {
        var (agency, ceremony) = await HoldAsync(4);
        await AcceptAsync(
            agency,
            Sent.Roll(ceremony, Nip.Range(0, 4)),
            Sent.Roll(ceremony, Nip.Range(0, 4), "signed"),
            Sent.RollDeclared(agency, 400, asOf: "2023-10-01")
        );
        Assert.Equal("complete", (await AgencyAsync(agency)).Word("/status"));

        await AcceptAsync(agency, Sent.RollDeclared(agency, 40, asOf: "2023-12-01"));

        var figures = await AgencyAsync(agency);
        Assert.Equal(("verified", 40), (figures.Word("/status"), figures.Number("/roll/pns")));
        Assert.Equal("2023-12-01", figures.Word("/rollAsOf"));
    }

    [Fact]
    public async Task Contract_staff_do_not_make_an_agency_complete()
    {
        var (agency, ceremony) = await HoldAsync(1);
        string[] numbers = ["1", "2", "3"];

        await AcceptAsync(
            agency,
            Sent.Roll(ceremony, numbers, "spoken", "nonAsn"),
            Sent.Roll(ceremony, numbers, "signed", "nonAsn")
        );

        var figures = await AgencyAsync(agency);
        Assert.Equal("verified", figures.Word("/status"));
        Assert.Equal(0, figures.At("/completion/spoken").GetDouble());
    }

    [Fact]
    public async Task An_agency_whose_roll_is_unknown_is_never_complete()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu), Sent.Spoken($"{agency}/apel", Nip.Of(1)));
        await VerifyAsync(agency);

        var figures = await AgencyAsync(agency);

        Assert.Equal("verified", figures.Word("/status"));
        Assert.Equal("""{"spoken":null,"signed":null}""", figures.At("/completion").GetRawText());
        Assert.Equal("null", figures.At("/roll").GetRawText());
    }

    [Fact]
    public async Task An_agency_that_only_planned_is_overdue_once_the_target_date_has_passed()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Scheduled($"{agency}/apel", Pemilu));

        var planned = await AgencyAsync(agency);
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));
        var held = await AgencyAsync(agency);

        Assert.Equal(("scheduled", true), (planned.Word("/status"), planned.At("/overdue").GetBoolean()));
        Assert.Equal(("reported", false), (held.Word("/status"), held.At("/overdue").GetBoolean()));
    }

    [Fact]
    public async Task A_cancelled_plan_leaves_the_agency_where_it_was()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Scheduled($"{agency}/apel", Pemilu), Sent.Cancelled($"{agency}/apel"));

        Assert.Equal("notStarted", (await AgencyAsync(agency)).Word("/status"));
        Assert.Equal("cancelled", (await CeremonyAsync($"{agency}/apel")).Word("/status"));
    }

    private async Task<(string Agency, string Ceremony)> HoldAsync(int pns)
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.RollDeclared(agency, pns), Sent.Held($"{agency}/apel", Pemilu));
        await VerifyAsync(agency);
        return (agency, $"{agency}/apel");
    }

    private async Task VerifyAsync(string agency) =>
        (
            await (await Node.OperatorAsync(OperatorRole.Verifier)).PostAsync(
                $"/v1/agencies/{agency}/ceremonies/apel/verify"
            )
        ).Expect(200);
}
