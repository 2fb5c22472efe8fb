using Netralitas.EventLog;

namespace Netralitas.Grains.Projections;

/// <summary>What is kept in memory of the log, for reading. Nobody writes to it but the <see cref="LogSubscription"/> it joined.</summary>
public interface IProjection
{
    /// <summary>
    /// Takes in what the log holds already, by the shortest way it knows, and returns the log position up to which nothing is
    /// missing then. Called again after a failure, it goes on where it was.
    /// </summary>
    Task<long> FillAsync(IEventLog log, CancellationToken cancellation);

    /// <summary>Takes in records. One it has already changes nothing: after a failure the whole page comes again.</summary>
    ValueTask TakeAsync(LogPage page, CancellationToken cancellation);

    /// <summary>Learns up to which log position it was given everything.</summary>
    void Reach(long position) { }

    /// <summary>Learns that nothing waits for now: the time for what would cost too much with every page.</summary>
    ValueTask RestAsync(CancellationToken cancellation) => ValueTask.CompletedTask;
}
