using System.Net;
using Netralitas.Bench.Servers;
using Netralitas.Bench.Stores;

namespace Netralitas.Bench.Rounds;

/// <summary>One server that is measured, with its database: alive from the first round to the last.</summary>
internal sealed class Contender : IAsyncDisposable
{
    private static readonly TimeSpan SettleMax = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SettlePause = TimeSpan.FromMilliseconds(100);

    private Contender(ServerProcess process, IScratchStore? store) => (Process, Store) = (process, store);

    /// <summary>Its process.</summary>
    public ServerProcess Process { get; }

    /// <summary>Its database; null if it keeps nothing.</summary>
    public IScratchStore? Store { get; }

    /// <summary>Where it listens and with which keys; set by <see cref="HearReadyAsync"/>.</summary>
    public ServerReady Ready { get; private set; } = new(Address: null, [], ViewerKey: null);

    /// <summary>Its address.</summary>
    public IPEndPoint EndPoint => IPEndPoint.Parse(new Uri(Ready.Address!).Authority);

    /// <summary>Pledges it said it accepted, in all rounds.</summary>
    public long Accepted { get; set; }

    /// <summary>Asks what it holds, by another way than its answers; null if it keeps nothing.</summary>
    public Func<CancellationToken, Task<long>>? CountAsync { get; set; }

    /// <summary>Starts it; it is not ready yet.</summary>
    public static Contender Start(ServerRole role, IScratchStore? store) =>
        new(ServerProcess.Start(role, store?.Argument ?? ""), store);

    /// <summary>Waits until it is ready.</summary>
    public async Task HearReadyAsync(CancellationToken cancellation) =>
        Ready = await Process.HearAsync<ServerReady>(cancellation);

    /// <summary>Checks that it holds what it accepted, neither more nor less. Sums may follow a commit a little later.</summary>
    /// <param name="name">What to call it if not.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="BenchFailedException">It does not.</exception>
    public async Task CheckAsync(string name, CancellationToken cancellation)
    {
        if (CountAsync is null)
        {
            return;
        }

        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        var held = await CountAsync(cancellation);
        while (held != Accepted && clock.GetElapsedTime(started) < SettleMax)
        {
            await Task.Delay(SettlePause, clock, cancellation);
            held = await CountAsync(cancellation);
        }

        if (held != Accepted)
        {
            throw new BenchFailedException($"{name} accepted {Accepted} pledges but holds {held}");
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }
    }
}
