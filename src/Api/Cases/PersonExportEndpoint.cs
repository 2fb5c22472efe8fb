using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Api.Queries;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Codec;
using Netralitas.Identity.Keys;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Cases;

/// <summary>
/// <c>POST /v1/persons/export</c>: every case of one person, and their pledges at the agencies of those cases and at the one
/// that is named, for the right of access (UU 27/2022). It never says who reported. Noted as a reading of each case.
/// </summary>
internal static class PersonExportEndpoint
{
    public static async Task<Results<Ok<PersonExportAnswer>, ProblemResult>> HandleAsync(
        HttpContext http,
        CaseView view,
        CaseArchive archive,
        CaseContext context,
        CaseReadings readings,
        PledgeTrace pledges
    )
    {
        var (fields, problem) = await RequestJson.ReadAsync(http.Request);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var (_, person) = PersonFields.Read(fields!);
        var reason = fields!.Text("reason", TextRules.LongMax);
        var agency = AgencyField.Read(fields.OptionalText("agency"), fields.Fail);
        if (person.IsNonAsn && agency is null)
        {
            // Such a number names somebody only together with the agency that gave it.
            fields.Missing("agency", agency);
        }

        if (RequestJson.ProblemOf(fields.Fault) is { } fault)
        {
            return new ProblemResult(fault);
        }

        var lines = await view.ReadAllAsync(http.RequestAborted);
        var whom = CasePerson.Of(person, agency);
        CaseId[] ids =
        [
            .. lines
                // Also those that once had this number, wrongly or not: they hold data of whoever it belongs to.
                .Where(line => line.Numbers.Any(number => CasePerson.Of(number, line.Agency) == whom))
                .Select(line => line.Id)
                .OrderBy(id => id.Value, StringComparer.Ordinal),
        ];
        await readings.NoteAsync(Caller.Of(http).KeyId, ids, "export", reason, http.RequestAborted);
        var files = new List<CaseFile>();
        foreach (var id in ids)
        {
            if (await archive.ReadAsync(id, http.RequestAborted) is { } file)
            {
                files.Add(file);
            }
        }

        AgencyId[] agencies =
        [
            .. files.Select(file => file.Case.Agency).Concat(agency is { } given ? [given] : []).Distinct(),
        ];
        var traced = new List<TracedPledge>();
        foreach (var each in agencies)
        {
            traced.AddRange(await pledges.FindAsync(each, person, http.RequestAborted));
        }

        var now = context.Shared.Clock.GetUtcNow();
        return TypedResults.Ok(
            new PersonExportAnswer(
                person.ToDigits(),
                files.Select(file => CaseDetail.Of(file, context.Rules, now, CaseScope.Whole)),
                traced.Select(PledgeAnswer.Of)
            )
        );
    }
}

/// <summary>Asks for everything kept of one person.</summary>
/// <param name="Category">How they are employed.</param>
/// <param name="Number">Their number.</param>
/// <param name="Reason">Why; it is noted with the reading.</param>
/// <param name="Agency">An agency whose pledges are searched too; required of nonAsn, whose numbers are their agency's own.</param>
internal sealed record PersonExportRequest(
    PersonCategory Category,
    string Number,
    string Reason,
    string? Agency = null
);

/// <summary>Everything kept of one person; never who reported.</summary>
internal sealed record PersonExportAnswer(
    string Number,
    IEnumerable<CaseDetail> Cases,
    IEnumerable<PledgeAnswer> Pledges
);
