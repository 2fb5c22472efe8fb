using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Netralitas.Bench;

/// <summary>What the caller asked for.</summary>
internal sealed record BenchOptions
{
    /// <summary>How to call it.</summary>
    public const string Usage = """
        dotnet run -c Release --project bench/Bench -- [options]

          --quick                 a minute at most, for a first look
          --postgres <string>     Npgsql connection string of a server where databases may be made and dropped;
                                  without it everything on PostgreSQL is left out
          --connections <number>  connections that send batches (default 4)
          --folder <path>         where SQLite files are made and removed; its disk is the one measured
        """;

    /// <summary>Whether to take the short run.</summary>
    public bool IsQuick { get; init; }

    /// <summary>The PostgreSQL server; null to leave it out.</summary>
    public string? Postgres { get; init; }

    /// <summary>Connections that send batches, 1 to 256.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>Folder for SQLite files.</summary>
    public string Folder { get; init; } = Path.Combine(AppContext.BaseDirectory, "stores");

    /// <summary>Reads a command line; false if it is not understood, or asks for help.</summary>
    public static bool TryParse(string[] args, [NotNullWhen(true)] out BenchOptions? options)
    {
        options = null;
        var read = new BenchOptions();
        var at = 0;
        while (at < args.Length)
        {
            var value = at + 1 < args.Length ? args[at + 1] : null;
            switch (args[at])
            {
                case "--quick":
                    read = read with { IsQuick = true };
                    at++;
                    continue;
                case "--postgres" when value is not null:
                    read = read with { Postgres = value };
                    break;
                case "--connections" when TryReadCount(value, out var connections):
                    read = read with { Connections = connections };
                    break;
                case "--folder" when value is not null:
                    read = read with { Folder = Path.GetFullPath(value) };
                    break;
                default:
                    return false;
            }

            at += 2;
        }

        options = read;
        return true;
    }

    private static bool TryReadCount(string? text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count is >= 1 and <= 256;
}
