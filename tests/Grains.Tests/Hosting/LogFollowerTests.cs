using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Tests.Ceremonies;

namespace Netralitas.Grains.Tests.Hosting;

public sealed class LogFollowerTests : ActorTests
{
    [Fact]
    public async Task Every_agency_hears_of_its_own_records_and_of_no_others()
    {
        var jembrana = CeremonyId.Parse("51.01/apel");
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h1").Sign(1, 2));
        await Node.TellAsync(Say.Of(jembrana).Report(Say.Held(), "h2").Sign(3));
        await Node.Dispatcher.SettleAsync(Cancellation);

        Assert.Equal(2, SignedOnBoard("81.72"));
        Assert.Equal(1, SignedOnBoard("51.01"));
        Assert.Empty(Node.Context.Board.Find(AgencyId.Parse("52"))!.Figures);
    }

    [Fact]
    public async Task Who_was_answered_finds_it_in_the_agencys_state()
    {
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h"));
        for (var serial = 1; serial <= 20; serial++)
        {
            var reply = await Node.TellAsync(Say.Signs(Say.BalaiKota, serial));
            var report = await Node.Dispatcher.AskAsync(Say.BalaiKota.Agency, Cancellation);

            Assert.Equal((serial, reply.Position), (Assert.Single(report!.Figures).Signed.Pns, report.Position));
        }
    }

    private int SignedOnBoard(string agency) =>
        Assert.Single(Node.Context.Board.Find(AgencyId.Parse(agency))!.Figures).Signed.Pns;
}
