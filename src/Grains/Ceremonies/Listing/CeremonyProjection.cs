using System.Collections.Concurrent;
using Netralitas.Domain.Wording;
using Netralitas.EventLog;
using Netralitas.Grains.Hosting;
using Netralitas.Grains.Nation;

namespace Netralitas.Grains.Ceremonies.Listing;

/// <summary>
/// Keeps the board and the pulse true by reading the log in order, whichever node committed. What this node commits is
/// taken in from memory at once; what others commit is read from the log.
/// </summary>
/// <param name="context">The log, and the board that knows agencies' names.</param>
/// <param name="wordings">The reference wordings.</param>
/// <param name="board">The board.</param>
/// <param name="pulse">The pulse.</param>
public sealed class CeremonyProjection(
    DecisionContext context,
    WordingCatalogue wordings,
    CeremonyList board,
    HourlyPledges pulse
) : ICommitListener, IDisposable
{
    // While a long log is read, whoever watches sees the board grow.
    private const int RecordsPerSignal = 4096;

    private readonly FollowedCeremonies ceremonies = new(context, wordings, board, pulse);
    private readonly RecentRecords recent = new();
    private readonly ConcurrentDictionary<long, string> unreadable = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private long position;

    /// <summary>Completes when this node has committed what is not taken in yet.</summary>
    public Task NextNews => recent.Arrived;

    /// <summary>Records that count for nothing because they cannot be read: log position, and why.</summary>
    public IReadOnlyDictionary<long, string> Unreadable => unreadable;

    /// <inheritdoc />
    public void Hear(IReadOnlyList<LogRecord> records) => recent.Add(records);

    /// <summary>Takes in whatever any node committed before the call.</summary>
    /// <exception cref="LogUnavailableException">The database failed; what was taken in stays, and the next call goes on.</exception>
    public Task FollowAsync(CancellationToken cancellation) => InTurnAsync(() => ReadAsync(cancellation), cancellation);

    /// <summary>Takes in what this node committed; reads the log only if another node committed in between.</summary>
    /// <exception cref="LogUnavailableException">The database failed; what was taken in stays, and the next call goes on.</exception>
    public Task FollowRecentAsync(CancellationToken cancellation) =>
        InTurnAsync(
            async () =>
            {
                if (!await TakeRecentAsync(cancellation))
                {
                    await ReadAsync(cancellation);
                }
            },
            cancellation
        );

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async Task InTurnAsync(Func<Task> follow, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        var before = position;
        try
        {
            await follow();
        }
        finally
        {
            ceremonies.Rest();
            Show(before);
            turn.Release();
        }
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        await TakeRecentAsync(cancellation);
        var shown = position;
        await foreach (var record in context.Log.ReadAllAsync(position, cancellation))
        {
            await TakeAsync(record, cancellation);
            if (position - shown >= RecordsPerSignal)
            {
                Show(shown);
                shown = position;
            }
        }

        Show(shown);
        await ceremonies.ReviseNamesAsync(cancellation);
        if (!board.IsLoaded)
        {
            board.Complete();
        }
    }

    // False if a record that was committed before these is missing.
    private async Task<bool> TakeRecentAsync(CancellationToken cancellation)
    {
        foreach (var record in recent.Take())
        {
            if (record.Position > position + 1)
            {
                return false;
            }

            if (record.Position > position)
            {
                await TakeAsync(record, cancellation);
            }
        }

        return true;
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

    private void Show(long before)
    {
        if (position > before)
        {
            board.MoveTo(position);
        }
    }
}
