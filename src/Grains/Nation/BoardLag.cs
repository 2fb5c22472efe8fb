using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Netralitas.Domain.Identifiers;

namespace Netralitas.Grains.Nation;

/// <summary>
/// How long the board has been behind the log. Under load some line always is, by milliseconds; so an agency's wait
/// begins when a sweep finds its line short of a record, and ends when the line reaches that record, however many more
/// there are by then.
/// </summary>
public sealed class BoardLag : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Netralitas.Board";

    private readonly Meter meter = new(Name);
    private readonly ConcurrentDictionary<AgencyId, Wait> waits = new();
    private readonly AgencyList board;
    private readonly TimeProvider clock;

    /// <summary>Watches <paramref name="board"/>; nothing is behind until a sweep says so.</summary>
    public BoardLag(AgencyList board, TimeProvider clock)
    {
        (this.board, this.clock) = (board, clock);
        meter.CreateObservableGauge(
            "netralitas.board.lag",
            () => Longest.TotalSeconds,
            "s",
            "How long the agency that waits longest has been missing a record on this node's board; 0 if none is."
        );
        meter.CreateObservableGauge(
            "netralitas.board.agencies.behind",
            () => Count,
            "{agency}",
            "Agencies whose line on this node's board misses a record that the last sweep found in the log."
        );
    }

    /// <summary>How many agencies wait.</summary>
    public int Count => waits.Count(pair => IsBehind(pair.Key, pair.Value.Head));

    /// <summary>How long the one that waits longest has been waiting; zero if none is.</summary>
    public TimeSpan Longest
    {
        get
        {
            var longest = TimeSpan.Zero;
            foreach (var (agency, wait) in waits)
            {
                var waited = IsBehind(agency, wait.Head) ? clock.GetElapsedTime(wait.Since) : TimeSpan.Zero;
                longest = waited > longest ? waited : longest;
            }

            return longest;
        }
    }

    /// <summary>Takes in what a sweep found in the log; whether the agency's line is behind it.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="head">Log position of its last record.</param>
    public bool Note(AgencyId agency, long head)
    {
        if (!IsBehind(agency, head))
        {
            waits.TryRemove(agency, out _);
            return false;
        }

        if (!waits.TryGetValue(agency, out var wait) || !IsBehind(agency, wait.Head))
        {
            waits[agency] = new Wait(head, clock.GetTimestamp());
        }

        return true;
    }

    /// <inheritdoc />
    public void Dispose() => meter.Dispose();

    private bool IsBehind(AgencyId agency, long head) => (board.Find(agency)?.Position ?? 0) < head;

    private readonly record struct Wait(long Head, long Since);
}
