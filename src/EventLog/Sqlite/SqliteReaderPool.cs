using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Netralitas.EventLog.Sqlite;

/// <summary>
/// Open readers for whoever asks next. Nobody waits for one: a question runs on its caller's thread from its first row to
/// its last, so there are never more under way than threads, and only so many are kept. One that is kept holds no
/// transaction, so that checkpoints go on and space is given back.
/// </summary>
internal sealed class SqliteReaderPool(SqliteFile file) : IDisposable
{
    /// <summary>How many stay open while nobody asks.</summary>
    public const int KeptMax = 8;

    private readonly Lock gate = new();

    // The one used last is taken first: its pages are the warmest, and few are warmed at all.
    private readonly Stack<SqliteReader> kept = new(KeptMax);
    private bool closed;

    /// <summary>How many are open and asked nothing.</summary>
    public int Kept
    {
        get
        {
            lock (gate)
            {
                return kept.Count;
            }
        }
    }

    /// <summary>Asks on a reader of one's own; <paramref name="ask"/> reads to the end or disposes of what it reads with.</summary>
    public async ValueTask<T> AskAsync<T>(string sql, Func<SqliteCommand, Task<T>> ask)
    {
        var reader = Take();
        var isSound = true;
        try
        {
            return await reader.AskAsync(sql, ask);
        }
        catch (DbException)
        {
            isSound = false;
            throw;
        }
        finally
        {
            GiveBack(reader, isSound);
        }
    }

    /// <summary>Closes what is kept at once, and what is under way when it is given back.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
        }

        Clear();
    }

    private SqliteReader Take()
    {
        lock (gate)
        {
            if (kept.TryPop(out var reader))
            {
                return reader;
            }
        }

        return new SqliteReader(file.OpenForReaders());
    }

    private void GiveBack(SqliteReader reader, bool isSound)
    {
        if (!isSound)
        {
            // What one met, the others will: they start anew as well.
            reader.Dispose();
            Clear();
            return;
        }

        lock (gate)
        {
            if (!closed && kept.Count < KeptMax)
            {
                kept.Push(reader);
                return;
            }
        }

        reader.Dispose();
    }

    private void Clear()
    {
        List<SqliteReader> cleared;
        lock (gate)
        {
            cleared = [.. kept];
            kept.Clear();
        }

        foreach (var reader in cleared)
        {
            reader.Dispose();
        }
    }
}
