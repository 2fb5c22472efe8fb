using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Violations;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Elections;
using Netralitas.Identity.Problems;

namespace Netralitas.Api.Cases;

/// <summary>
/// <c>GET /v1/violations</c>: the acts there are and what each is by which decree; <c>GET /v1/violations/{act}?occurredOn=&amp;
/// election=&amp;contest=&amp;region=&amp;category=</c>: what one act is on a day, with how that follows.
/// </summary>
internal static class ViolationsEndpoint
{
    public static Ok<ViolationsAnswer> List(CaseRules rules) =>
        TypedResults.Ok(
            new ViolationsAnswer(
                rules.Catalogues.Acts.Select(act => new ActAnswer(act.Id.Value, act.Name.Id, act.Name.En)),
                rules.Catalogues.All.Select(CatalogueAnswer.Of)
            )
        );

    public static Results<Ok<ClassificationAnswer>, ProblemResult> Classify(
        HttpContext http,
        string act,
        CaseRules rules
    )
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
            : TypedResults.Ok(new ClassificationAnswer(ClassifiedCase.Of(found, category, rules)));
    }
}

/// <summary>The acts there are and what each is by which decree.</summary>
internal sealed record ViolationsAnswer(IEnumerable<ActAnswer> Acts, IEnumerable<CatalogueAnswer> Catalogues);

/// <summary>An act, in both languages.</summary>
internal sealed record ActAnswer(string Id, string Name, string NameEn);

/// <summary>A decree's catalogue and the days it is in force; without an end it still is.</summary>
internal sealed record CatalogueAnswer(
    string Id,
    string Decree,
    DateOnly From,
    DateOnly? To,
    string Source,
    IEnumerable<CatalogueEntryAnswer> Entries
)
{
    public static CatalogueAnswer Of(ViolationCatalogue catalogue) =>
        new(
            catalogue.Id,
            catalogue.Decree,
            catalogue.From,
            catalogue.To,
            catalogue.Source.Text.En,
            catalogue.Entries.Select(entry => new CatalogueEntryAnswer(
                entry.Code,
                entry.Act.Value,
                entry.Category,
                entry.Level,
                entry.LegalBasis,
                entry.Source.Text.En,
                entry.Source.Confidence
            ))
        );
}

/// <summary>What an act is by a decree; the article carries the sanction.</summary>
internal sealed record CatalogueEntryAnswer(
    string Code,
    string Act,
    ViolationCategory Category,
    SanctionLevel Level,
    string Article,
    string Source,
    Confidence Confidence
);
