using System.Globalization;

namespace Netralitas.Bench.Stores;

/// <summary>
/// The processes of a PostgreSQL server on this machine, as <c>/proc/&lt;pid&gt;/stat</c> shows them (<c>proc(5)</c>).
/// </summary>
/// <param name="postmaster">The process all others are children of.</param>
internal sealed class PostgresProcesses(int postmaster)
{
    // USER_HZ, the same on every Linux that .NET runs on.
    private const double ClockTicksPerSecond = 100;

    /// <summary>CPU time of the server and all its processes, those that ended included.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            var ticks = 0L;
            foreach (var folder in Directory.EnumerateDirectories("/proc"))
            {
                if (
                    int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid)
                    && ReadStat(pid) is { } stat
                    && (pid == postmaster || stat.Parent == postmaster)
                )
                {
                    ticks += stat.OwnTicks + (pid == postmaster ? stat.EndedChildrenTicks : 0);
                }
            }

            return TimeSpan.FromSeconds(ticks / ClockTicksPerSecond);
        }
    }

    /// <summary>The server that a connection's process belongs to; null if that process is not one of this machine.</summary>
    /// <param name="backend">The connection's process id, as the server tells it.</param>
    public static PostgresProcesses? Find(int backend) =>
        ReadStat(backend) is { IsPostgres: true, Parent: var parent } && ReadStat(parent) is { IsPostgres: true }
            ? new PostgresProcesses(parent)
            : null;

    private static Stat? ReadStat(int pid)
    {
        string text;
        try
        {
            text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat"));
        }
        catch (IOException)
        {
            // It is none of this machine, or ended meanwhile.
            return null;
        }

        var nameEnd = text.LastIndexOf(')');
        var fields = text[(nameEnd + 2)..].Split(' ');
        long Field(int index) => long.Parse(fields[index], CultureInfo.InvariantCulture);
        return new Stat(
            text.AsSpan(0, nameEnd).Contains("(postgres", StringComparison.Ordinal),
            (int)Field(1),
            Field(11) + Field(12),
            Field(13) + Field(14)
        );
    }

    private sealed record Stat(bool IsPostgres, int Parent, long OwnTicks, long EndedChildrenTicks);
}
