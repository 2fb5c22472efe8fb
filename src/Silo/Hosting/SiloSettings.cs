using System.Net;
using Netralitas.Silo.Clustering;

namespace Netralitas.Silo.Hosting;

/// <summary>What an administrator sets for a process of the cluster, beside <see cref="NodeSettings"/> and in the same section.</summary>
public sealed record SiloSettings
{
    /// <summary>What the process does.</summary>
    public NodeRole Role { get; init; } = NodeRole.All;

    /// <summary>The cluster's name; processes of one name find each other. Another name on the same database is another cluster.</summary>
    public string ClusterId { get; init; } = "netralitas";

    /// <summary>The service's name, under which snapshots and reminders are kept; the same for as long as the data lives.</summary>
    public string ServiceId { get; init; } = "netralitas";

    /// <summary>The silo's name in logs and figures; empty for one of its own.</summary>
    public string SiloName { get; init; } = "";

    /// <summary>The IP address at which the other processes reach this one; empty for the host's own.</summary>
    public string Address { get; init; } = "";

    /// <summary>TCP port between silos. A silo without PostgreSQL is alone, and takes a free one of this machine.</summary>
    public int SiloPort { get; init; } = 11_111;

    /// <summary>TCP port for clients of the cluster, which a silo without PostgreSQL does not have.</summary>
    public int GatewayPort { get; init; } = 30_000;

    /// <summary>How processes of the cluster know each other.</summary>
    public TlsSettings Tls { get; init; } = new();

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="FormatException">A setting has no meaning or breaks its rule; the message names it.</exception>
    public static SiloSettings Read(IConfiguration configuration)
    {
        try
        {
            var section = configuration.GetSection(NodeSettings.Section);
            var settings = (section.Get<SiloSettings>() ?? new SiloSettings()).Checked();
            settings.Tls.Checked($"{NodeSettings.Section}:{nameof(Tls)}");
            return settings;
        }
        catch (InvalidOperationException fault)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    private SiloSettings Checked() =>
        ClusterId.Length == 0 ? throw Broken(nameof(ClusterId), ClusterId, "it must not be empty")
        : ServiceId.Length == 0 ? throw Broken(nameof(ServiceId), ServiceId, "it must not be empty")
        : Address.Length > 0 && !IPAddress.TryParse(Address, out _)
            ? throw Broken(nameof(Address), Address, "it must be an IP address")
        : !IsPort(SiloPort) ? throw Broken(nameof(SiloPort), $"{SiloPort}", PortRule)
        : !IsPort(GatewayPort) || GatewayPort == SiloPort
            ? throw Broken(nameof(GatewayPort), $"{GatewayPort}", PortRule)
        : this;

    private const string PortRule = "it must be a port from 1 to 65535, and not the other one";

    private static bool IsPort(int port) => port is > IPEndPoint.MinPort and <= IPEndPoint.MaxPort;

    private static FormatException Broken(string name, string value, string rule) =>
        new($"{NodeSettings.Section}:{name} is '{value}'; {rule}.");
}
