using Netralitas.Contracts;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Wording;
using Netralitas.Grains;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Nation;

namespace Netralitas.Pages.Ceremonies;

/// <summary>
/// The ceremonies of one agency with everything acknowledged before. The agency knows which there are and where they stand; the
/// list knows the rest, a moment later. A ceremony whose line is behind is asked itself, a bounded number of them.
/// </summary>
/// <param name="list">The lines.</param>
/// <param name="agencies">The agencies' names.</param>
/// <param name="wordings">The references.</param>
/// <param name="grains">Reaches the ceremonies.</param>
public sealed class CeremonyLines(
    CeremonyList list,
    AgencyList agencies,
    WordingCatalogue wordings,
    IGrainFactory grains
)
{
    private const int AskedMax = 20;

    /// <summary>
    /// The ceremonies of an agency that cover an election, the latest first; with them those that only pledges name, which
    /// belong to no election yet: showing them lets a mistyped id be noticed.
    /// </summary>
    public async Task<IReadOnlyList<CeremonyLine>> ReadAsync(
        AgencyReport report,
        ElectionId election,
        CancellationToken cancellation
    )
    {
        var lines = new List<CeremonyLine>();
        var asked = 0;
        foreach (var entry in report.Ceremonies.Where(each => Concerns(each, election)))
        {
            var id = CeremonyId.Parse($"{report.Agency.Id}/{entry.Slug}");
            var line = list.Find(id);
            if (line?.Status != entry.Status && asked++ < AskedMax)
            {
                line = await grains.AskAsync(id, cancellation) is { } told ? Of(told) : line;
            }

            lines.Add(line ?? Bare(id, entry));
        }

        return
        [
            .. lines
                .OrderByDescending(line => line.Date?.Day ?? DateOnly.MinValue)
                .ThenBy(line => line.Id.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>The line of a ceremony as it was told.</summary>
    public CeremonyLine Of(CeremonyReport report)
    {
        var facts = report.Facts;
        var isHeld = Ceremony.IsHeldStatus(report.Status);
        var name = agencies.Find(report.Id.Agency)?.Name ?? report.Id.Agency.Value;
        var reviewed = report.History.LastOrDefault(entry =>
            entry.Type is EventTypes.CeremonyVerified or EventTypes.CeremonyReturned
        );
        return new CeremonyLine(
            report.Id,
            report.Status,
            facts?.Elections ?? [],
            facts?.Unit,
            facts?.Date,
            facts?.Place,
            facts?.Leader,
            facts?.Attendance,
            facts?.Evidence.Count ?? 0,
            isHeld ? wordings.Check(facts?.Wording, name).Verdict : null,
            report.Spoken,
            report.Signed,
            report.History.LastOrDefault(entry => entry.Type == EventTypes.CeremonyHeld)?.RecordedAt,
            reviewed?.RecordedAt,
            reviewed?.Source,
            report.Version,
            report.Position
        );
    }

    private static CeremonyLine Bare(CeremonyId id, CeremonyEntry entry) =>
        new(
            id,
            entry.Status,
            entry.Elections,
            null,
            null,
            null,
            null,
            null,
            0,
            null,
            default,
            default,
            null,
            null,
            null,
            0,
            0
        );

    private static bool Concerns(CeremonyEntry ceremony, ElectionId election) =>
        ceremony.Elections.Count == 0 || ceremony.Elections.Contains(election);
}
