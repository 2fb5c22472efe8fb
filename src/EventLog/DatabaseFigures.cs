using Netralitas.EventLog.Reading;
using Netralitas.EventLog.Writing;

namespace Netralitas.EventLog;

/// <summary>What a database is, and how large.</summary>
public sealed class DatabaseFigures
{
    private readonly ILogStore store;

    internal DatabaseFigures(ILogStore store) => this.store = store;

    /// <summary>Its kind, as telemetry names it: <c>sqlite</c>, <c>postgresql</c>.</summary>
    public string Kind => this.store.SystemName;

    /// <summary>How many bytes it takes on disk; of the embedded one the file without what waits in its <c>-wal</c>.</summary>
    /// <exception cref="LogUnavailableException">The database does not answer.</exception>
    public async ValueTask<long> ReadBytesAsync(CancellationToken cancellation) =>
        (await this.store.QueryAsync(this.store.SizeQuery, [], row => row.GetInt64(0), cancellation)).Single();
}
