using Netralitas.Domain.Elections;
using Netralitas.EventLog;

namespace Netralitas.Grains.Nation;

/// <summary>Reads the list of agencies so that whoever was told of a commit sees it.</summary>
/// <param name="log">Tells what this node committed.</param>
/// <param name="agencies">The list of agencies.</param>
/// <param name="settings">How completion is judged.</param>
/// <param name="clock">The time.</param>
public sealed class StandingsReader(IEventLog log, AgencyList agencies, CompletionSettings settings, TimeProvider clock)
{
    // Under full load the list is behind by the turns that run. An answer need not wait for all of them: it says at
    // which position it surely stands.
    private static readonly TimeSpan SettleMax = TimeSpan.FromMilliseconds(20);

    /// <summary>Every agency's standing with an election, with when and where in the log they stand.</summary>
    public async Task<StandingsView> ReadAsync(Election election, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var position = await SettleAsync(cancellation);
        return new StandingsView(
            now,
            position,
            agencies.Lines.Select(line => AgencyStanding.Of(line, election, settings.Threshold, now))
        );
    }

    /// <summary>
    /// Waits, not for long, until the list holds what this process committed; the log position up to which it surely holds
    /// everything.
    /// </summary>
    public async Task<long> SettleAsync(CancellationToken cancellation)
    {
        await agencies.ReachAsync(log.Position, SettleMax, clock, cancellation);
        return agencies.Position;
    }

    /// <summary>One agency's standing.</summary>
    public AgencyStanding Judge(AgencyLine row, Election election) =>
        AgencyStanding.Of(row, election, settings.Threshold, clock.GetUtcNow());
}

/// <summary>The agencies at a moment.</summary>
/// <param name="AsOf">When it was read.</param>
/// <param name="Position">Log position it stands at.</param>
/// <param name="Standings">Every agency, in no order.</param>
public sealed record StandingsView(DateTimeOffset AsOf, long Position, IEnumerable<AgencyStanding> Standings);
