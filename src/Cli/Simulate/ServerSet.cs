using Netralitas.Cli.Server;
using Netralitas.Cli.Terminal;

namespace Netralitas.Cli.Simulate;

/// <summary>
/// The servers of one cluster, or a single one. Each agency speaks with one of them throughout: a key counts at once only
/// where it was made, and elsewhere about a second later.
/// </summary>
public sealed class ServerSet : IDisposable
{
    private readonly ServerConnection[] servers;

    /// <summary>Connects nothing yet: the first requests do.</summary>
    /// <param name="addresses">Where they are, each with an administrator's key; at least one.</param>
    /// <param name="surroundings">The network and the clock.</param>
    /// <param name="connections">How many connections at most, to each.</param>
    /// <param name="retried">Told before a request is sent again.</param>
    public ServerSet(
        IReadOnlyList<ServerAddress> addresses,
        Surroundings surroundings,
        int connections,
        Action<Retry>? retried = null
    ) => servers = [.. addresses.Select(address => new ServerConnection(address, surroundings, connections, retried))];

    /// <summary>Each of them.</summary>
    public IReadOnlyList<ServerConnection> All => servers;

    /// <summary>The one that is asked what any of them knows.</summary>
    public ServerConnection First => servers[0];

    /// <summary>The one an agency speaks with.</summary>
    /// <param name="agency">The agency's place among all.</param>
    public ServerConnection Of(int agency) => servers[agency % servers.Length];

    /// <inheritdoc />
    public void Dispose() => Array.ForEach(servers, server => server.Dispose());
}
