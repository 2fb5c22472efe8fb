using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Ceremonies.Listing;

namespace Netralitas.Grains.Nation;

/// <summary>
/// Which agencies' ceremonies changed in the last minutes, by the times the log has: the same on every node, also on one that
/// was just started. An agency that goes on is one run; there is at most one for each election and agency.
/// </summary>
public sealed class RecentPledges
{
    // A pause that ends a run, and after which a run is no longer recent.
    private static readonly TimeSpan PauseMax = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();
    private readonly Dictionary<(ElectionId Election, AgencyId Agency), RecentRun> runs = [];

    /// <summary>The runs of an election that are recent, the one that began last first.</summary>
    public IReadOnlyList<RecentRun> Read(ElectionId election, DateTimeOffset now)
    {
        lock (gate)
        {
            foreach (var (old, _) in runs.Where(pair => pair.Value.Last < now - KeptFor).ToList())
            {
                runs.Remove(old);
            }

            return
            [
                .. runs.Where(pair => pair.Key.Election == election)
                    .Select(pair => pair.Value)
                    .OrderByDescending(run => run.Began)
                    .ThenBy(run => run.Agency.Value, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>Notes what a record did to a ceremony.</summary>
    /// <param name="before">The ceremony before it.</param>
    /// <param name="after">The ceremony with it.</param>
    /// <param name="at">When it was recorded.</param>
    /// <param name="now">The time: what a long log tells first is not recent.</param>
    internal void Note(CeremonyLine before, CeremonyLine after, DateTimeOffset at, DateTimeOffset now)
    {
        if (at < now - KeptFor)
        {
            return;
        }

        var elections = ReferenceEquals(before.Elections, after.Elections)
            ? after.Elections
            : after.Elections.Union(before.Elections);
        lock (gate)
        {
            foreach (var election in elections)
            {
                var (was, became) = (Part.Of(before, election), Part.Of(after, election));
                if (was != became)
                {
                    Add((election, after.Id.Agency), became.Spoken - was.Spoken, became.Signed - was.Signed, at);
                }
            }
        }
    }

    private void Add((ElectionId Election, AgencyId Agency) key, int spoken, int signed, DateTimeOffset at)
    {
        runs[key] =
            runs.GetValueOrDefault(key) is { } run && at - run.Last <= PauseMax
                ? run with
                {
                    Spoken = run.Spoken + spoken,
                    Signed = run.Signed + signed,
                    // Nodes' clocks differ a little.
                    Last = at > run.Last ? at : run.Last,
                }
                : new RecentRun(key.Agency, spoken, signed, at, at);
    }

    // What of a ceremony counts for an election.
    private readonly record struct Part(CeremonyStatus? Status, int Spoken, int Signed)
    {
        public static Part Of(CeremonyLine line, ElectionId election) =>
            line.Covers(election)
                ? new Part(line.Status, line.Spoken.Asn + line.Spoken.NonAsn, line.Signed.Asn + line.Signed.NonAsn)
                : default;
    }
}

/// <summary>What an agency's ceremonies changed without a longer pause.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Spoken">Persons recorded as having recited, less those withdrawn.</param>
/// <param name="Signed">Persons recorded as having signed, less those withdrawn.</param>
/// <param name="Began">When it began.</param>
/// <param name="Last">When it last went on.</param>
public sealed record RecentRun(AgencyId Agency, int Spoken, int Signed, DateTimeOffset Began, DateTimeOffset Last);
