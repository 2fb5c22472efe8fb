using System.Text.Json;
using Netralitas.Cli.Events;
using Netralitas.Contracts;

namespace Netralitas.Cli.Import;

/// <summary>Reads an agency's roll: <c>unit_id, unit_name, pns, pppk, non_asn</c>, one unit a line.</summary>
public static class RollCsv
{
    private static readonly string[] Columns = ["unit_id", "unit_name", "pns", "pppk", "non_asn"];

    /// <summary>Turns the file into one <c>agency.roll-declared</c> event, or into the list of its faults.</summary>
    /// <param name="path">The file.</param>
    /// <param name="agency">Whose roll it is.</param>
    /// <param name="asOf">The day the figures stand at.</param>
    public static (ConvertedEvents Events, IReadOnlyList<CsvProblem> Problems) Read(
        string path,
        string agency,
        DateOnly asOf
    )
    {
        var units = new List<Unit>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var problems = CsvFile.Read(path, Columns, line => Take(line, agency, units, seen));
        var events = new ConvertedEvents();
        if (units.Count > 0)
        {
            events.Add(
                to =>
                    ContentEvent.Write(
                        to,
                        agency,
                        EventTypes.AgencyRollDeclared,
                        agency,
                        json => Write(json, asOf, units)
                    ),
                units.Select(unit => unit.Line).ToArray()
            );
        }

        return (events, problems);
    }

    private static void Take(CsvLine line, string agency, List<Unit> units, HashSet<string> seen)
    {
        var id = line.NameWithin(agency, "unit_id");
        var name = line.Text("unit_name");
        var pns = line.Count("pns");
        var pppk = line.Count("pppk");
        var nonAsn = line.Count("non_asn");
        if (id is not null && !seen.Add(id))
        {
            line.Fault("unit_id", "unique", $"Unit {id} sudah ada di atas.", $"Unit {id} stands above already.");
        }
        else if (id is not null && name is not null && pns is not null && pppk is not null && nonAsn is not null)
        {
            units.Add(new Unit(line.Number, id, name, pns.Value, pppk.Value, nonAsn.Value));
        }
    }

    private static void Write(Utf8JsonWriter json, DateOnly asOf, List<Unit> units)
    {
        json.WriteStartObject();
        json.WriteString("asOf", asOf.ToString("O"));
        json.WriteStartArray("units");
        foreach (var unit in units)
        {
            json.WriteStartObject();
            json.WriteString("id", unit.Id);
            json.WriteString("name", unit.Name);
            json.WriteNumber("pns", unit.Pns);
            json.WriteNumber("pppk", unit.Pppk);
            json.WriteNumber("nonAsn", unit.NonAsn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private sealed record Unit(long Line, string Id, string Name, int Pns, int Pppk, int NonAsn);
}
