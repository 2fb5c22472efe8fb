using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;

namespace Netralitas.Testing.Nodes;

/// <summary>What tests of a node share: the node, and words for asking it.</summary>
public abstract class NodeTests(TestNode node) : IAsyncLifetime
{
    protected const string Pemilu = "pemilu-2024";
    protected const string Pilkada = "pilkada-2024";

    protected TestNode Node => node;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual ValueTask InitializeAsync()
    {
        Assert.SkipUnless(node.Missing is null, node.Missing ?? "");
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>What an operator reads at an address that must answer.</summary>
    protected async Task<Answer> ReadAsync(string path)
    {
        var viewer = await node.OperatorAsync(OperatorRole.Viewer);
        return (await viewer.GetAsync(path)).Expect(200);
    }

    protected Task<Answer> AgencyAsync(string agency, string election = Pemilu) =>
        ReadAsync($"/v1/agencies/{agency}?election={election}");

    protected Task<Answer> CeremonyAsync(string ceremony)
    {
        var slash = ceremony.IndexOf('/', StringComparison.Ordinal);
        return ReadAsync($"/v1/agencies/{ceremony[..slash]}/ceremonies/{ceremony[(slash + 1)..]}");
    }

    protected async Task<Answer> SummaryAsync(string election = Pemilu)
    {
        await node.SettleAsync();
        return await ReadAsync($"/v1/summary?election={election}");
    }

    /// <summary>A page of the agencies, asked for with a query.</summary>
    protected async Task<Answer> AgenciesAsync(string query, string election = Pemilu)
    {
        await node.SettleAsync();
        return await ReadAsync($"/v1/agencies?election={election}&{query}");
    }

    /// <summary>Sends events with their agency's key, all of which must be accepted.</summary>
    protected async Task<Answer> AcceptAsync(string agency, params string[] events)
    {
        var answer = (await (await node.AgencyAsync(agency)).SendAllAsync(events)).Expect(200);
        Assert.True(answer.Number("/accepted") == events.Length, answer.Text);
        return answer;
    }
}
