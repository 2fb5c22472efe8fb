using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Agencies;

public sealed class AgencyNewsTests : GrainTests
{
    [Fact]
    public async Task A_caller_that_stops_waiting_leaves_the_event_to_take_place()
    {
        using var impatience = new CancellationTokenSource();
        var gate = new TaskCompletionSource();
        Node.Log.BeforeAppend = _ => gate.Task;
        var told = Node.Grains.TellAsync(Say.Signs(Say.BalaiKota, 1), impatience.Token);

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => told);
        gate.SetResult();

        Assert.Equal(1, (await Node.AskAsync(Say.BalaiKota)).Signed.Pns);
    }

    [Fact]
    public async Task Settling_waits_for_every_agency_that_still_follows()
    {
        var gate = new TaskCompletionSource();
        Node.Log.BeforeOwnerRead = () => gate.Task;
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h"));
        await Node.TellAsync(Say.Of(CeremonyId.Parse("52/apel")).Report(Say.Held(), "i"));

        var settled = Node.News.SettleAsync(Cancellation);
        Assert.False(settled.IsCompleted);
        gate.SetResult();
        await settled;

        Assert.Equal(1, Node.Context.Board.Find(Say.BalaiKota.Agency)!.Position);
        Assert.Equal(2, Node.Context.Board.Find(AgencyId.Parse("52"))!.Position);
    }

    [Fact]
    public async Task Every_agency_hears_of_its_own_records_and_of_no_others()
    {
        var jembrana = CeremonyId.Parse("51.01/apel");
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h1").Sign(1, 2));
        await Node.TellAsync(Say.Of(jembrana).Report(Say.Held(), "h2").Sign(3));
        await Node.News.SettleAsync(Cancellation);

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
            var report = await Node.Grains.AskAsync(Say.BalaiKota.Agency, Cancellation);

            Assert.Equal((serial, reply.Position), (Assert.Single(report!.Figures).Signed.Pns, report.Position));
        }
    }

    private int SignedOnBoard(string agency) =>
        Assert.Single(Node.Context.Board.Find(AgencyId.Parse(agency))!.Figures).Signed.Pns;
}
