using System.Text.Json;
using Netralitas.Cli.Server;

namespace Netralitas.Cli.Simulate;

/// <summary>How many civil servants there are, and how they are assumed to spread (see <c>nation.json</c>).</summary>
/// <param name="Source">Where the counts come from.</param>
/// <param name="AsOf">When they were true.</param>
/// <param name="Pns">Persons with a NIP.</param>
/// <param name="Pppk">Persons with an NI PPPK.</param>
/// <param name="Agencies">Agencies in all.</param>
/// <param name="CentralAgencies">Those of them that are no regional government.</param>
/// <param name="Shape">The assumed spread.</param>
public sealed record Nation(
    string Source,
    string AsOf,
    int Pns,
    int Pppk,
    int Agencies,
    int CentralAgencies,
    NationShape Shape
)
{
    /// <summary>All civil servants.</summary>
    public int Persons => Pns + Pppk;

    /// <summary>Reads the data built into the program.</summary>
    public static Nation Load()
    {
        using var file = typeof(Nation).Assembly.GetManifestResourceStream("Netralitas.Cli.Simulate.nation.json")!;
        return JsonSerializer.Deserialize<Nation>(file, ServerJson.Options)!;
    }
}
