using System.Runtime.InteropServices;

namespace Netralitas.Grains.Ceremonies.Listing;

/// <summary>A ceremony's line, with what its follower alone needs.</summary>
internal sealed class FollowedCeremony(CeremonyLine line)
{
    // Nearly every ceremony is over within two or three hours.
    private readonly List<HourTally> hours = new(2);

    /// <summary>Its line.</summary>
    public CeremonyLine Line { get; set; } = line;

    /// <summary>
    /// Version of the record whose wording was checked against the agency's name, so that it can be read again; 0 if
    /// the name mattered nothing.
    /// </summary>
    public long WordingVersion { get; set; }

    /// <summary>When its pledges were recorded: those that stand, by hour.</summary>
    public IReadOnlyList<HourTally> Hours => hours;

    /// <summary>Counts pledges in their hour.</summary>
    public void Add(HourTally tally)
    {
        foreach (ref var known in CollectionsMarshal.AsSpan(hours))
        {
            if (known.Hour == tally.Hour)
            {
                known = new HourTally(known.Hour, known.Spoken + tally.Spoken, known.Signed + tally.Signed);
                return;
            }
        }

        hours.Add(tally);
    }
}
