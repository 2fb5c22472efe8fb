using System.Text.Json;

namespace Netralitas.Testing.Events;

/// <summary>The five real ceremonies of <c>samples/five-ceremonies.ndjson</c>.</summary>
public static class SampleEvents
{
    public static readonly string[] Agencies = ["52", "81.72", "62.11", "73.22", "51.01"];

    public static IReadOnlyList<string> Lines { get; } =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "samples", "five-ceremonies.ndjson"))
            .Where(line => line.Length > 0),
    ];

    /// <summary>The ceremony an agency's line is about.</summary>
    public static string CeremonyOf(string agency) => Member(LineOf(agency), "subject");

    public static string AgencyOf(string line) => Member(line, "source");

    public static string LineOf(string agency) => Lines.Single(line => AgencyOf(line) == agency);

    private static string Member(string line, string name) =>
        JsonSerializer.Deserialize<JsonElement>(line).GetProperty(name).GetString()!;
}
