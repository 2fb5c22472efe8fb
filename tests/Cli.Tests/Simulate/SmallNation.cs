using Netralitas.Cli.Simulate;

namespace Netralitas.Cli.Tests.Simulate;

/// <summary>Regions and options for tests: all three time zones, provinces and regencies.</summary>
public static class SmallNation
{
    public static Nation Data { get; } = Nation.Load();

    public static IReadOnlyList<RegionalAgency> Regions { get; } =
        Enumerable
            .Range(11, 38)
            .SelectMany(province => Enumerable.Range(0, 15).Select(i => i == 0 ? $"{province}" : $"{province}.{i:00}"))
            .Take(546)
            .Select((id, i) => new RegionalAgency(id, TimeSpan.FromHours(7 + (i * 3 / 546))))
            .ToList();

    public static SimulationOptions Options { get; } = new() { Persons = 5_000, Agencies = 30 };

    public static SimulationOptions Whole { get; } = new() { Persons = Data.Persons, Agencies = Data.Agencies };

    public static IReadOnlyList<SimulatedAgency> Agencies(SimulationOptions options) =>
        new Population(Data, options).Create(Regions);
}
