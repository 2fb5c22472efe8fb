using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Agencies;

/// <summary>Where an agency's clocks stand, for whoever decides about its people on another node than its own.</summary>
internal static class AgencyZone
{
    /// <summary>The agency's time zone; null if it is not registered.</summary>
    public static async ValueTask<TimeZoneName?> FindAsync(AgencyId id, DecisionContext context)
    {
        if (context.Agencies.Find(id) is { } line)
        {
            return line.TimeZone;
        }

        // Another node may have registered it just now; the log holds it.
        var agency = default(Agency);
        await foreach (var record in context.Log.ReadStreamAsync(id.Value, 0, CancellationToken.None))
        {
            agency = AgencyDecider.Evolve(id, agency, AgencyEventCodec.Decode(record));
        }

        return agency?.TimeZone;
    }
}
