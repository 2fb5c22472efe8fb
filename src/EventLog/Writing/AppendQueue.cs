using System.Threading.Channels;

namespace Netralitas.EventLog.Writing;

/// <summary>
/// Appends waiting for the one writer, bounded by count and by bytes. Any thread adds; only the writer takes.
/// </summary>
internal sealed class AppendQueue(EventLogOptions options)
{
    // An empty item wakes the writer when view rows are due and no append is there to bring them along.
    private readonly Channel<PendingAppend?> channel = Channel.CreateUnbounded<PendingAppend?>(
        new UnboundedChannelOptions { SingleReader = true }
    );

    private int appendsQueued;
    private long bytesQueued;

    /// <summary>Queues an append for the writer.</summary>
    /// <exception cref="LogFullException">It holds its limit already.</exception>
    /// <exception cref="ObjectDisposedException">The log is closed.</exception>
    public void Add(PendingAppend append)
    {
        var count = Interlocked.Increment(ref appendsQueued);
        var bytes = Interlocked.Add(ref bytesQueued, append.Bytes);
        // A single append may be larger than the limit: it passes when nothing else waits.
        if (count > options.QueueAppendsMax || (bytes > options.QueueBytesMax && count > 1))
        {
            Release(append);
            throw new LogFullException(
                $"The log's queue holds {count - 1} appends and {bytes - append.Bytes} bytes; "
                    + $"its limit is {options.QueueAppendsMax} appends and {options.QueueBytesMax} bytes."
            );
        }

        if (!channel.Writer.TryWrite(append))
        {
            Release(append);
            throw new ObjectDisposedException(nameof(IEventLog), "The log is closed.");
        }
    }

    /// <summary>Makes <see cref="WaitAsync"/> return although no append came.</summary>
    public void Wake() => channel.Writer.TryWrite(null);

    /// <summary>Refuses further appends; what is queued can still be taken.</summary>
    public void Close() => channel.Writer.TryComplete();

    /// <summary>Waits for work; false once the queue is closed and empty.</summary>
    public ValueTask<bool> WaitAsync() => channel.Reader.WaitToReadAsync();

    /// <summary>Takes what has queued, up to one group's limits. Call <see cref="Release"/> for each when it is done.</summary>
    public List<PendingAppend> TakeGroup()
    {
        var group = new List<PendingAppend>();
        var bytes = 0L;
        while (group.Count < options.GroupAppendsMax && channel.Reader.TryPeek(out var next))
        {
            if (next is not null && group.Count > 0 && bytes + next.Bytes > options.GroupBytesMax)
            {
                break;
            }

            channel.Reader.TryRead(out _);
            if (next is not null)
            {
                group.Add(next);
                bytes += next.Bytes;
            }
        }

        return group;
    }

    /// <summary>Gives back the room an append took.</summary>
    public void Release(PendingAppend append)
    {
        Interlocked.Decrement(ref appendsQueued);
        Interlocked.Add(ref bytesQueued, -append.Bytes);
    }
}
