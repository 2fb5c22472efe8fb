using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Rules;
using Netralitas.EventLog;
using Netralitas.Grains;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Ingest;

namespace Netralitas.Api.Ingest;

/// <summary>
/// Puts a request's events with the grains they concern. A ceremony is looked up only when it differs from that of the
/// event before.
/// </summary>
/// <param name="body">The request's body, whole.</param>
/// <param name="agency">The agency whose key sent it.</param>
/// <param name="rollPersonsMax">Most persons in one list of pledges.</param>
internal sealed class EventSorter(ReadOnlyMemory<byte> body, AgencyId agency, int rollPersonsMax)
{
    private RawText lastSubject;
    private CeremonyShare? lastShare;

    /// <summary>The events, sorted.</summary>
    public EventBatch Batch { get; } = new();

    /// <summary>Adds one person's pledge, or says why not.</summary>
    public Rejection? AddPledge(int index, PledgeKind kind, ref EventAttributes attributes, in PledgeData pledge)
    {
        if (FindShare(attributes.Subject, out var refused) is not { } share)
        {
            return refused;
        }

        if (!attributes.HasData)
        {
            return EventRules.Missing("data");
        }

        if (!pledge.TryRead(body.Span[attributes.Data], out var category, out var person, out refused))
        {
            return refused;
        }

        share.Add(new PledgeItem(index, person, category, kind, attributes.TimeTicks));
        return null;
    }

    /// <summary>Adds any other event, or says why not.</summary>
    public Rejection? AddOther(int index, ref EventAttributes attributes)
    {
        var type = attributes.Type.Read(body.Span);
        var isCase = CaseEvents.IsKnown(type, out var move);
        if (type is null || !(isCase || OtherEvents.IsKnown(type)))
        {
            return EventRules.TypeUnknown;
        }

        if (!attributes.HasData)
        {
            return EventRules.Missing("data");
        }

        if (isCase)
        {
            var subject = attributes.Subject.Read(body.Span);
            return CaseEvents.Add(
                Batch,
                agency,
                index,
                IdentityOf(ref attributes),
                move,
                subject,
                DataOf(ref attributes)
            );
        }

        var time = attributes.TimeTicks == 0 ? (DateTimeOffset?)null : new(attributes.TimeTicks, TimeSpan.Zero);
        if (OtherEvents.IsAboutAgency(type))
        {
            return attributes.Subject.Read(body.Span) == agency.Value
                ? OtherEvents.AddAgencyEvent(
                    Batch,
                    agency,
                    index,
                    IdentityOf(ref attributes),
                    type,
                    DataOf(ref attributes)
                )
                : EventRules.AgencySubject;
        }

        if (FindShare(attributes.Subject, out var refused) is not { } share)
        {
            return refused;
        }

        return attributes.IsRoll
            ? RollReader.Add(share, index, DataOf(ref attributes).Span, time, rollPersonsMax)
            : OtherEvents.AddCeremonyEvent(
                share,
                index,
                IdentityOf(ref attributes),
                type,
                DataOf(ref attributes),
                time
            );
    }

    private CeremonyShare? FindShare(RawText subject, out Rejection? refused)
    {
        refused = null;
        if (lastShare is not null && subject.IsSame(lastSubject, body.Span))
        {
            return lastShare;
        }

        if (!CeremonyId.TryParse(subject.Read(body.Span), out var ceremony))
        {
            refused = EventRules.CeremonySubject;
            return null;
        }

        if (ceremony.Agency != agency)
        {
            refused = EventRules.SubjectForeign;
            return null;
        }

        lastSubject = subject;
        return lastShare = Batch.For(ceremony);
    }

    private EventIdentity IdentityOf(ref EventAttributes attributes) =>
        new(attributes.Source.Read(body.Span) ?? "", attributes.Id.Read(body.Span) ?? "");

    private ReadOnlyMemory<byte> DataOf(ref EventAttributes attributes) => body[attributes.Data];
}
