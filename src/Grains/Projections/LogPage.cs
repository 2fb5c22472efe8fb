using Netralitas.EventLog;

namespace Netralitas.Grains.Projections;

/// <summary>Records of the log in position order, none left out between the first and the last.</summary>
/// <param name="records">The records; at least one.</param>
/// <param name="ours">Positions of those that this process committed; null if it committed all of them.</param>
public sealed class LogPage(IReadOnlyList<LogRecord> records, IReadOnlySet<long>? ours)
{
    /// <summary>The records; at least one.</summary>
    public IReadOnlyList<LogRecord> Records => records;

    /// <summary>Whether this process committed a record, and not another of the same database.</summary>
    public bool IsOurs(LogRecord record) => ours?.Contains(record.Position) ?? true;
}
