using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Silo.Hosting;

namespace Netralitas.Testing.Nodes;

/// <summary>A node with a clock of the test's, on a database that outlives it.</summary>
/// <param name="folder">Where the database is, and outlives the node.</param>
/// <param name="clock">The node's clock.</param>
/// <param name="settings">Settings beyond the database.</param>
public sealed class ClockedNode(string folder, TimeProvider clock, params string[] settings) : TestNode
{
    private WebApplication? app;

    public override IServiceProvider Services =>
        app?.Services ?? throw new InvalidOperationException("the node was not started");

    protected override async Task<HttpClient> StartAsync()
    {
        app = (WebApplication)
            SiloApp.Build(
                [
                    "--urls=http://127.0.0.1:0",
                    "--Logging:Console:LogLevel:Default=None",
                    $"--Netralitas:Database={Path.Combine(folder, "log.db")}",
                    .. settings,
                ],
                services => services.AddSingleton(clock)
            );
        await app.StartAsync();
        return new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    protected override async Task StopAsync()
    {
        await app!.StopAsync();
        await app.DisposeAsync();
    }
}
