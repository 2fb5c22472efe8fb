using System.Diagnostics.CodeAnalysis;
using Netralitas.Bench;

namespace Netralitas.Cluster;

/// <summary>What the caller asked for.</summary>
/// <param name="Bench">What he may ask of any benchmark.</param>
/// <param name="Parts">What is measured.</param>
internal sealed record ClusterOptions(BenchOptions Bench, IReadOnlySet<ClusterPart> Parts)
{
    /// <summary>How to call it.</summary>
    public const string Usage = """
        dotnet run -c Release --project bench/Cluster -- --postgres <string> [options]

          --postgres <string>     Npgsql connection string of a server where databases may be made and dropped
          --quick                 short rounds for a first look; leaves the nation out
          --connections <number>  connections that send batches (default 4)
          --folder <path>         a folder on the disk whose fsync is told; nothing stays in it
          --only <part>           singles, batches, nation or activation
        """;

    private const string Only = "--only";

    /// <summary>Reads a command line; false if it is not understood, or asks for help.</summary>
    public static bool TryParse(string[] args, [NotNullWhen(true)] out ClusterOptions? options)
    {
        options = null;
        var (rest, parts) = (args.ToList(), new HashSet<ClusterPart>());
        var at = rest.IndexOf(Only);
        if (at >= 0)
        {
            if (at + 1 == rest.Count || !Enum.TryParse<ClusterPart>(rest[at + 1], ignoreCase: true, out var part))
            {
                return false;
            }

            parts.Add(part);
            rest.RemoveRange(at, 2);
        }

        if (!BenchOptions.TryParse([.. rest], out var bench) || bench.Postgres is null)
        {
            return false;
        }

        if (parts.Count == 0)
        {
            parts.UnionWith(Enum.GetValues<ClusterPart>());
            if (bench.IsQuick)
            {
                parts.Remove(ClusterPart.Nation);
            }
        }

        options = new ClusterOptions(bench, parts);
        return true;
    }
}
