using Netralitas.Contracts;
using Netralitas.Grains.Nodes;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Administration.Health;

/// <summary><c>GET /admin/health</c>: how this node, its database and the other nodes are. Answers although the database does not.</summary>
internal static class HealthPageHandler
{
    public static async Task<IResult> ShowAsync(
        HttpContext http,
        NodeHealth health,
        NodeLife life,
        IngestLimits limits
    ) =>
        PageResult.Of<HealthPage, HealthModel>(
            new HealthModel(health, await health.AskDatabaseAsync(http.RequestAborted), life, limits)
        );
}

/// <summary>How the node and its database are.</summary>
/// <param name="Node">This node.</param>
/// <param name="Database">What the database answered; null if it does not.</param>
/// <param name="Life">What this node is called.</param>
/// <param name="Limits">The bounds of ingest.</param>
public sealed record HealthModel(NodeHealth Node, DatabaseHealth? Database, NodeLife Life, IngestLimits Limits);
