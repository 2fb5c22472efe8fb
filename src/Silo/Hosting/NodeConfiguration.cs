namespace Netralitas.Silo.Hosting;

/// <summary>A node's configuration before there is a host to ask.</summary>
public static class NodeConfiguration
{
    /// <summary>What <c>appsettings.json</c>, the environment and the command line say, the later before the earlier.</summary>
    public static IConfiguration Of(string[] args) =>
        new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(NodeSettings.Spell(args))
            .Build();
}
