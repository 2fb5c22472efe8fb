using System.Collections.Concurrent;
using Netralitas.Domain.Wording;
using Netralitas.EventLog;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Projections;

namespace Netralitas.Grains.Ceremonies.Listing;

/// <summary>Keeps the list of ceremonies, and what was recorded hour by hour.</summary>
/// <param name="context">The log, the clock, and the agencies with their names.</param>
/// <param name="wordings">The reference wordings.</param>
/// <param name="list">The list.</param>
/// <param name="pledges">The hours.</param>
public sealed class CeremonyProjection(
    DecisionContext context,
    WordingCatalogue wordings,
    CeremonyList list,
    HourlyPledges pledges
) : IProjection
{
    // While a long log is read, whoever watches sees the list grow.
    private const int RecordsPerSignal = 4096;

    private readonly FollowedCeremonies ceremonies = new(context, wordings, list, pledges);
    private readonly ConcurrentDictionary<long, string> unreadable = new();
    private long position;

    /// <summary>Records that count for nothing because they cannot be read: log position, and why.</summary>
    public IReadOnlyDictionary<long, string> Unreadable => unreadable;

    /// <inheritdoc />
    public async Task<long> FillAsync(IEventLog log, CancellationToken cancellation)
    {
        try
        {
            await foreach (var record in log.ReadAllAsync(position, cancellation))
            {
                await TakeAsync(record, cancellation);
                if (position - list.Position >= RecordsPerSignal)
                {
                    list.MoveTo(position);
                }
            }
        }
        finally
        {
            ceremonies.Rest();
            list.MoveTo(position);
        }

        return position;
    }

    /// <inheritdoc />
    public async ValueTask TakeAsync(LogPage page, CancellationToken cancellation)
    {
        foreach (var record in page.Records)
        {
            if (record.Position > position)
            {
                await TakeAsync(record, cancellation);
            }
        }
    }

    /// <inheritdoc />
    public void Reach(long reached)
    {
        list.Complete();
        list.MoveTo(reached);
    }

    /// <summary>Checks again the wordings of agencies that have another name now.</summary>
    public async ValueTask RestAsync(CancellationToken cancellation)
    {
        ceremonies.Rest();
        if (await ceremonies.ReviseNamesAsync(cancellation))
        {
            list.Signal();
        }
    }

    // A record that cannot be read, damaged or written by a newer program, stops no other.
    private async ValueTask TakeAsync(LogRecord record, CancellationToken cancellation)
    {
        try
        {
            await ceremonies.TakeAsync(record, cancellation);
        }
        catch (Exception fault) when (fault is not (LogUnavailableException or OperationCanceledException))
        {
            unreadable[record.Position] = $"{record.Stream} version {record.Version}: {fault.Message}";
        }

        position = record.Position;
    }
}
