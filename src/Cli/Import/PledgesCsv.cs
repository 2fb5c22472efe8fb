using System.Globalization;
using System.Text.Json;
using Netralitas.Cli.Events;
using Netralitas.Cli.Terminal;

namespace Netralitas.Cli.Import;

/// <summary>
/// Reads who spoke or signed where: <c>ceremony, kind, category, number</c>, one person a line, in any order.
/// </summary>
public static class PledgesCsv
{
    /// <summary>Persons in one event; small enough that one bad event holds up few people.</summary>
    public const int PersonsMax = 5_000;

    // NIP and NI PPPK have 18 digits; an agency's own numbers for non-ASN have up to 18 (the API's contract).
    private const int DigitsMax = 18;
    private const int SexPlace = 14;

    private static readonly string[] Columns = ["ceremony", "kind", "category", "number"];

    /// <summary>
    /// Turns the file into <c>pledge.roll</c> events, grouped by ceremony, kind and category in the order in which
    /// these first appear, or into the list of its faults.
    /// </summary>
    public static (ConvertedEvents Events, IReadOnlyList<CsvProblem> Problems) Read(string path, string agency)
    {
        var groups = new OrderedDictionary<Group, List<Person>>();
        var problems = CsvFile.Read(path, Columns, line => Take(line, agency, groups));
        var events = new ConvertedEvents();
        foreach (var (group, persons) in groups)
        {
            foreach (var slice in persons.Chunk(PersonsMax))
            {
                events.Add(
                    to =>
                        ContentEvent.Write(
                            to,
                            agency,
                            EventTypes.PledgeRoll,
                            group.Ceremony,
                            json => Write(json, group, slice)
                        ),
                    Array.ConvertAll(slice, person => person.Line)
                );
            }
        }

        return (events, problems);
    }

    private static void Take(CsvLine line, string agency, OrderedDictionary<Group, List<Person>> groups)
    {
        var ceremony = line.NameWithin(agency, "ceremony");
        var kind = line.Word("kind", "spoken", "signed");
        var category = line.Word("category", "pns", "pppk", "nonAsn");
        var number = Number(line, category);
        if (ceremony is null || kind is null || category is null || number is null)
        {
            return;
        }

        var group = new Group(ceremony, kind, category);
        if (!groups.TryGetValue(group, out var persons))
        {
            groups.Add(group, persons = []);
        }

        persons.Add(new Person(number, line.Number));
    }

    private static string? Number(CsvLine line, string? category)
    {
        if (line.Text("number") is not { } number || category is null)
        {
            return null;
        }

        if (Fault(number, category) is not { } fault)
        {
            return number;
        }

        // The number itself is not repeated: it shows a birth date, and messages end up in logs.
        line.Fault("number", "number", fault.Id, fault.En);
        return null;
    }

    // The server has the last word; here all faults are told at once, where it would tell the first of each event.
    private static Bilingual? Fault(string number, string category)
    {
        var digits = number.All(char.IsAsciiDigit);
        if (string.Equals(category, "nonAsn", StringComparison.Ordinal))
        {
            return digits && number.Length <= DigitsMax
                ? null
                : new("Nomor non-ASN harus berupa 1 sampai 18 digit.", "A non-ASN number must be 1 to 18 digits.");
        }

        if (!digits || number.Length != DigitsMax)
        {
            return new(
                "NIP/NI PPPK harus 18 digit (spreadsheet sering memotong atau membulatkannya).",
                "A NIP/NI PPPK must be 18 digits (spreadsheets often cut or round it)."
            );
        }

        if (!DateOnly.TryParseExact(number.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, default, out _))
        {
            return new(
                "NIP/NI PPPK harus diawali tanggal lahir yang ada (TTTTBBHH).",
                "A NIP/NI PPPK must start with a birth date that exists (YYYYMMDD)."
            );
        }

        return number[SexPlace] is '1' or '2'
            ? null
            : new("Digit ke-15 NIP/NI PPPK harus 1 atau 2.", "Digit 15 of a NIP/NI PPPK must be 1 or 2.");
    }

    private static void Write(Utf8JsonWriter json, Group group, Person[] persons)
    {
        json.WriteStartObject();
        json.WriteString("kind", group.Kind);
        json.WriteString("category", group.Category);
        json.WriteStartArray("persons");
        foreach (var person in persons)
        {
            json.WriteStringValue(person.Number);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private sealed record Group(string Ceremony, string Kind, string Category);

    private readonly record struct Person(string Number, long Line);
}
