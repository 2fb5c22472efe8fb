using System.Globalization;
using System.Net;
using Netralitas.Silo.Clustering;

namespace Netralitas.Silo.Hosting;

/// <summary>
/// Where HTTP is answered when nobody says: on this machine only. A trial with the samples makes way for another that is there
/// already, and takes a database of its own; anything else is refused, for its data would seem to be gone.
/// </summary>
internal static class HttpAddress
{
    private const int PortDefault = 5080;
    private const int PortsTried = 20;

    /// <summary>Sets the address if none is set; the settings that go with it.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static NodeSettings Settle(ConfigurationManager configuration, NodeSettings settings)
    {
        if (configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 })
        {
            return settings;
        }

        var port = settings.Sample ? FirstFree() : PortDefault;
        if (!FreePorts.IsFree(IPAddress.Loopback, port))
        {
            throw new IOException(
                $"port {PortDefault} is taken by another program; give another one: --urls http://127.0.0.1:{PortDefault + 1}"
            );
        }

        configuration[WebHostDefaults.ServerUrlsKey] = string.Create(
            CultureInfo.InvariantCulture,
            $"http://127.0.0.1:{port}"
        );
        return port == PortDefault ? settings : settings with { Database = Beside(settings.Database, port) };
    }

    private static int FirstFree() =>
        Enumerable
            .Range(PortDefault, PortsTried)
            .Cast<int?>()
            .FirstOrDefault(port => FreePorts.IsFree(IPAddress.Loopback, port!.Value))
        ?? PortDefault;

    private static string Beside(string database, int port) =>
        Path.Combine(
            Path.GetDirectoryName(database) ?? "",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileNameWithoutExtension(database)}-{port}{Path.GetExtension(database)}"
            )
        );
}
