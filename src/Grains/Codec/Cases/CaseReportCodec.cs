using System.Text;
using System.Text.Json;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Violations;
using Netralitas.Grains.Cases;

namespace Netralitas.Grains.Codec.Cases;

/// <summary>What a report alleges as JSON: one form for what institutions send and for what is kept.</summary>
internal static class CaseReportCodec
{
    public static ViolationReport Read(DataFields data)
    {
        var person = data.Object("person");
        return new ViolationReport(
            ReadPerson(person),
            Agency(data, "agency"),
            Unit(data),
            Id<ActId>(data, "act", ActId.TryParse),
            Day(data, "occurredOn"),
            Day(data, "knownOn"),
            Id<ElectionId>(data, "election", ElectionId.TryParse),
            data.OptionalText("contest"),
            data.OptionalText("region"),
            data.Word("origin", CaseWire.Origin),
            data.Text("narrative", TextRules.LongMax)
        );
    }

    /// <summary>Who reported, as sent; null if it was left out.</summary>
    public static Reporter? ReadReporter(DataFields data) =>
        data.OptionalObject("reporter") is { } reporter
            ? new Reporter(
                reporter.Text("name"),
                reporter.OptionalText("contact"),
                reporter.OptionalText("institution")
            )
            : null;

    public static void Write(Utf8JsonWriter json, ViolationReport report)
    {
        json.WriteStartObject("person");
        WritePerson(json, report.Person);
        json.WriteEndObject();
        json.WriteString("agency", report.Agency.Value);
        CaseStepCodec.WriteOptional(json, "unit", report.Unit?.Value);
        json.WriteString("act", report.Act.Value);
        json.WriteString("occurredOn", DayText.Of(report.OccurredOn));
        json.WriteString("knownOn", DayText.Of(report.KnownOn));
        json.WriteString("election", report.Election.Value);
        CaseStepCodec.WriteOptional(json, "contest", report.Contest);
        CaseStepCodec.WriteOptional(json, "region", report.Region);
        json.WriteString("origin", CaseWire.Origin[report.Origin]);
        json.WriteString("narrative", report.Narrative);
        CaseStepCodec.WriteOptional(json, "reporterRef", report.ReporterRef);
    }

    public static void WritePerson(Utf8JsonWriter json, ReportedPerson person)
    {
        json.WriteString("category", Wire.Category[person.Category]);
        json.WriteString("number", person.Number.ToDigits());
        CaseStepCodec.WriteOptional(json, "name", person.Name);
        CaseStepCodec.WriteOptional(json, "position", person.Position);
        CaseStepCodec.WriteOptional(json, "rank", person.Rank is { } rank ? CaseWire.Rank[rank] : null);
    }

    public static AgencyId Agency(DataFields data, string name) => Id<AgencyId>(data, name, AgencyId.TryParse);

    public static DateOnly Day(DataFields data, string name) =>
        data.OptionalDay(name) ?? data.Missing(name, default(DateOnly));

    /// <summary>An identifier that must be there.</summary>
    public static T Id<T>(DataFields data, string name, TryParse<T> tryParse)
    {
        if (!tryParse(data.Text(name), out var id))
        {
            data.Fail(
                Rejection.Of(
                    "id-invalid",
                    data.PointerTo(name),
                    $"'{name}' bukan pengenal yang sah.",
                    $"'{name}' is not a valid identifier."
                )
            );
        }

        return id;
    }

    public delegate bool TryParse<T>(string? text, out T id);

    private static ReportedPerson ReadPerson(DataFields person)
    {
        var (category, key) = PersonFields.Read(person);
        return new ReportedPerson(
            category,
            key,
            person.OptionalText("name"),
            person.OptionalText("position"),
            person.OptionalWord("rank", CaseWire.Rank)
        );
    }

    private static UnitId? Unit(DataFields data) => data.Has("unit") ? Id<UnitId>(data, "unit", UnitId.TryParse) : null;
}
