using System.Text.Json;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Codec.Cases;
using Netralitas.Grains.Ingest;

namespace Netralitas.Api.Ingest;

/// <summary>Events of cases: any institution may send them, and the case decides whether it is the sender's to say.</summary>
internal static class CaseEvents
{
    /// <summary>Whether institutions may send this type.</summary>
    public static bool IsKnown(string? type, out CaseMove move)
    {
        move = default;
        return type is not null && CaseEventTypes.TryParse(type, out move) && CaseMoves.IsSaid(move);
    }

    /// <summary>Adds an event about a case, or says why not.</summary>
    public static Rejection? Add(
        EventBatch batch,
        AgencyId sender,
        int index,
        EventIdentity identity,
        CaseMove move,
        string? subject,
        ReadOnlyMemory<byte> data
    )
    {
        if (!CaseId.TryParse(subject, out var id))
        {
            return EventRules.CaseSubject;
        }

        using var document = JsonDocument.Parse(data);
        var fields = new DataFields(document.RootElement);
        var (said, reporter) = CaseEventCodec.ReadSent(move, fields, sender.Value);
        if (fields.Fault is { } fault)
        {
            return fault;
        }

        batch.Add(id, new CaseCall(index, identity, CaseSender.Of(sender), said, reporter));
        return null;
    }
}
