using Netralitas.Domain.Elections;
using Netralitas.Domain.Rules;
using Netralitas.EventLog;
using Netralitas.Grains.Projections;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Elections;

/// <summary>
/// Sets the target dates of elections: the log keeps every change, the calendar shows the last.
/// </summary>
/// <param name="log">The log.</param>
/// <param name="subscription">Puts in force what was committed.</param>
/// <param name="elections">The calendar in which they come into force.</param>
/// <param name="clock">The time.</param>
public sealed class TargetDates(
    IEventLog log,
    LogSubscription subscription,
    ElectionCalendar elections,
    TimeProvider clock
)
{
    /// <summary>
    /// Sets a target date; returns after the commit, when it is in force here. Why it was refused, or null. The election must
    /// be one of the calendar's.
    /// </summary>
    /// <param name="id">The election.</param>
    /// <param name="day">The day; null is refused.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who sets it.</param>
    /// <param name="changesSeen">How many changes they had seen when they decided; null if they do not say.</param>
    /// <param name="cancellation">Ends it; what was appended by then stays.</param>
    /// <exception cref="KeyNotFoundException">There is no such election.</exception>
    public async Task<Rejection?> SetAsync(
        ElectionId id,
        DateOnly? day,
        string reason,
        string by,
        int? changesSeen,
        CancellationToken cancellation
    )
    {
        Rejection? refused = null;
        var stream = ElectionStreams.Of(id);
        await Retry.OnConflictAsync(
            async () =>
            {
                // The head first: what is decided is then decided on at least what stands before it.
                var head = await log.ReadHeadAsync(stream, cancellation);
                await subscription.FollowAsync(cancellation);
                if (!elections.TryFind(id, out var election))
                {
                    throw new KeyNotFoundException($"there is no election {id}");
                }

                refused = TargetRules.Refuse(election, day, reason, changesSeen);
                if (refused is not null)
                {
                    return true;
                }

                var record = TargetChangeCodec.Encode(new TargetChange(day!.Value, reason, by, clock.GetUtcNow()));
                return await log.AppendAsync(new Append(stream, head, [record]), cancellation)
                    is AppendResult.Committed;
            },
            stream
        );
        await subscription.FollowAsync(cancellation);
        return refused;
    }
}
