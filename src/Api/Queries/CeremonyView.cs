using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Wording;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Nation;

namespace Netralitas.Api.Queries;

/// <summary>Shows a ceremony, its wording checked against the references in force.</summary>
/// <param name="wordings">The references.</param>
/// <param name="agencies">Knows the agency's name.</param>
internal sealed class CeremonyView(WordingCatalogue wordings, AgencyList agencies)
{
    public CeremonyAnswer Show(CeremonyReport report)
    {
        var facts = report.Facts;
        var instant = (facts?.Date as CeremonyDate.At)?.Instant;
        var isHeld = Ceremony.IsHeldStatus(report.Status);
        return new CeremonyAnswer(
            report.Id.Value,
            report.Id.Agency.Value,
            report.Status,
            report.Version,
            report.Position,
            facts?.Elections.Select(election => election.Value),
            facts?.Unit?.Value,
            isHeld ? null : instant,
            isHeld ? instant : null,
            (facts?.Date as CeremonyDate.On)?.Date,
            facts?.Date is CeremonyDate.Around around ? new EstimatedDay(around.Date, around.Basis) : null,
            facts?.Place,
            facts?.Leader is { } leader ? new CeremonyLeader(leader.Name, leader.Position, leader.Standing) : null,
            facts?.Audience,
            Some(facts?.Agenda),
            facts?.Attendance,
            Some(facts?.LegalBases),
            Some(facts?.Partners),
            Some(facts?.Evidence)?.Select(item => new CeremonyEvidence(item.Kind, item.Uri, item.Sha256)),
            new CeremonyTallies(PersonCounts.Of(report.Spoken), PersonCounts.Of(report.Signed)),
            facts is null ? null : Check(report.Id.Agency, facts.Wording),
            report.History.Select(entry => new CeremonyHistory(
                entry.Version,
                entry.Type,
                entry.RecordedAt,
                entry.Source,
                Masked(entry.EventId),
                Masked(entry.Reason)
            ))
        );
    }

    private CheckedWording Check(AgencyId agency, WordingText? text)
    {
        var result = wordings.Check(text, agencies.Find(agency)?.Name ?? agency.Value);
        return new CheckedWording(
            result.Verdict,
            result.Reference,
            result.Findings,
            text?.Opening,
            text?.Points ?? [],
            text?.Closing
        );
    }

    private static string? Masked(string? text) => text is null ? null : NumberMask.MaskIn(text);

    // What was not said is left out.
    private static IReadOnlyList<T>? Some<T>(IReadOnlyList<T>? items) => items is [_, ..] ? items : null;
}
