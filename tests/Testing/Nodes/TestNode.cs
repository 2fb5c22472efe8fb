using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;
using Netralitas.EventLog;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;

namespace Netralitas.Testing.Nodes;

/// <summary>The product on some host, with an empty database of its own, reached over HTTP by callers of every kind.</summary>
public abstract class TestNode : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Task<KeyHolder>> agencies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<OperatorRole, Task<KeyHolder>> operators = new();
    private HttpClient? http;
    private Queue<string> unused = new();

    /// <summary>What this machine lacks for the node to run; null if nothing.</summary>
    public virtual string? Missing => null;

    /// <summary>The parts of the node, or of one of several.</summary>
    public abstract IServiceProvider Services { get; }

    public HttpClient Http => http ?? throw new InvalidOperationException("the node was not started");

    /// <summary>A caller without a key.</summary>
    public KeyHolder Nobody => new(Http, null);

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        http = await StartAsync();
        var regions = Services.GetRequiredService<RegionCatalogue>().All;
        var governments = regions.Where(region => region.HasGovernment).Select(region => region.Code.Value);

        // Suites that send the sample's events may share the node with those that want an agency nobody spoke for.
        unused = new(governments.Except(SampleEvents.Agencies, StringComparer.Ordinal).Reverse());
    }

    public async ValueTask DisposeAsync()
    {
        if (http is not null)
        {
            http.Dispose();
            await StopAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>A regional government that no other test of this node uses; never one of the sample's.</summary>
    public string NewAgency()
    {
        lock (unused)
        {
            return unused.Dequeue();
        }
    }

    /// <summary>The agency's system, with the agency's own key.</summary>
    public Task<KeyHolder> AgencyAsync(string agency) =>
        agencies.GetOrAdd(agency, id => MakeKeyAsync(AgencyId.Parse(id), null));

    /// <summary>An operator with a role.</summary>
    public Task<KeyHolder> OperatorAsync(OperatorRole role = OperatorRole.Viewer) =>
        operators.GetOrAdd(role, each => MakeKeyAsync(null, each));

    /// <summary>A caller with a key of their choosing.</summary>
    public KeyHolder WithKey(string key) => new(Http, key);

    /// <summary>
    /// Returns when lists and sums show everything acknowledged before the call, whoever is asked. One node does so but for
    /// some milliseconds; of several each learns within a second what the others acknowledged.
    /// </summary>
    public virtual async Task SettleAsync()
    {
        var (agencies, end) = (
            Services.GetRequiredService<AgencyList>(),
            Services.GetRequiredService<IEventLog>().Position
        );
        await Eventually.IsTrueAsync(() => agencies.Position >= end, "the list of agencies shows all of the log");
    }

    /// <summary>Settings beyond the database, as on a command line.</summary>
    protected virtual string[] Settings => [];

    /// <summary>Starts it, and says how to reach it.</summary>
    protected abstract Task<HttpClient> StartAsync();

    protected abstract Task StopAsync();

    /// <summary>Returns when a key just made is good everywhere.</summary>
    protected virtual Task SpreadKeysAsync() => Task.CompletedTask;

    private async Task<KeyHolder> MakeKeyAsync(AgencyId? agency, OperatorRole? role)
    {
        var ring = Services.GetRequiredService<KeyCache>();
        var (key, _) = await ring.CreateAsync(agency, role, "test", "test", CancellationToken.None);
        await SpreadKeysAsync();
        return WithKey(key.Reveal());
    }
}
