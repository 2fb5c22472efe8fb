using Microsoft.AspNetCore.HttpOverrides;

namespace Netralitas.Silo.Hosting;

/// <summary>Takes a reverse proxy's word for who calls, under which name, and whether over TLS.</summary>
public static class Proxies
{
    /// <summary>Adds it; put it first.</summary>
    public static void UseProxies(this WebApplication app)
    {
        // Those of this machine are known as they come.
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        };
        foreach (var network in app.Services.GetRequiredService<NodeSettings>().ReadProxies())
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }
}
