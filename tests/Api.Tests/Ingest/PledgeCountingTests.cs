using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Ingest;

public abstract class PledgeCountingTests(TestNode node) : NodeTests(node)
{
    [Fact]
    public async Task A_person_at_two_ceremonies_counts_once_for_the_agency()
    {
        var (agency, one, two) = NewCeremonies();

        await AcceptAsync(
            agency,
            Sent.Held(one, Pemilu),
            Sent.Held(two, Pemilu),
            Sent.Spoken(one, Nip.Of(1)),
            Sent.Spoken(two, Nip.Of(1)),
            Sent.Spoken(two, Nip.Of(2))
        );

        Assert.Equal(2, (await AgencyAsync(agency)).Number("/spoken/persons"));
        Assert.Equal(1, (await CeremonyAsync(one)).Number("/tallies/spoken/persons"));
        Assert.Equal(2, (await CeremonyAsync(two)).Number("/tallies/spoken/persons"));
    }

    [Fact]
    public async Task Spoken_and_signed_are_counted_apart()
    {
        var (agency, ceremony, _) = NewCeremonies();

        await AcceptAsync(
            agency,
            Sent.Held(ceremony, Pemilu),
            Sent.Spoken(ceremony, Nip.Of(1)),
            Sent.Spoken(ceremony, Nip.Of(2)),
            Sent.Signed(ceremony, Nip.Of(1))
        );

        var figures = await AgencyAsync(agency);
        Assert.Equal((2, 1), (figures.Number("/spoken/persons"), figures.Number("/signed/persons")));
    }

    [Fact]
    public async Task A_pledge_withdrawn_at_one_of_two_ceremonies_leaves_the_person_counted()
    {
        var (agency, one, two) = NewCeremonies();
        await AcceptAsync(
            agency,
            Sent.Held(one, Pemilu),
            Sent.Held(two, Pemilu),
            Sent.Spoken(one, Nip.Of(1)),
            Sent.Spoken(two, Nip.Of(1))
        );

        await AcceptAsync(agency, Sent.Withdrawn(one, Nip.Of(1)));
        Assert.Equal(1, (await AgencyAsync(agency)).Number("/spoken/persons"));
        Assert.Equal(0, (await CeremonyAsync(one)).Number("/tallies/spoken/persons"));

        await AcceptAsync(agency, Sent.Withdrawn(two, Nip.Of(1)));
        Assert.Equal(0, (await AgencyAsync(agency)).Number("/spoken/persons"));
    }

    [Fact]
    public async Task A_withdrawn_pledge_comes_back_only_with_a_later_time()
    {
        var (agency, ceremony, _) = NewCeremonies();
        var pledge = Sent.Spoken(ceremony, Nip.Of(1), time: "2023-11-27T08:00:00+07:00");
        await AcceptAsync(
            agency,
            Sent.Held(ceremony, Pemilu),
            pledge,
            Sent.Withdrawn(ceremony, Nip.Of(1), time: "2023-11-27T09:00:00+07:00")
        );

        var delayed = await (await Node.AgencyAsync(agency)).SendAsync(pledge);
        await AcceptAsync(agency, Sent.Spoken(ceremony, Nip.Of(1), time: "2023-11-27T10:00:00+07:00"));

        delayed.ExpectProblem(422, "pledge-withdrawn", "/time");
        Assert.Equal(1, (await AgencyAsync(agency)).Number("/spoken/persons"));
    }

