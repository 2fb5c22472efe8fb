using Netralitas.EventLog;

namespace Netralitas.Grains.Hosting;

/// <summary>Hears of every group of records that this node's log commits, before their senders are told.</summary>
public interface ICommitListener
{
    /// <summary>Takes note of records, in position order. It is on the path of every commit: returns at once, never throws.</summary>
    void Hear(IReadOnlyList<LogRecord> records);
}
