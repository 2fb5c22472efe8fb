using Netralitas.Domain.Elections;

namespace Netralitas.Actors.Nation;

/// <summary>When the pledges came, hour by hour.</summary>
public sealed class PledgePulse
{
    /// <summary>Every hour of every zone in which somebody pledged for an election, in no order.</summary>
    public IReadOnlyList<PulseCount> Read(ElectionId election) => [];
}