    [Fact]
    public async Task A_withdrawal_stays_in_the_ceremonys_history_with_its_reason()
    {
        var (agency, ceremony, _) = NewCeremonies();

        await AcceptAsync(
            agency,
            Sent.Held(ceremony, Pemilu),
            Sent.Signed(ceremony, Nip.Of(1)),
            Sent.Withdrawn(ceremony, Nip.Of(1), "signed")
        );

        var history = (await CeremonyAsync(ceremony)).At("/history").EnumerateArray().ToList();
        Assert.Equal(
            ["id.netralitas.ceremony.held.v1", "id.netralitas.pledge.withdrawn.v1"],
            history.Select(entry => entry.GetProperty("type").GetString())
        );
        Assert.Equal("Salah ketik", history[1].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_later_report_of_other_elections_moves_the_pledges()
    {
        var (agency, ceremony, other) = NewCeremonies();
        await AcceptAsync(
            agency,
            Sent.Held(ceremony, Pemilu),
            Sent.Held(other, Pemilu),
            Sent.Spoken(ceremony, Nip.Of(1)),
            Sent.Spoken(ceremony, Nip.Of(2)),
            Sent.Spoken(other, Nip.Of(1))
        );

        await AcceptAsync(agency, Sent.Held(ceremony, Pilkada));
        Assert.Equal((1, 2), await SpokenAsync(agency));

        await AcceptAsync(agency, Sent.Held(ceremony, Pemilu, Pilkada));
        Assert.Equal((2, 2), await SpokenAsync(agency));

        await AcceptAsync(agency, Sent.Held(ceremony, Pemilu));
        Assert.Equal((2, 0), await SpokenAsync(agency));
    }

    [Fact]
    public async Task Pledges_that_come_before_their_ceremony_count_once_it_was_held()
    {
        var (agency, ceremony, _) = NewCeremonies();
        await AcceptAsync(agency, Sent.Roll(ceremony, Nip.Range(0, 30)), Sent.Spoken(ceremony, Nip.Of(30)));
        Assert.Equal((0, 0), await SpokenAsync(agency));
        Assert.Equal("notStarted", (await AgencyAsync(agency)).Word("/status"));
        Assert.Equal("unannounced", (await CeremonyAsync(ceremony)).Word("/status"));

        await AcceptAsync(agency, Sent.Held(ceremony, Pemilu));

        Assert.Equal((31, 0), await SpokenAsync(agency));
        Assert.Equal("reported", (await AgencyAsync(agency)).Word("/status"));
    }

    [Fact]
    public async Task A_head_count_is_shown_as_declared_and_never_added_to_the_named()
    {
        var (agency, ceremony, _) = NewCeremonies();
        var attendance = new
        {
            pns = 120,
            pppk = (int?)null,
            nonAsn = 7,
        };

        await AcceptAsync(
            agency,
            Sent.HeldWith(ceremony, new { elections = new[] { Pemilu }, attendance }),
            Sent.Spoken(ceremony, Nip.Of(1))
        );

        var shown = await CeremonyAsync(ceremony);
        Assert.Equal("""{"pns":120,"pppk":null,"nonAsn":7}""", shown.At("/attendance").GetRawText());
        Assert.Equal(1, shown.Number("/tallies/spoken/persons"));
        Assert.Equal((1, 0), await SpokenAsync(agency));
    }

    [Fact]
    public async Task The_same_digits_are_the_same_person_whatever_the_category_but_never_a_contract_number()
    {
        var (agency, ceremony, _) = NewCeremonies();
        var sender = await Node.AgencyAsync(agency);

        var answer = await sender.SendAllAsync(
            Sent.Held(ceremony, Pemilu),
            Sent.Spoken(ceremony, Nip.Of(1)),
            Sent.Spoken(ceremony, Nip.Of(1), "pppk"),
            Sent.Spoken(ceremony, Nip.Of(1), "nonAsn")
        );

        Assert.Equal(["accepted", "accepted", "duplicate", "accepted"], answer.Words("/results", "outcome"));
        var figures = await AgencyAsync(agency);
        Assert.Equal(
            (1, 0, 1),
            (figures.Number("/spoken/pns"), figures.Number("/spoken/pppk"), figures.Number("/spoken/nonAsn"))
        );
    }

    private async Task<(int Pemilu, int Pilkada)> SpokenAsync(string agency) =>
        (
            (await AgencyAsync(agency, Pemilu)).Number("/spoken/persons"),
            (await AgencyAsync(agency, Pilkada)).Number("/spoken/persons")
        );

    private (string Agency, string One, string Two) NewCeremonies()
    {
        var agency = Node.NewAgency();
        return (agency, $"{agency}/apel-satu", $"{agency}/apel-dua");
    }
}
