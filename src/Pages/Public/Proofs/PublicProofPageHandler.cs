using System.Globalization;
using System.Security.Cryptography;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Public.Proofs;

/// <summary>
/// <c>GET /public/proofs/{agency}?version=&amp;hash=&amp;ceremony=</c>: whether a record noted elsewhere stands in a chain of the
/// agency: its own, or with <c>ceremony</c> that ceremony's. Open to anybody, so it is one index lookup and says nothing else.
/// </summary>
internal static class PublicProofPageHandler
{
    public const string Version = "version";
    public const string Hash = "hash";
    public const string Ceremony = "ceremony";

    private const int HashDigits = 2 * SHA256.HashSizeInBytes;

    public static async Task<IResult> ShowAsync(HttpContext http, string agency, AgencyList agencies, IEventLog log)
    {
        if (!AgencyId.TryParse(agency, out var id) || agencies.Find(id) is not { } row)
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        var query = http.Request.Query;
        var (version, hash) = (query[Version].ToString(), query[Hash].ToString());
        var recordedAt =
            TryReadStream(id, query[Ceremony].ToString(), out var stream)
            && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && hash.Length == HashDigits
            && hash.All(char.IsAsciiHexDigit)
            && await log.FindLinkAsync(stream, number, http.RequestAborted) is { } link
            && link.Hash.Span.SequenceEqual(Convert.FromHexString(hash))
                ? link.RecordedAt
                : (DateTimeOffset?)null;
        return PageResult.Of<PublicProofPage, PublicProofModel>(
            new PublicProofModel(row, recordedAt, version.Length + hash.Length > 0)
        );
    }

    private static bool TryReadStream(AgencyId agency, string ceremony, out string stream)
    {
        stream = ceremony.Length == 0 ? agency.Value : $"{agency}/{ceremony}";
        return ceremony.Length == 0 || CeremonyId.TryParse(stream, out _);
    }
}
