using Netralitas.EventLog;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Ingest;
using Netralitas.Grains.Nation;

namespace Netralitas.Grains.Nodes;

/// <summary>How this node and its database are, for people. Of cases it tells numbers only.</summary>
/// <param name="log">The log.</param>
/// <param name="database">The log's database.</param>
/// <param name="nodes">The nodes of the database.</param>
/// <param name="dues">What must be woken.</param>
/// <param name="agencies">Knows which agencies' lines are behind.</param>
/// <param name="cases">Knows cases that cannot be read.</param>
/// <param name="gate">What is being taken in.</param>
/// <param name="instruments">What the instruments told.</param>
/// <param name="conditions">What must hold for the node to be ready.</param>
/// <param name="clock">The time.</param>
public sealed class NodeHealth(
    IEventLog log,
    DatabaseFigures database,
    INodeStore nodes,
    IDueStore dues,
    AgencyProjection agencies,
    CaseProjection cases,
    IngestGate gate,
    INodeInstruments instruments,
    IEnumerable<IReadinessCondition> conditions,
    TimeProvider clock
)
{
    /// <summary>What the database is.</summary>
    public string DatabaseKind => database.Kind;

    /// <summary>The highest position this node committed.</summary>
    public long Position => log.Position;

    /// <summary>How long an agency's line has been behind; zero if none is.</summary>
    public TimeSpan AgencyLag => agencies.Longest;

    /// <summary>How many lines are behind.</summary>
    public int AgenciesBehind => agencies.Behind;

    /// <summary>Requests being taken in.</summary>
    public int IngestRequests => gate.Requests;

    /// <summary>Bytes they hold.</summary>
    public long IngestBytes => gate.Bytes;

    /// <summary>Cases that are on no list because they cannot be read.</summary>
    public int CasesUnreadable => cases.Unreadable.Count;

    /// <summary>Appends waiting for their commit.</summary>
    public long QueueLength => (long)(instruments.TotalOf("netralitas.log.queue.length") ?? 0);

    /// <summary>Their bytes.</summary>
    public long QueueBytes => (long)(instruments.TotalOf("netralitas.log.queue.size") ?? 0);

    /// <summary>Transactions committed since the node started.</summary>
    public long Commits => (long)(instruments.TotalOf("netralitas.log.commits") ?? 0);

    /// <summary>Transactions that failed since the node started.</summary>
    public long Failures => (long)(instruments.TotalOf("netralitas.log.failures") ?? 0);

    /// <summary>What must hold for the node to be ready, by the part that says so, and whether it does.</summary>
    public IReadOnlyList<(string Part, bool Holds)> Conditions =>
        [.. conditions.Select(condition => (condition.GetType().Name, condition.Holds))];

    /// <summary>The time that a share of all commits since the node started did not exceed; null if there was none or it is over 10 s.</summary>
    public TimeSpan? CommitWithin(double share) =>
        instruments.BoundOf("netralitas.log.commit.duration", share) is { } seconds
            ? TimeSpan.FromSeconds(seconds)
            : null;

    /// <summary>What the database itself answers; null if it does not.</summary>
    public async Task<DatabaseHealth?> AskDatabaseAsync(CancellationToken cancellation)
    {
        try
        {
            return new DatabaseHealth(
                await log.ReadPositionAsync(cancellation),
                await database.ReadBytesAsync(cancellation),
                await dues.ReadNextAsync(cancellation),
                await dues.CountAsync(clock.GetUtcNow(), cancellation),
                await dues.CountAsync(null, cancellation),
                await nodes.ListAsync(cancellation)
            );
        }
        catch (LogUnavailableException)
        {
            return null;
        }
    }
}
