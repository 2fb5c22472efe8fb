using System.Text.Json;
using Netralitas.Contracts;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;
using Netralitas.EventLog;
using Netralitas.Grains;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Ingest;

namespace Netralitas.Api.Ingest;

/// <summary>Events that are no pledges: rare, so read at leisure, with every fault named.</summary>
internal static class OtherEvents
{
    /// <summary>Whether agencies may send this type.</summary>
    public static bool IsKnown(string type) =>
        IsAboutAgency(type)
        || type
            is EventTypes.CeremonyScheduled
                or EventTypes.CeremonyHeld
                or EventTypes.CeremonyCancelled
                or EventTypes.PledgeRoll
                or EventTypes.PledgeWithdrawn;

    /// <summary>Whether the type is about the agency itself.</summary>
    public static bool IsAboutAgency(string type) =>
        type is EventTypes.AgencyRegistered or EventTypes.AgencyRollDeclared;

    /// <summary>Adds an event about the agency, or says why not.</summary>
    public static Rejection? AddAgencyEvent(
        EventBatch batch,
        AgencyId agency,
        int index,
        EventIdentity identity,
        string type,
        ReadOnlyMemory<byte> data
    )
    {
        using var document = JsonDocument.Parse(data);
        var fields = new DataFields(document.RootElement);
        if (AgencyEventCodec.Read(type, fields) is not { } said || fields.Fault is not null)
        {
            return fields.Fault ?? EventRules.TypeUnknown;
        }

        batch.Add(agency, index, identity, said);
        return null;
    }

    /// <summary>Adds an event about a ceremony, or says why not.</summary>
    public static Rejection? AddCeremonyEvent(
        CeremonyShare share,
        int index,
        EventIdentity identity,
        string type,
        ReadOnlyMemory<byte> data,
        DateTimeOffset? time
    )
    {
        using var document = JsonDocument.Parse(data);
        var fields = new DataFields(document.RootElement);
        if (CeremonyEventCodec.Read(type, fields, time) is not { } said || fields.Fault is not null)
        {
            return fields.Fault ?? EventRules.TypeUnknown;
        }

        share.Calls.Add(new CeremonyCall.Report(index, identity, said));
        return null;
    }
}
