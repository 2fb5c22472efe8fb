using System.Text;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Persons;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Cases;

public sealed class PunishedOnceTests : GrainTests
{
    [Fact]
    public async Task An_act_punished_in_one_case_is_not_punished_in_another()
    {
        await Node.DecideAsync(CaseSays.First);
        await PrepareAsync(Node, CaseSays.Second);

        Assert.Equal("act-punished-already", await Node.RefuseAsync(CaseSays.Second, Decision()));
        Assert.Equal("act-punished-already", await (await StartAsync()).RefuseAsync(CaseSays.Second, Decision()));
        // A decision that punishes nobody is possible.
        await Node.AcceptAsync(CaseSays.Second, Decision(penalty: null));
    }

    [Fact]
    public async Task Another_act_of_the_same_person_is_another_matter()
    {
        await Node.DecideAsync(CaseSays.First);

        await Node.DecideAsync(CaseSays.Second, CaseSays.Alleges(act: "online-campaign"));
        await Node.DecideAsync(CaseId.Parse("kl.bkn/18"), CaseSays.Alleges(occurredOn: new DateOnly(2023, 11, 17)));
    }

    [Fact]
    public async Task Of_two_nodes_that_decide_at_the_same_time_exactly_one_punishes()
    {
        TestNode[] nodes = [Node, await StartAsync()];
        for (var round = 0; round < 12; round++)
        {
            var report = CaseSays.Alleges(serial: round + 1);
            CaseId[] cases = [CaseId.Parse($"kl.bawaslu/{round}"), CaseId.Parse($"kl.bkn/{round}")];
            await PrepareAsync(nodes[0], cases[0], report);
            await PrepareAsync(nodes[1], cases[1], report);

            var replies = await Task.WhenAll(
                nodes.Zip(
                    cases,
                    (node, id) => Task.Run(() => node.TellAsync(CaseSays.Share(id, Decision())), Cancellation)
                )
            );

            Assert.Equal(1, replies.Sum(reply => reply.Accepted));
            Assert.Equal("act-punished-already", replies.SelectMany(reply => reply.Others).Single().Rejection!.Code);
        }
    }

    [Fact]
    public async Task Both_have_looked_before_either_writes_and_still_only_one_punishes()
    {
        var other = await StartAsync();
        await PrepareAsync(Node, CaseSays.First);
        await PrepareAsync(other, CaseSays.Second);
        Node.Log.BeforeAppend = async append =>
        {
            Node.Log.BeforeAppend = null;
            Assert.Equal(2, append.Records.Count);
            await other.AcceptAsync(CaseSays.Second, Decision());
        };

        Assert.Equal("act-punished-already", await Node.RefuseAsync(CaseSays.First, Decision()));
        Assert.Null((await Node.ReadAsync(CaseSays.First)).Case.Penalty);
        Assert.NotNull((await Node.ReadAsync(CaseSays.Second)).Case.Penalty);
    }

    [Fact]
    public async Task Whoever_punishes_just_after_the_other_has_looked_is_the_only_one()
    {
        var other = await StartAsync();
        await PrepareAsync(Node, CaseSays.First);
        await PrepareAsync(other, CaseSays.Second);
        Node.Log.AfterFind = async identity =>
        {
            if (identity.Source == "urn:netralitas:act")
            {
                Node.Log.AfterFind = null;
                await other.AcceptAsync(CaseSays.Second, Decision());
            }
        };

        Assert.Equal("act-punished-already", await Node.RefuseAsync(CaseSays.First, Decision()));
        Assert.Null((await Node.ReadAsync(CaseSays.First)).Case.Penalty);
    }

    [Fact]
    public async Task A_number_is_not_corrected_onto_somebody_who_is_punished_for_the_act_already()
    {
        await Node.DecideAsync(CaseSays.First);
        await Node.DecideAsync(CaseSays.Second, CaseSays.Alleges(serial: 2));

        Assert.Equal("act-punished-already", await Node.RefuseAsync(CaseSays.Second, Correction(serial: 1)));
        await Node.AcceptAsync(CaseSays.Second, Correction(serial: 3));

        await PrepareAsync(Node, CaseId.Parse("kl.bkn/18"), CaseSays.Alleges(serial: 3));
        Assert.Equal("act-punished-already", await Node.RefuseAsync(CaseId.Parse("kl.bkn/18"), Decision()));
    }

