using Netralitas.Domain.Cases;
using Netralitas.Domain.Pledges;
using Netralitas.Grains.Cases;

namespace Netralitas.Api.Cases;

/// <summary>Whether the person of a case had pledged for its election, and every pledge there is of them.</summary>
internal sealed record CasePledge(bool Spoken, bool Signed, IEnumerable<PledgeAnswer> Items)
{
    public static CasePledge Of(IReadOnlyList<TracedPledge> pledges, Case subject)
    {
        var standing = pledges.Where(pledge => !pledge.IsWithdrawn && pledge.IsFor(subject.Report.Election)).ToList();
        return new CasePledge(
            standing.Exists(pledge => pledge.Kind == PledgeKind.Spoken),
            standing.Exists(pledge => pledge.Kind == PledgeKind.Signed),
            pledges.Select(PledgeAnswer.Of)
        );
    }
}

/// <summary>A pledge of one person.</summary>
/// <param name="Ceremony">Where it was given.</param>
/// <param name="Kind">Spoken or signed.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Withdrawn">Whether it was taken back.</param>
/// <param name="Elections">The elections of the ceremony.</param>
/// <param name="HeldOn">The instant or the day of the ceremony; ~ before an estimate; null if not stated.</param>
internal sealed record PledgeAnswer(
    string Ceremony,
    PledgeKind Kind,
    DateTimeOffset RecordedAt,
    bool Withdrawn,
    IEnumerable<string> Elections,
    string? HeldOn
)
{
    public static PledgeAnswer Of(TracedPledge pledge) =>
        new(
            pledge.Ceremony.Value,
            pledge.Kind,
            pledge.RecordedAt,
            pledge.IsWithdrawn,
            pledge.Facts?.Elections.Select(election => election.Value) ?? [],
            CeremonyDay.Of(pledge.Facts)
        );
}
