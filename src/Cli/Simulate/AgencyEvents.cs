using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Netralitas.Cli.Events;
using Netralitas.Contracts;

namespace Netralitas.Cli.Simulate;

/// <summary>What a simulated agency says beside its pledges: who it is, its roll, its ceremonies.</summary>
/// <param name="options">Election and seed.</param>
/// <param name="day">The day of the ceremonies.</param>
public sealed class AgencyEvents(SimulationOptions options, DateOnly day)
{
    // Keeps a ministry's roll within the limit of one event; its ceremonies then share units.
    private const int UnitsMax = 500;

    /// <summary>An agency's ceremonies' ids up to the number (five digits).</summary>
    public static string CeremonyPrefix(SimulatedAgency agency, string election) => $"{agency.Id}/{election}-";

    /// <summary>Registers a central agency.</summary>
    public static void WriteRegistered(IBufferWriter<byte> to, SimulatedAgency agency) =>
        ContentEvent.Write(
            to,
            agency.Id,
            EventTypes.AgencyRegistered,
            agency.Id,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("name", $"Lembaga Simulasi {agency.Id}");
                json.WriteString("kind", "institution");
                json.WriteString("timeZone", "Asia/Jakarta");
                json.WriteEndObject();
            }
        );

    /// <summary>Declares the roll.</summary>
    public void WriteRoll(IBufferWriter<byte> to, SimulatedAgency agency)
    {
        var perUnit = ((agency.Ceremonies.Count - 1) / UnitsMax) + 1;
        ContentEvent.Write(
            to,
            agency.Id,
            EventTypes.AgencyRollDeclared,
            agency.Id,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("asOf", day.ToString("O", CultureInfo.InvariantCulture));
                json.WriteStartArray("units");
                foreach (var ceremonies in agency.Ceremonies.Chunk(perUnit))
                {
                    WriteUnit(json, agency, ceremonies);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
    }

    /// <summary>Reports a ceremony held that morning at half past seven.</summary>
    public void WriteHeld(IBufferWriter<byte> to, SimulatedAgency agency, SimulatedCeremony ceremony)
    {
        var subject = $"{CeremonyPrefix(agency, options.Election)}{ceremony.Number:00000}";
        var heldAt = new DateTimeOffset(day, new TimeOnly(7, 30), agency.Offset);
        ContentEvent.Write(
            to,
            agency.Id,
            EventTypes.CeremonyHeld,
            subject,
            json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("elections");
                json.WriteStringValue(options.Election);
                json.WriteEndArray();
                json.WriteString("heldAt", heldAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
                json.WriteString("place", $"Lapangan {ceremony.Number}");
                json.WriteEndObject();
            }
        );
    }

    private static void WriteUnit(Utf8JsonWriter json, SimulatedAgency agency, SimulatedCeremony[] ceremonies)
    {
        var first = ceremonies[0].Number;
        json.WriteStartObject();
        json.WriteString("id", $"{agency.Id}/unit-{first:00000}");
        json.WriteString("name", $"Unit {first}");
        json.WriteNumber("pns", ceremonies.Sum(ceremony => ceremony.Pns));
        json.WriteNumber("pppk", ceremonies.Sum(ceremony => ceremony.Pppk));
        json.WriteNumber("nonAsn", 0);
        json.WriteEndObject();
    }
}