    [Fact]
    public async Task A_decision_and_a_correction_in_one_turn_claim_the_act_under_both_numbers()
    {
        await PrepareAsync(Node, CaseSays.First);
        await Node.AcceptAsync(CaseSays.First, Decision(), Correction(serial: 2), Correction(serial: 2));

        Assert.Equal(2, (await Node.RecordsAsync()).Count(record => record.Identity?.Source == "urn:netralitas:act"));
        await PrepareAsync(Node, CaseSays.Second, CaseSays.Alleges(serial: 2));
        Assert.Equal("act-punished-already", await Node.RefuseAsync(CaseSays.Second, Decision()));
    }

    [Fact]
    public async Task Once_a_decision_is_annulled_one_other_case_may_punish_and_no_third()
    {
        var third = CaseId.Parse("kl.bkn/18");
        TestNode[] nodes = [Node, await StartAsync()];
        await Node.DecideAsync(CaseSays.First);
        await PrepareAsync(nodes[0], CaseSays.Second);
        await PrepareAsync(nodes[1], third);
        await AnnulAsync(CaseSays.First);

        var replies = await Task.WhenAll(
            nodes.Zip(
                [CaseSays.Second, third],
                (node, id) => Task.Run(() => node.TellAsync(CaseSays.Share(id, Decision())), Cancellation)
            )
        );

        Assert.Equal(1, replies.Sum(reply => reply.Accepted));
        Assert.Equal("act-punished-already", replies.SelectMany(reply => reply.Others).Single().Rejection!.Code);
    }

    // A regression: staff outside the civil service have their agency's own numbers.
    [Fact]
    public async Task The_same_number_at_two_agencies_outside_the_civil_service_names_two_persons()
    {
        await Node.DecideAsync(CaseSays.First, Contract("81.72"));
        await Node.DecideAsync(CaseSays.Second, Contract("52"));
        await PrepareAsync(Node, CaseId.Parse("kl.bkn/18"), Contract("52"));

        Assert.Equal(
            "act-punished-already",
            await Node.RefuseAsync(CaseId.Parse("kl.bkn/18"), Decision("contract-reprimand"))
        );
    }

    private Task AnnulAsync(CaseId id)
    {
        var on = CaseSays.ReceivedOn.AddDays(5);
        CaseEvent[] steps =
        [
            CaseSays.Plain(CaseMove.Delivered, on),
            CaseSays.Plain(CaseMove.ObjectionFiled, on),
            new CaseEvent.RemedyDecided(
                CaseMove.ObjectionDecided,
                CaseSays.Step(on, "officer-1"),
                RemedyOutcome.Annulled,
                null
            ),
        ];
        return Node.AcceptAsync(id, steps.Select(said => CaseSays.Call(said)));
    }

    private static CaseCall Correction(int serial) =>
        CaseSays.Call(
            new CaseEvent.Corrected(
                CaseSays.Step(CaseSays.ReceivedOn.AddDays(4), "officer-1"),
                new PersonCorrection((PersonCategory.Pns, Ceremonies.Say.Person(serial)), null, null, null)
            )
        );

    private static ViolationReport Contract(string agency)
    {
        Assert.True(PersonKey.TryPack(Encoding.ASCII.GetBytes("0012"), PersonCategory.NonAsn, out var key));
        var report = CaseSays.Alleges(agency: AgencyId.Parse(agency));
        return report with { Person = report.Person with { Category = PersonCategory.NonAsn, Number = key } };
    }

    private static Task PrepareAsync(TestNode node, CaseId id, ViolationReport? report = null)
    {
        var registrar = CaseSender.Of(id.Registrar);
        return node.AcceptAsync(
            id,
            [
                CaseSays.Call(CaseSays.Reported(report, sender: registrar), registrar),
                .. CaseSays.UpToDecision(CaseSays.ReceivedOn).SkipLast(1).Select(said => CaseSays.Call(said)),
            ]
        );
    }

    private static CaseCall Decision(string? penalty = "written-reprimand") =>
        CaseSays.Call(
            new CaseEvent.Decided(
                CaseSays.Step(CaseSays.ReceivedOn.AddDays(4), "officer-1"),
                penalty is null ? null : PenaltyId.Parse(penalty)
            )
        );
}
