using System.Text.Json;
using Netralitas.Cli.Events;
using Netralitas.Contracts;

namespace Netralitas.Cli.Import;

/// <summary>
/// Reads who spoke or signed where: <c>ceremony, kind, category, number</c>, one person a line, in any order.
/// </summary>
public static class PledgesCsv
{
    /// <summary>Persons in one event; small enough that one bad event holds up few people.</summary>
    public const int PersonsMax = 5_000;

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
        var (category, number) = PersonColumns.Read(line);
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
