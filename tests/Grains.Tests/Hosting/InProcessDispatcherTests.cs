using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Hosting;
using Netralitas.Grains.Tests.Ceremonies;

namespace Netralitas.Grains.Tests.Hosting;

public sealed class InProcessDispatcherTests : ActorTests
{
    private static readonly ActorLimits Limits = new();

    [Fact]
    public async Task Idle_actors_are_let_go_and_come_back_from_the_log()
    {
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1, 2));
        await Node.Dispatcher.SettleAsync(Cancellation);
        Assert.Equal(2, Node.Dispatcher.Count);

        Node.Clock.Advance(Limits.Idle);
        Node.Dispatcher.LetGoIdle(Limits);

        Assert.Equal(0, Node.Dispatcher.Count);
        Assert.Equal(2, (await Node.AskAsync(Say.BalaiKota)).Signed.Pns);
        Assert.Equal(2, Assert.Single((await Node.AskAsync(Say.BalaiKota.Agency)).Figures).Signed.Pns);
    }

    [Fact]
    public async Task A_caller_that_stops_waiting_leaves_the_event_to_take_place()
    {
        using var impatience = new CancellationTokenSource();
        var gate = new TaskCompletionSource();
        Node.Log.BeforeAppend = _ => gate.Task;
        var told = Node.Dispatcher.TellAsync(Say.Signs(Say.BalaiKota, 1), impatience.Token);

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

        var settled = Node.Dispatcher.SettleAsync(Cancellation);
        Assert.False(settled.IsCompleted);
        gate.SetResult();
        await settled;

        Assert.Equal(1, Node.Context.Board.Find(Say.BalaiKota.Agency)!.Position);
        Assert.Equal(2, Node.Context.Board.Find(AgencyId.Parse("52"))!.Position);
    }
}
