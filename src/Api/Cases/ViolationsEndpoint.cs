using System.Globalization;
using System.Text.Json;
using Netralitas.Api.Queries;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Violations;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Codec.Cases;
using Netralitas.Grains.Elections;
using Netralitas.Identity.Problems;

namespace Netralitas.Api.Cases;

/// <summary>
/// <c>GET /v1/violations</c>: the acts there are and what each is by which decree; <c>GET /v1/violations/{act}?occurredOn=&amp;
/// election=&amp;contest=&amp;region=&amp;category=</c>: what one act is on a day, with how that follows.
/// </summary>
internal static class ViolationsEndpoint
{
    public static IResult List(CaseRules rules) =>
        new JsonBody(json =>
        {
            json.WriteStartArray("acts");
            foreach (var act in rules.Catalogues.Acts)
            {
                json.WriteStartObject();
                json.WriteString("id", act.Id.Value);
                json.WriteString("name", act.Name.Id);
                json.WriteString("nameEn", act.Name.En);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("catalogues");
            foreach (var catalogue in rules.Catalogues.All)
            {
                WriteCatalogue(json, catalogue);
            }

            json.WriteEndArray();
        });

    public static IResult Classify(HttpContext http, string act, CaseRules rules)
    {
        var query = http.Request.Query;
        if (
            !DateOnly.TryParseExact(
                query["occurredOn"],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return new ProblemResult(
                QueryProblem.Of(
                    "occurredOn",
                    "'occurredOn' wajib diisi dengan tanggal TTTT-BB-HH.",
                    "'occurredOn' is required, a date YYYY-MM-DD."
                )
            );
        }

        var (election, problem) = QueryProblem.Of(ElectionQuery.Read(query.Given, rules.Elections));
        var category = PersonCategory.Pns;
        if (query.Given("category") is { } word && !Wire.Category.TryParse(word, out category))
        {
            problem ??= QueryProblem.OneOf("category", Wire.Category.All);
        }

        if (problem is not null || !ActId.TryParse(act, out var id))
        {
            return new ProblemResult(problem ?? CommonProblems.NotFound);
        }

        var found = Classifier.Classify(rules, id, day, election!.Id, query.Given("contest"), query.Given("region"));
        return found.Refused is { } refused
            ? new ProblemResult(new Problem(StatusCodes.Status422UnprocessableEntity, refused))
            : new JsonBody(json => ClassificationJson.Write(json, found, category, rules));
    }

    private static void WriteCatalogue(Utf8JsonWriter json, ViolationCatalogue catalogue)
    {
        json.WriteStartObject();
        json.WriteString("id", catalogue.Id);
        json.WriteString("decree", catalogue.Decree);
        json.WriteString("from", DayText.Of(catalogue.From));
        json.WriteString("to", DayText.Of(catalogue.To));
        json.WriteString("source", catalogue.Source.Text.En);
        json.WriteStartArray("entries");
        foreach (var entry in catalogue.Entries)
        {
            json.WriteStartObject();
            json.WriteString("code", entry.Code);
            json.WriteString("act", entry.Act.Value);
            json.WriteString("category", CaseWire.Category[entry.Category]);
            json.WriteString("level", CaseWire.Level[entry.Level]);
            json.WriteString("article", entry.LegalBasis);
            json.WriteString("source", entry.Source.Text.En);
            json.WriteString("confidence", Wire.Confidence[entry.Source.Confidence]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
