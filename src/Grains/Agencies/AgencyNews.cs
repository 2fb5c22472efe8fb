using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Hosting;
using Netralitas.Grains.Nation;
using Orleans.Runtime;

namespace Netralitas.Grains.Agencies;

/// <summary>
/// Passes what this process commits on to the agencies it concerns, in order, before anyone is told. A word may be lost: the
/// agency notices the gap by <see cref="LogRecord.OwnerPrevious"/>, or the next sweep does, and reads the log.
/// </summary>
/// <param name="grains">Reaches the agencies.</param>
/// <param name="board">This process's board, which learns from every agency that followed.</param>
/// <param name="logger">Where lost words are told.</param>
/// <param name="local">This silo; null for a client of the cluster.</param>
public sealed partial class AgencyNews(
    IGrainFactory grains,
    AgencyList board,
    ILogger<AgencyNews> logger,
    ILocalSiloDetails? local = null
)
{
    // What agencies were told of and have not taken in yet. Over it they are told without the records, and read the log.
    private const long UntakenBytesMax = 64 * 1024 * 1024;

    private readonly string? silo = local?.SiloAddress.ToString();
    private readonly ConcurrentDictionary<Task, bool> following = new();
    private long untaken;

    /// <summary>Attaches the agencies, and whoever else listens, to a log. Before the log is opened.</summary>
    public void Attach(IEventLog log, IEnumerable<ICommitListener> listeners)
    {
        ICommitListener[] others = [.. listeners];
        log.Committed = records =>
        {
            foreach (var group in records.GroupBy(record => record.Owner, StringComparer.Ordinal))
            {
                if (AgencyId.TryParse(group.Key, out var agency))
                {
                    Tell(agency, [.. group]);
                }
            }

            foreach (var other in others)
            {
                other.Hear(records);
            }
        };
    }

    /// <summary>Tells an agency that records of its streams were committed; of none, to look for itself.</summary>
    public void Tell(AgencyId agency, LogRecord[] records)
    {
        var told = FollowAsync(agency, records);
        if (!told.IsCompleted)
        {
            following[told] = true;
            _ = told.ContinueWith(
                done => following.TryRemove(done, out _),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
        }
    }

    /// <summary>Returns when every agency has taken in what this process committed before the call.</summary>
    public Task SettleAsync(CancellationToken cancellation) => Task.WhenAll(following.Keys).WaitAsync(cancellation);

    private async Task FollowAsync(AgencyId agency, LogRecord[] records)
    {
        var bytes = records.Sum(record => (long)record.Data.Length);
        var isTooMuch = Interlocked.Add(ref untaken, bytes) > UntakenBytesMax;
        try
        {
            var line = await grains.GetGrain<IAgencyGrain>(agency.Value).FollowAsync(isTooMuch ? [] : records, silo);
            if (line is not null)
            {
                board.TakeOver(line);
            }
        }
        catch (Exception fault)
        {
            WordLost(logger, agency.Value, fault);
        }
        finally
        {
            Interlocked.Add(ref untaken, -bytes);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "agency {Agency} could not be told; it will find out by itself")]
    private static partial void WordLost(ILogger logger, string agency, Exception fault);
}
