using System.Globalization;

namespace Netralitas.Cli.Simulate;

/// <summary>What Linux tells of the server's process when it runs on this machine (<c>proc(5)</c>).</summary>
public static class ServerProcess
{
    /// <summary>The most memory it ever held, in KiB (VmHWM); null if there is no such process or no <c>/proc</c>.</summary>
    public static long? PeakMemoryKib(int pid)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/status");
        if (!File.Exists(path))
        {
            return null;
        }

        var line = Array.Find(File.ReadAllLines(path), line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        var figure = line?.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1];
        return long.TryParse(figure, CultureInfo.InvariantCulture, out var kib) ? kib : null;
    }
}
