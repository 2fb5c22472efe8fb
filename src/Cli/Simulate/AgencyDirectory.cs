using System.Globalization;
using Netralitas.Cli.Server;

namespace Netralitas.Cli.Simulate;

/// <summary>Elections and agencies as the server lists them.</summary>
/// <param name="server">The server, with an operator's key.</param>
public sealed class AgencyDirectory(ServerConnection server)
{
    private const int PageSize = 500;

    /// <summary>Reads every page of the agencies' figures.</summary>
    public Task<Answer<List<ListedAgency>>> ReadAsync(string election, CancellationToken cancellation) =>
        server.GetAllAsync<ListedAgency>(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ServerPaths.Agencies}?election={Uri.EscapeDataString(election)}&limit={PageSize}"
            ),
            cancellation
        );

    /// <summary>Finds an election; an answer with neither value nor problem means that there is none of that id.</summary>
    public async Task<Answer<ListedElection>> FindElectionAsync(string id, CancellationToken cancellation)
    {
        var answer = await server.GetAsync<Page<ListedElection>>(ServerPaths.Elections, cancellation);
        var found = answer.Value?.Items.FirstOrDefault(row => string.Equals(row.Id, id, StringComparison.Ordinal));
        return new Answer<ListedElection>(found, answer.Problem);
    }
}
