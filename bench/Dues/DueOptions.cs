using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Netralitas.Dues;

/// <summary>What the caller asked for.</summary>
internal sealed record DueOptions
{
    /// <summary>How to call it.</summary>
    public const string Usage = """
        dotnet run -c Release --project bench/Dues -- [options]

          --cases <number>        open cases (default 100000)
          --due <number>          of them, those that fall due in one hour (default 10000)
          --idle <seconds>        how long the idle node is watched (default 60)
          --postgres <string>     Npgsql connection string of a server where databases may be made and dropped
          --folder <path>         where the SQLite file is made and removed; its disk is the one measured
        """;

    /// <summary>Open cases.</summary>
    public int Cases { get; init; } = 100_000;

    /// <summary>Of them, those that fall due at once.</summary>
    public int Due { get; init; } = 10_000;

    /// <summary>How long the idle node is watched.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The PostgreSQL server; null to leave it out.</summary>
    public string? Postgres { get; init; }

    /// <summary>Folder for the SQLite file.</summary>
    public string Folder { get; init; } = Path.Combine(AppContext.BaseDirectory, "stores");

    /// <summary>Reads a command line; false if it is not understood, or asks for help.</summary>
    public static bool TryParse(string[] args, [NotNullWhen(true)] out DueOptions? options)
    {
        options = new DueOptions();
        for (var at = 0; at + 1 < args.Length && options is not null; at += 2)
        {
            options = args[at] switch
            {
                "--cases" when Count(args[at + 1]) is { } cases => options with { Cases = cases },
                "--due" when Count(args[at + 1]) is { } due => options with { Due = due },
                "--idle" when Count(args[at + 1]) is { } idle => options with { Idle = TimeSpan.FromSeconds(idle) },
                "--postgres" => options with { Postgres = args[at + 1] },
                "--folder" => options with { Folder = Path.GetFullPath(args[at + 1]) },
                _ => null,
            };
        }

        return options is not null && args.Length % 2 == 0 && options.Due <= options.Cases;
    }

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;
}
