using Microsoft.Extensions.DependencyInjection;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Security;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Ceremonies;

public abstract class CeremonyBoardTests(TestNode node) : NodeTests(node)
{
    private CeremonyList Board => Node.Services.GetRequiredService<CeremonyList>();

    [Fact]
    public async Task The_board_shows_what_a_ceremony_says_of_itself_after_all_that_happened_to_it()
    {
        var agency = Node.NewAgency();
        var (first, second) = ($"{agency}/apel", $"{agency}/susulan");
        await AcceptAsync(
            agency,
            Sent.Roll(first, [Nip.Of(1), Nip.Of(2), Nip.Of(3)]),
            Sent.Scheduled(first, Pemilu),
            Sent.Held(first, Pemilu),
            Sent.Signed(first, Nip.Of(1), "pppk"),
            Sent.Withdrawn(first, Nip.Of(2)),
            Sent.Scheduled(second, Pemilu),
            Sent.Cancelled(second)
        );
        await ReviewAsync(agency, "apel", "return", """{"reason":"Foto buram"}""");
        await AcceptAsync(agency, Sent.HeldWith(first, new { elections = new[] { Pilkada }, place = "Aula" }));
        await ReviewAsync(agency, "apel", "verify");

        await ExpectAsync(first);
        await ExpectAsync(second);
    }

    [Fact]
    public async Task The_pulse_counts_who_pledged_for_the_elections_the_ceremony_covers()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(
            agency,
            Sent.Roll($"{agency}/apel", [Nip.Of(1), Nip.Of(2)]),
            Sent.Held($"{agency}/apel", Pilkada)
        );
        await SettledAsync($"{agency}/apel");
        var pulse = Node.Services.GetRequiredService<HourlyPledges>();

        var counts = pulse.Read(ElectionId.Parse(Pilkada), AgencyId.Parse(agency));

        Assert.Equal((2, 0), (counts.Sum(count => count.Spoken), counts.Sum(count => count.Signed)));
        Assert.Empty(pulse.Read(ElectionId.Parse(Pemilu), AgencyId.Parse(agency)));
    }

    [Fact]
    public async Task Whoever_watches_the_board_is_told_of_a_commit()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));
        await SettledAsync($"{agency}/apel");
        var change = Board.NextChange;

        await AcceptAsync(agency, Sent.Spoken($"{agency}/apel", Nip.Of(1)));

        await change.WaitAsync(Cancellation);
    }

    private async Task ExpectAsync(string ceremony)
    {
        var line = await SettledAsync(ceremony);
        var said = await CeremonyAsync(ceremony);
        Assert.Equal(said.Word("/status"), line.Status.ToString().ToLowerInvariant());
        Assert.Equal(said.Words("/elections"), line.Elections.Select(election => election.Value));
        Assert.Equal(said.Number("/version"), line.Version);
        Assert.Equal(said.Number("/position"), line.Position);
        Assert.Equal(said.Number("/tallies/spoken/pns"), line.Spoken.Pns);
        Assert.Equal(said.Number("/tallies/spoken/pppk"), line.Spoken.Pppk);
        Assert.Equal(said.Number("/tallies/signed/pns"), line.Signed.Pns);
        Assert.Equal(said.Number("/tallies/signed/pppk"), line.Signed.Pppk);
        Assert.Equal(line.IsHeld ? said.Word("/wording/verdict") : null, line.Verdict?.ToString().ToLowerInvariant());
    }

    /// <summary>A ceremony's line, once the board has come to where the ceremony itself is.</summary>
    private async Task<CeremonyLine> SettledAsync(string ceremony)
    {
        var position = (await CeremonyAsync(ceremony)).Number("/position");
        Assert.True(await Board.ReachAsync(position, Timeout.InfiniteTimeSpan, TimeProvider.System, Cancellation));
        return Assert.IsType<CeremonyLine>(Board.Find(CeremonyId.Parse(ceremony)));
    }

    private async Task ReviewAsync(string agency, string slug, string action, string body = "")
    {
        var verifier = await Node.OperatorAsync(OperatorRole.Verifier);
        (await verifier.PostAsync($"/v1/agencies/{agency}/ceremonies/{slug}/{action}", body)).Expect(200);
    }
}
