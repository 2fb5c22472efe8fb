using Netralitas.Bench.Rounds;
using Netralitas.Bench.Servers;
using Netralitas.Bench.Stores;
using Netralitas.Cluster.Peers;
using Netralitas.Cluster.Silos;

namespace Netralitas.Cluster;

/// <summary>Everybody whose rates are compared, each in processes of its own.</summary>
internal sealed class ClusterLineup : IAsyncDisposable
{
    /// <summary>Name of the peer's line.</summary>
    public const string PeerName = "a grain call and a state write a pledge";

    private readonly List<Contender> all = [];
    private Contender parse = null!;
    private Contender oneSilo = null!;
    private Contender twoSilos = null!;
    private Contender near = null!;
    private Contender far = null!;

    private ClusterLineup() { }

    /// <summary>A grain for each ceremony, which writes its state for each pledge.</summary>
    public Contender Peer { get; private set; } = null!;

    /// <summary>Starts everybody and makes the senders known where they must be.</summary>
    public static async Task<ClusterLineup> StartAsync(PostgresServer server, CancellationToken cancellation)
    {
        var lineup = new ClusterLineup();
        try
        {
            await lineup.AddAllAsync(server, cancellation);
            return lineup;
        }
        catch
        {
            await lineup.DisposeAsync();
            throw;
        }
    }

    /// <summary>One structured event a request, and beside it what a call of a grain costs by itself.</summary>
    public IReadOnlyList<Entry> Singles(int connections) =>
        [
            .. Product(connections, StatePerPledge.SinglePath),
            new OwnLoadEntry("an empty grain called, same silo", near),
            new OwnLoadEntry("an empty grain called, other silo", far),
        ];

    /// <summary>Batches of 1,000 pledges.</summary>
    public IReadOnlyList<Entry> Batches(int connections) => Product(connections, StatePerPledge.BatchPath);

    /// <inheritdoc />
    public async ValueTask DisposeAsync() =>
        await Task.WhenAll(all.Select(contender => contender.DisposeAsync().AsTask()));

    private Entry[] Product(int connections, string peerPath)
    {
        var ceiling = new HttpEntry("HTTP + parse ceiling", parse, connections);
        var peer = new HttpEntry(PeerName, Peer, connections) { Path = peerPath };
        var one = new HttpEntry("Netralitas, one silo", oneSilo, connections)
        {
            Compared = new Dictionary<Comparison, Entry> { [Comparison.Parse] = ceiling, [Comparison.Peer] = peer },
        };
        var two = new HttpEntry("Netralitas, two silos", twoSilos, connections)
        {
            Compared = new Dictionary<Comparison, Entry>(one.Compared) { [Comparison.Silo] = one },
        };
        return [ceiling, one, two, peer];
    }

    private async Task AddAllAsync(PostgresServer server, CancellationToken cancellation)
    {
        parse = Add(Contender.Start(ServerRole.ParseCeiling, store: null));
        oneSilo = await AddSiloAsync(SiloRole.Product, server, cancellation);
        Peer = await AddSiloAsync(SiloRole.StatePerPledge, server, cancellation);
        near = Add(Contender.Start(SiloArguments.First(SiloRole.PingNear, "").Words(), store: null));
        foreach (var contender in all)
        {
            await contender.HearReadyAsync(cancellation);
        }

        Peer.Counts = [token => StatePerPledge.CountAsync(Peer.Ready, token)];
        far = Add(
            await SiloPair.StartAsync(SiloArguments.First(SiloRole.PingFar, ""), SiloRole.PingHost, null, cancellation)
        );
        twoSilos = Add(await SiloPair.StartProductAsync(server, cancellation));
        foreach (var product in new[] { oneSilo, twoSilos })
        {
            await NodeContender.SetUpAsync(product, cancellation);
        }
    }

    private async Task<Contender> AddSiloAsync(SiloRole role, PostgresServer server, CancellationToken cancellation)
    {
        var database = await ClusterTables.CreateAsync(server, cancellation);
        return Add(Contender.Start(SiloArguments.First(role, database.Argument).Words(), database));
    }

    private Contender Add(Contender contender)
    {
        all.Add(contender);
        return contender;
    }
}
