namespace Netralitas.Bench.Stores;

/// <summary>A new and empty database for one contender; disposing of it removes it.</summary>
internal interface IScratchStore : IAsyncDisposable
{
    /// <summary>What its server is told: a path or a connection string.</summary>
    string Argument { get; }

    /// <summary>Bytes its tables and indexes take on disk, everything written to its own files first.</summary>
    Task<long> MeasureBytesAsync(CancellationToken cancellation);

    /// <summary>CPU time the database's own processes have used; null if it has none, or they cannot be seen.</summary>
    TimeSpan? CpuTime { get; }
}
