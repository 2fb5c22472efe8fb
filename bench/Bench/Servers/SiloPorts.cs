using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Netralitas.Bench.Servers;

/// <summary>The two TCP ports of a silo: unlike HTTP's they must be known beforehand.</summary>
/// <param name="Silo">For other silos.</param>
/// <param name="Gateway">For clients.</param>
internal readonly record struct SiloPorts(int Silo, int Gateway)
{
    /// <summary>Two ports nobody uses now.</summary>
    public static SiloPorts Free()
    {
        using var silo = new TcpListener(IPAddress.Loopback, 0);
        using var gateway = new TcpListener(IPAddress.Loopback, 0);
        silo.Start();
        gateway.Start();
        return new SiloPorts(PortOf(silo), PortOf(gateway));
    }

    /// <summary>As on a command line of the product.</summary>
    public string[] Settings =>
        [
            "--Netralitas:Address=127.0.0.1",
            string.Create(CultureInfo.InvariantCulture, $"--Netralitas:SiloPort={Silo}"),
            string.Create(CultureInfo.InvariantCulture, $"--Netralitas:GatewayPort={Gateway}"),
        ];

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static SiloPorts Parse(string text)
    {
        var ports = Array.ConvertAll(text.Split('/'), port => int.Parse(port, CultureInfo.InvariantCulture));
        return new SiloPorts(ports[0], ports[1]);
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Silo}/{Gateway}");

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}
