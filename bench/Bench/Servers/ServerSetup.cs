namespace Netralitas.Bench.Servers;

/// <summary>The web server as the product sets it up, for those who are measured beside it.</summary>
internal static class ServerSetup
{
    /// <summary>Address that lets the system choose a port.</summary>
    public const string AnyPort = "http://127.0.0.1:0";

    /// <summary>A builder with the product's settings of Kestrel and of logging, and nothing else of it.</summary>
    public static WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { Args = ["--urls", AnyPort], ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.AddServerHeader = false;
        });
        return builder;
    }
}
