using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.EventLog;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Cases;

/// <summary>Finds in an agency's records whether, when and how a person pledged.</summary>
/// <param name="log">The log.</param>
public sealed class PledgeTrace(IEventLog log)
{
    /// <summary>The person's pledges at the agency, in the order they were recorded; those taken back too, marked.</summary>
    public async Task<IReadOnlyList<TracedPledge>> FindAsync(
        AgencyId agency,
        PersonKey person,
        CancellationToken cancellation
    )
    {
        var facts = new Dictionary<string, CeremonyFacts>(StringComparer.Ordinal);
        var found = new List<(string Stream, PledgeKind Kind, DateTimeOffset At, bool IsWithdrawn)>();
        await foreach (var record in log.ReadOwnerAsync(agency.Value, 0, cancellation))
        {
            if (record.Stream == agency.Value)
            {
                continue;
            }

            switch (CeremonyEventCodec.Decode(record))
            {
                case CeremonyEvent.Held it:
                    facts[record.Stream] = it.Facts;
                    break;
                case CeremonyEvent.Scheduled it:
                    facts.TryAdd(record.Stream, it.Facts);
                    break;
                case CeremonyEvent.PledgesRecorded it when it.Persons.Contains(person):
                    found.Add((record.Stream, it.Kind, record.RecordedAt, false));
                    break;
                case CeremonyEvent.PledgeWithdrawn it when it.Person == person:
                    var last = found.FindLastIndex(each => each.Stream == record.Stream && each.Kind == it.Kind);
                    if (last >= 0)
                    {
                        found[last] = found[last] with { IsWithdrawn = true };
                    }

                    break;
            }
        }

        return
        [
            .. found.Select(each => new TracedPledge(
                CeremonyId.Parse(each.Stream),
                each.Kind,
                each.At,
                each.IsWithdrawn,
                facts.GetValueOrDefault(each.Stream)
            )),
        ];
    }
}

/// <summary>One pledge of a person.</summary>
/// <param name="Ceremony">Where.</param>
/// <param name="Kind">Spoken or signed.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="IsWithdrawn">Whether it was taken back.</param>
/// <param name="Facts">What is known of the ceremony; null if nothing.</param>
public sealed record TracedPledge(
    CeremonyId Ceremony,
    PledgeKind Kind,
    DateTimeOffset RecordedAt,
    bool IsWithdrawn,
    CeremonyFacts? Facts
)
{
    /// <summary>Whether the pledge counts for an election.</summary>
    public bool IsFor(ElectionId election) => Facts?.Elections.Contains(election) ?? false;
}
