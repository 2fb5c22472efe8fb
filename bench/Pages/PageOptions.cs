using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Netralitas.Bench.Pages;

/// <summary>What the caller asked for.</summary>
internal sealed record PageOptions
{
    /// <summary>How to call it.</summary>
    public const string Usage = """
        dotnet run -c Release --project bench/Pages -- [options]

          --seconds <number>      how long each page is read (default 5)
          --viewers <number,…>    how many viewers follow the nation live (default 1000,10000)
          --watched <number>      how many commits they are watched for (default 60)
          --persons <number>      civil servants of the nation that is loaded first (default: all)
          --folder <path>         where the database is made and removed; its disk is the one measured
        """;

    /// <summary>How long each page is read.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many viewers follow, one crowd after the other.</summary>
    public IReadOnlyList<int> Viewers { get; init; } = [1_000, 10_000];

    /// <summary>How many commits a crowd is watched for.</summary>
    public int Watched { get; init; } = 60;

    /// <summary>Civil servants of the nation; null for all.</summary>
    public string? Persons { get; init; }

    /// <summary>Folder of the database.</summary>
    public string Folder { get; init; } = Path.Combine(AppContext.BaseDirectory, "stores");

    /// <summary>Reads a command line; false if it is not understood, or asks for help.</summary>
    public static bool TryParse(string[] args, [NotNullWhen(true)] out PageOptions? options)
    {
        options = new PageOptions();
        for (var at = 0; at + 1 < args.Length && options is not null; at += 2)
        {
            options = args[at] switch
            {
                "--seconds" when Count(args[at + 1]) is { } seconds => options with
                {
                    Time = TimeSpan.FromSeconds(seconds),
                },
                "--viewers"
                    when args[at + 1].Split(',').Select(Count).ToList() is var crowds && !crowds.Contains(null) =>
                    options with
                    {
                        Viewers = [.. crowds.OfType<int>()],
                    },
                "--watched" when Count(args[at + 1]) is { } watched => options with { Watched = watched },
                "--persons" when Count(args[at + 1]) is not null => options with { Persons = args[at + 1] },
                "--folder" => options with { Folder = Path.GetFullPath(args[at + 1]) },
                _ => null,
            };
        }

        return options is not null && args.Length % 2 == 0;
    }

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;
}
