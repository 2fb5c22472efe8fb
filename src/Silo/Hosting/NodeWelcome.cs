using Netralitas.Identity.Security;

namespace Netralitas.Silo.Hosting;

/// <summary>What a started node shows whoever started it.</summary>
public static class NodeWelcome
{
    /// <summary>Shows the first key and the first link of a new database, the address, where the data is, and the samples if they were asked for.</summary>
    public static async Task ShowAsync(WebApplication app, TextWriter output)
    {
        var ring = app.Services.GetRequiredService<KeyCache>();
        await FirstKey.ShowAsync(ring, output, CancellationToken.None);
        var address = NodeAddress.ToAsk(app.Urls.First());
        await FirstLink.ShowAsync(app.Services, address, output, CancellationToken.None);
        await output.WriteLineAsync($"Netralitas: {address}");
        var settings = app.Services.GetRequiredService<NodeSettings>();
        if (settings.Postgres.Length == 0)
        {
            await output.WriteLineAsync($"Basis data · Database: {Path.GetFullPath(settings.Database)}");
        }

        if (settings.Sample)
        {
            await SampleReport.RunAsync(address, ring, output, CancellationToken.None);
        }
    }
}
