using System.Net;
using Netralitas.Bench.Servers;
using Netralitas.Bench.Stores;

namespace Netralitas.Bench.Rounds;

/// <summary>
/// One server that is measured, with its database: alive from the first round to the last. It may be several processes
/// that share the work.
/// </summary>
internal sealed class Contender : IAsyncDisposable
{
    private static readonly TimeSpan SettleMax = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SettlePause = TimeSpan.FromMilliseconds(100);

    private readonly List<ServerProcess> processes = [];
    private readonly List<ServerReady> ready = [];

    private Contender(ServerProcess process, IScratchStore? store)
    {
        processes.Add(process);
        Store = store;
    }

    /// <summary>Its process; the first, if it has several.</summary>
    public ServerProcess Process => processes[0];

    /// <summary>CPU time of all its processes.</summary>
    public TimeSpan CpuTime => processes.Aggregate(TimeSpan.Zero, (sum, process) => sum + process.CpuTime);

    /// <summary>The most memory each of its processes ever held, added up.</summary>
    public long PeakMemoryBytes => processes.Sum(process => process.PeakMemoryBytes);

    /// <summary>Its database; null if it keeps nothing.</summary>
    public IScratchStore? Store { get; }

    /// <summary>Where it listens and with which keys; known after <see cref="HearReadyAsync"/>.</summary>
    public ServerReady Ready => ready[0];

    /// <summary>The same of each of its processes, with the keys of the first.</summary>
    public IEnumerable<ServerReady> Edges => ready.Select(one => Ready with { Address = one.Address });

    /// <summary>Where each of its processes listens.</summary>
    public IReadOnlyList<IPEndPoint> EndPoints =>
        [.. ready.Select(one => IPEndPoint.Parse(new Uri(one.Address!).Authority))];

    /// <summary>Pledges it said it accepted, in all rounds.</summary>
    public long Accepted { get; set; }

    /// <summary>Ways to ask what it holds, other than its answers; none if it keeps nothing.</summary>
    public IReadOnlyList<Func<CancellationToken, Task<long>>> Counts { get; set; } = [];

    /// <summary>Starts it; it is not ready yet.</summary>
    public static Contender Start(ServerRole role, IScratchStore? store) =>
        Start(RoleArguments.Of(role, store?.Argument ?? ""), store);

    /// <summary>Starts it by its command line; it is not ready yet.</summary>
    public static Contender Start(IReadOnlyList<string> arguments, IScratchStore? store) =>
        new(ServerProcess.Start(arguments), store);

    /// <summary>Waits until it is ready.</summary>
    public async Task HearReadyAsync(CancellationToken cancellation) =>
        ready.Add(await processes[^1].HearAsync<ServerReady>(cancellation));

    /// <summary>Adds a process that shares the work, and waits until it is ready.</summary>
    public Task JoinAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        processes.Add(ServerProcess.Start(arguments));
        return HearReadyAsync(cancellation);
    }

    /// <summary>Checks that it holds what it accepted, neither more nor less. Sums may follow a commit a little later.</summary>
    /// <param name="name">What to call it if not.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="BenchFailedException">It does not.</exception>
    public async Task CheckAsync(string name, CancellationToken cancellation)
    {
        foreach (var count in Counts)
        {
            await CheckAsync(count, name, cancellation);
        }
    }

    private async Task CheckAsync(
        Func<CancellationToken, Task<long>> count,
        string name,
        CancellationToken cancellation
    )
    {
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        var held = await count(cancellation);
        while (held != Accepted && clock.GetElapsedTime(started) < SettleMax)
        {
            await Task.Delay(SettlePause, clock, cancellation);
            held = await count(cancellation);
        }

        if (held != Accepted)
        {
            throw new BenchFailedException($"{name} accepted {Accepted} pledges but holds {held}");
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(processes.Select(process => process.DisposeAsync().AsTask()));
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }
    }
}
