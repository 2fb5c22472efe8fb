using System.Diagnostics.Metrics;
using Netralitas.Grains.Agencies;

namespace Netralitas.Grains.Agencies;

/// <summary>Counts what became of agencies' snapshots: none of it is ever wrong, but all of it may be slow.</summary>
public sealed class SnapshotMeter : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Netralitas.Snapshots";

    private readonly Meter meter = new(Name);
    private readonly Counter<long> reads;
    private readonly Counter<long> writes;

    /// <summary>Makes the instruments.</summary>
    public SnapshotMeter()
    {
        reads = meter.CreateCounter<long>(
            "netralitas.snapshot.reads",
            "{snapshot}",
            "Snapshots looked for at activation, by what came of it: used, none, unusable, failed."
        );
        writes = meter.CreateCounter<long>(
            "netralitas.snapshot.writes",
            "{snapshot}",
            "Snapshots written, by what came of it: written, overtaken, failed."
        );
    }

    /// <summary>Counts a reading.</summary>
    public void Read(SnapshotUse use) =>
        Count(
            reads,
            use switch
            {
                SnapshotUse.Used => "used",
                SnapshotUse.None => "none",
                SnapshotUse.Unreadable => "failed",
                _ => "unusable",
            }
        );

    /// <summary>Counts a writing.</summary>
    public void Write(string outcome) => Count(writes, outcome);

    /// <inheritdoc />
    public void Dispose() => meter.Dispose();

    private static void Count(Counter<long> counter, string outcome) =>
        counter.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
