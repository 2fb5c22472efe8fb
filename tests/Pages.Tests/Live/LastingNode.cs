using Microsoft.AspNetCore.Builder;
using Netralitas.Silo.Hosting;
using Netralitas.Testing.Nodes;
using Netralitas.Testing.Processes;

namespace Netralitas.Pages.Tests.Live;

/// <summary>A node that may go and come back at the same address with the same database.</summary>
public sealed class LastingNode : TestNode
{
    private readonly string folder = Directory.CreateTempSubdirectory("netralitas-").FullName;
    private readonly int port = FreePort.Next();
    private WebApplication? app;

    public override IServiceProvider Services =>
        app?.Services ?? throw new InvalidOperationException("the node is not there");

    /// <summary>The file of its database.</summary>
    public string Database => Path.Combine(folder, "log.db");

    /// <summary>Ends it: nobody answers at its address.</summary>
    public async Task EndAsync()
    {
        await app!.StopAsync();
        await app.DisposeAsync();
        app = null;
    }

    /// <summary>Starts it again.</summary>
    public async Task BeginAsync()
    {
        app = (WebApplication)
            SiloApp.Build([
                $"--urls=http://127.0.0.1:{port}",
                "--Logging:Console:LogLevel:Default=None",
                $"--Netralitas:Database={Database}",
            ]);
        await app.StartAsync();
    }

    protected override async Task<HttpClient> StartAsync()
    {
        await BeginAsync();
        return new HttpClient { BaseAddress = new Uri(app!.Urls.First()) };
    }

    protected override async Task StopAsync()
    {
        if (app is not null)
        {
            await EndAsync();
        }

        Directory.Delete(folder, recursive: true);
    }
}
