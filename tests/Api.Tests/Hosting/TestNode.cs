using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Api.Hosting;
using Netralitas.Api.Security;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;

namespace Netralitas.Api.Tests.Hosting;

/// <summary>A whole node on a port of its own, with an empty database of its own, reached over HTTP.</summary>
public abstract class TestNode : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Task<KeyHolder>> agencies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<OperatorRole, Task<KeyHolder>> operators = new();
    private WebApplication? app;
    private HttpClient? http;
    private Queue<string> unused = new();

    /// <summary>What this machine lacks for the node to run; null if nothing.</summary>
    public virtual string? Missing => null;

    public IServiceProvider Services => Running.Services;

    public HttpClient Http => http ?? throw new InvalidOperationException("the node was not started");

    /// <summary>A caller without a key.</summary>
    public KeyHolder Nobody => new(Http, null);

    private WebApplication Running => app ?? throw new InvalidOperationException("the node was not started");

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        var database = await MakeDatabaseAsync();
        app = NodeApp.Build([
            "--urls=http://127.0.0.1:0",
            "--Logging:Console:LogLevel:Default=None",
            .. database,
            .. Settings,
        ]);
        await app.StartAsync();
        http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var regions = Services.GetRequiredService<RegionCatalogue>().All;
        unused = new(regions.Where(region => region.HasGovernment).Reverse().Select(region => region.Code.Value));
    }

    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
            await DropDatabaseAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>A regional government that no other test of this node uses.</summary>
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

    /// <summary>Settings beyond the database, as on a command line.</summary>
    protected virtual string[] Settings => [];

    /// <summary>Makes an empty database and says with what settings it is used.</summary>
    protected abstract Task<string[]> MakeDatabaseAsync();

    protected abstract Task DropDatabaseAsync();

    private async Task<KeyHolder> MakeKeyAsync(AgencyId? agency, OperatorRole? role)
    {
        var ring = Services.GetRequiredService<KeyRing>();
        var (key, _) = await ring.CreateAsync(agency, role, "test", "test", CancellationToken.None);
        return WithKey(key.Reveal());
    }
}
