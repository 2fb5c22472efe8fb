using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;
using Netralitas.Grains.Ceremonies.Listing;

namespace Netralitas.Grains.Nation;

/// <summary>
/// When the nation pledged: persons recorded per hour, for each election their ceremony covers now. Only
/// <see cref="CeremonyProjection"/> writes; anybody reads.
/// </summary>
/// <param name="agencies">Knows where each agency's clocks stand.</param>
public sealed class HourlyPledges(AgencyList agencies)
{
    /// <summary>What changed in the last minutes.</summary>
    public RecentPledges Recent { get; } = new();

    private readonly Lock gate = new();
    private readonly Dictionary<ElectionId, Dictionary<AgencyId, Dictionary<int, HourTally>>> elections = [];

    /// <summary>The nation's counts for an election, hour by hour of each zone's clocks; hours without any are left out.</summary>
    public IReadOnlyList<PledgeHour> Read(ElectionId election)
    {
        var sums = new Dictionary<(TimeZoneName Zone, int Hour), (int Spoken, int Signed)>();
        lock (gate)
        {
            foreach (var (agency, hours) in elections.GetValueOrDefault(election) ?? [])
            {
                Sum(ZoneOf(agency), hours, sums);
            }
        }

        return Ordered(sums);
    }

    /// <summary>The counts of one agency for an election.</summary>
    public IReadOnlyList<PledgeHour> Read(ElectionId election, AgencyId agency)
    {
        var sums = new Dictionary<(TimeZoneName Zone, int Hour), (int Spoken, int Signed)>();
        lock (gate)
        {
            if (elections.GetValueOrDefault(election)?.GetValueOrDefault(agency) is { } hours)
            {
                Sum(ZoneOf(agency), hours, sums);
            }
        }

        return Ordered(sums);
    }

    /// <summary>Counts pledges of an agency's ceremony for the elections it covers.</summary>
    internal void Add(AgencyId agency, IReadOnlyList<ElectionId> covered, HourTally tally)
    {
        lock (gate)
        {
            foreach (var election in covered)
            {
                Add(HoursOf(election, agency), tally);
            }
        }
    }

    /// <summary>Moves pledges counted before from the elections their ceremony covered to those it covers now.</summary>
    internal void Move(
        AgencyId agency,
        IReadOnlyList<HourTally> tallies,
        IReadOnlyList<ElectionId> from,
        IReadOnlyList<ElectionId> to
    )
    {
        foreach (var tally in tallies)
        {
            Add(agency, [.. from.Except(to)], tally.Negated);
            Add(agency, [.. to.Except(from)], tally);
        }
    }

    private Dictionary<int, HourTally> HoursOf(ElectionId election, AgencyId agency)
    {
        if (!elections.TryGetValue(election, out var agencies))
        {
            elections[election] = agencies = [];
        }

        return agencies.TryGetValue(agency, out var hours) ? hours : agencies[agency] = [];
    }

    private static void Add(Dictionary<int, HourTally> hours, HourTally tally)
    {
        var known = hours.GetValueOrDefault(tally.Hour);
        var (spoken, signed) = (known.Spoken + tally.Spoken, known.Signed + tally.Signed);
        if (spoken == 0 && signed == 0)
        {
            hours.Remove(tally.Hour);
            return;
        }

        hours[tally.Hour] = new HourTally(tally.Hour, spoken, signed);
    }

    // Two of the four zones share one time; they are told as one.
    private TimeZoneName ZoneOf(AgencyId agency) =>
        agencies.Find(agency)?.TimeZone is { } zone && TimeZoneName.TryParse(zone.Abbreviation, out var shared)
            ? shared
            : TimeZoneName.Jakarta;

    private static void Sum(
        TimeZoneName zone,
        Dictionary<int, HourTally> hours,
        Dictionary<(TimeZoneName Zone, int Hour), (int Spoken, int Signed)> sums
    )
    {
        foreach (var tally in hours.Values)
        {
            var key = (zone, tally.Hour);
            var (spoken, signed) = sums.GetValueOrDefault(key);
            sums[key] = (spoken + tally.Spoken, signed + tally.Signed);
        }
    }

    private static List<PledgeHour> Ordered(Dictionary<(TimeZoneName Zone, int Hour), (int Spoken, int Signed)> sums) =>
        [
            .. sums.OrderBy(pair => pair.Key.Zone.Offset)
                .ThenBy(pair => pair.Key.Hour)
                .Select(pair => CountOf(pair.Key.Zone, pair.Key.Hour, pair.Value)),
        ];

    private static PledgeHour CountOf(TimeZoneName zone, int hour, (int Spoken, int Signed) persons)
    {
        var local = DateTimeOffset.UnixEpoch.AddHours(hour) + zone.Offset;
        return new PledgeHour(zone, DateOnly.FromDateTime(local.DateTime), local.Hour, persons.Spoken, persons.Signed);
    }
}
