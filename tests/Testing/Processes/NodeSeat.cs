using System.Globalization;

namespace Netralitas.Testing.Processes;

/// <summary>Where one process of a cluster listens on this machine; it comes back there when it is started again.</summary>
public sealed record NodeSeat(int Http, int Silo, int Gateway)
{
    /// <summary>A place that nobody has.</summary>
    public static NodeSeat Free() => new(FreePort.Next(), FreePort.Next(), FreePort.Next());

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Http}/"));

    /// <summary>The command line that puts a process there.</summary>
    public string[] Settings =>
        [
            $"--urls={Address}",
            "--Netralitas:Address=127.0.0.1",
            string.Create(CultureInfo.InvariantCulture, $"--Netralitas:SiloPort={Silo}"),
            string.Create(CultureInfo.InvariantCulture, $"--Netralitas:GatewayPort={Gateway}"),
        ];
}
