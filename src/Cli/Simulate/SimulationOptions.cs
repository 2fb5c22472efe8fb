namespace Netralitas.Cli.Simulate;

/// <summary>What is simulated. The same options give the same events, byte for byte.</summary>
public sealed record SimulationOptions
{
    /// <summary>The election the ceremonies belong to.</summary>
    public string Election { get; init; } = "pilkada-2024";

    /// <summary>Civil servants; each pledges once per kind.</summary>
    public required int Persons { get; init; }

    /// <summary>Agencies they belong to.</summary>
    public required int Agencies { get; init; }

    /// <summary>Offered pledges per second (open model); null for as fast as the connections allow (closed model).</summary>
    public double? Rate { get; init; }

    /// <summary>
    /// How long the morning lasts that passes from zone to zone: ceremonies are then reported, and pledges sent, when it is half
    /// past seven where they are; null for one zone after the other as fast as it goes, all ceremonies known before.
    /// </summary>
    public TimeSpan? Morning { get; init; }

    /// <summary>Connections, each with one request under way.</summary>
    public int Connections { get; init; } = 8;

    /// <summary>Share of the persons sent one by one, 0 to 1.</summary>
    public double Singles { get; init; } = 0.01;

    /// <summary>Share of the requests sent twice, 0 to 1.</summary>
    public double Duplicates { get; init; } = 0.01;

    /// <summary>Share of the requests that come last, after everybody else's, 0 to 1.</summary>
    public double Late { get; init; } = 0.02;

    /// <summary>Whether everyone also signs the pact.</summary>
    public bool Signed { get; init; }

    /// <summary>Decides sizes, numbers and order.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The server's process on this machine, whose memory is told; null if it runs elsewhere.</summary>
    public int? Pid { get; init; }
}
