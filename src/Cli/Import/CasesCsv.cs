using System.Text.Json;
using Netralitas.Cli.Events;

namespace Netralitas.Cli.Import;

/// <summary>
/// Reads an institution's register of cases, one case a line: what was reported, then the steps taken, each by its day. The
/// columns are described in <c>docs/agency-developers.md</c>.
/// </summary>
public static class CasesCsv
{
    private static readonly string[] Columns =
    [
        "case",
        "agency",
        "category",
        "number",
        "act",
        "occurredOn",
        "knownOn",
        "receivedOn",
        "election",
        "origin",
        "narrative",
    ];

    private static readonly string[] Optional =
    [
        "unit",
        "name",
        "position",
        "rank",
        "contest",
        "region",
        "reporterName",
        "reporterContact",
        .. CaseStepColumns.All.SelectMany(step => step.Columns),
    ];

    private static readonly string[] Ranks =
    [
        "jpt-utama",
        "jpt-madya",
        "jpt-pratama",
        "administrator",
        "pengawas",
        "pelaksana",
        "fungsional",
    ];

    /// <summary>Turns the file into <c>case.*</c> events, a line's in their order, or into the list of its faults.</summary>
    /// <param name="path">The file.</param>
    /// <param name="registrar">The institution whose register it is; it speaks.</param>
    public static (ConvertedEvents Events, IReadOnlyList<CsvProblem> Problems) Read(string path, string registrar)
    {
        var events = new ConvertedEvents();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var problems = CsvFile.Read(path, Columns, line => Take(line, registrar, seen, events), Optional);
        return (events, problems);
    }

    private static void Take(CsvLine line, string registrar, HashSet<string> seen, ConvertedEvents events)
    {
        var id = line.NameWithin(registrar, "case");
        if (id is not null && !seen.Add(id))
        {
            line.Fault("case", "unique", $"Perkara {id} sudah ada di atas.", $"Case {id} stands above already.");
        }

        var report = ReadReport(line);
        var steps = CaseStepColumns.All.Select(step => (step.Happened, Write: step.Read(line))).ToList();
        if (id is null || report is null)
        {
            return;
        }

        Add("reported", report);
        foreach (var (happened, write) in steps)
        {
            if (write is not null)
            {
                Add(happened, write);
            }
        }

        void Add(string happened, Action<Utf8JsonWriter> write) =>
            events.Add(to => CaseEventLine.Write(to, registrar, id, happened, write), [line.Number]);
    }

    private static Action<Utf8JsonWriter>? ReadReport(CsvLine line)
    {
        var agency = line.Text("agency");
        var unit = agency is null || line.OptionalText("unit") is null ? null : line.NameWithin(agency, "unit");
        var person = ReadPerson(line);
        var act = line.Text("act");
        var (occurredOn, knownOn) = (line.Day("occurredOn"), line.Day("knownOn"));
        var receivedOn = line.Day("receivedOn");
        var election = line.Text("election");
        var origin = line.Word("origin", "report", "finding");
        var narrative = line.Text("narrative");
        var reporter = ReadReporter(line);
        return
            agency is null
            || person is null
            || act is null
            || occurredOn is null
            || knownOn is null
            || receivedOn is null
            || election is null
            || origin is null
            || narrative is null
            ? null
            : json =>
            {
                json.WriteString("on", receivedOn.Value.ToString("O"));
                json.WriteStartObject("person");
                person(json);
                json.WriteEndObject();
                json.WriteString("agency", agency);
                WriteOptional(json, "unit", unit);
                json.WriteString("act", act);
                json.WriteString("occurredOn", occurredOn.Value.ToString("O"));
                json.WriteString("knownOn", knownOn.Value.ToString("O"));
                json.WriteString("election", election);
                WriteOptional(json, "contest", line.OptionalText("contest"));
                WriteOptional(json, "region", line.OptionalText("region"));
                json.WriteString("origin", origin);
                json.WriteString("narrative", narrative);
                reporter?.Invoke(json);
            };
    }

    private static Action<Utf8JsonWriter>? ReadPerson(CsvLine line)
    {
        var (category, number) = PersonColumns.Read(line);
        var rank = line.OptionalWord("rank", Ranks);
        return category is null || number is null
            ? null
            : json =>
            {
                json.WriteString("category", category);
                json.WriteString("number", number);
                WriteOptional(json, "name", line.OptionalText("name"));
                WriteOptional(json, "position", line.OptionalText("position"));
                WriteOptional(json, "rank", rank);
            };
    }

    private static Action<Utf8JsonWriter>? ReadReporter(CsvLine line)
    {
        var contact = line.OptionalText("reporterContact");
        var name = contact is null ? line.OptionalText("reporterName") : line.Text("reporterName");
        return name is null
            ? null
            : json =>
            {
                json.WriteStartObject("reporter");
                json.WriteString("name", name);
                WriteOptional(json, "contact", contact);
                json.WriteEndObject();
            };
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
