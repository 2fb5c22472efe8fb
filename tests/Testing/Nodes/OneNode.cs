using Microsoft.AspNetCore.Builder;
using Netralitas.Silo.Hosting;
using Netralitas.Testing.Processes;

namespace Netralitas.Testing.Nodes;

/// <summary>The product as one silo, on ports of its own.</summary>
public abstract class OneNode : TestNode
{
    private WebApplication? app;

    public override IServiceProvider Services => Running.Services;

    private WebApplication Running => app ?? throw new InvalidOperationException("the node was not started");

    protected override async Task<HttpClient> StartAsync()
    {
        var database = await MakeDatabaseAsync();
        app = (WebApplication)
            SiloApp.Build([
                .. NodeSeat.Free().Settings,
                "--Logging:Console:LogLevel:Default=None",
                .. database,
                .. Settings,
            ]);
        await app.StartAsync();
        return new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    protected override async Task StopAsync()
    {
        await Running.StopAsync();
        await Running.DisposeAsync();
        await DropDatabaseAsync();
    }

    /// <summary>Makes an empty database and says with what settings it is used.</summary>
    protected abstract Task<string[]> MakeDatabaseAsync();

    protected abstract Task DropDatabaseAsync();
}
