using System.Globalization;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Agencies;
using Netralitas.Pages.Ceremonies;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Pages.Public.Proofs;

namespace Netralitas.Pages.Minutes;

/// <summary><c>GET /agencies/{agency}/minutes?election=</c>: the agency's official minutes (<i>berita acara</i>), to print and sign.</summary>
internal static class MinutesPageHandler
{
    public static async Task<IResult> ShowAsync(
        HttpContext http,
        string agency,
        PageScope scope,
        IGrainFactory grains,
        IEventLog log,
        StandingsReader reader,
        CeremonyLines ceremonies,
        AgencyTrail trail
    )
    {
        if (!AgencyId.TryParse(agency, out var id))
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        if (await grains.AskAsync(id, http.RequestAborted) is not { } report)
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        var row = AgencyLine.Of(report);
        return PageResult.Of<MinutesPage, MinutesModel>(
            new MinutesModel(
                reader.Judge(row, scope.Election),
                trail.To(scope, row, new Crumb(scope.Say("Berita acara", "Official minutes"), null)),
                scope.Now,
                report.Agency.Roll,
                await ceremonies.ReadAsync(report, scope.Election.Id, http.RequestAborted),
                await HeadAsync(http, log, id, report.Position)
            )
        );
    }

    private static async Task<MinutesHead?> HeadAsync(HttpContext http, IEventLog log, AgencyId agency, long position)
    {
        await foreach (var record in log.ReadOwnerAsync(agency.Value, position - 1, http.RequestAborted))
        {
            return new MinutesHead(
                record.Position,
                record.Stream,
                record.Version,
                Convert.ToHexStringLower(record.Hash.Span),
                record.RecordedAt,
                ProofAddress(http.Request, agency, record)
            );
        }

        return null;
    }

    private static string ProofAddress(HttpRequest request, AgencyId agency, LogRecord record)
    {
        var ceremony = record.Stream == agency.Value ? null : record.Stream[(agency.Value.Length + 1)..];
        var query = QueryString
            .Create(PublicProofPageHandler.Version, record.Version.ToString(CultureInfo.InvariantCulture))
            .Add(PublicProofPageHandler.Hash, Convert.ToHexStringLower(record.Hash.Span));
        return $"{request.Scheme}://{request.Host}{request.PathBase}/public/proofs/{agency}"
            + (ceremony is null ? query : query.Add(PublicProofPageHandler.Ceremony, ceremony));
    }
}
