using Dapper;
using Microsoft.Data.Sqlite;

namespace Netralitas.Bench.Stores;

/// <summary>An SQLite file. The database runs inside its server, whose CPU time is all there is.</summary>
/// <param name="folder">Where it is made.</param>
/// <param name="name">Its name.</param>
internal sealed class SqliteFile(string folder, string name) : IScratchStore
{
    /// <inheritdoc />
    public string Argument { get; } = Path.Combine(folder, $"{name}-{Guid.NewGuid():N}.db");

    /// <inheritdoc />
    public TimeSpan? CpuTime => null;

    /// <inheritdoc />
    public async Task<long> MeasureBytesAsync(CancellationToken cancellation)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = Argument, Pooling = false };
        await using (var connection = new SqliteConnection(settings.ToString()))
        {
            await connection.OpenAsync(cancellation);
            await connection.ExecuteAsync("PRAGMA busy_timeout = 10000");
            var isBusy = await connection.ExecuteScalarAsync<bool>("PRAGMA wal_checkpoint(TRUNCATE)");
            if (isBusy)
            {
                throw new BenchFailedException($"{Argument} could not be checkpointed: its size would say nothing");
            }
        }

        return Files().Sum(file => file.Length);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        foreach (var file in Files())
        {
            file.Delete();
        }

        return ValueTask.CompletedTask;
    }

    private FileInfo[] Files() => new DirectoryInfo(folder).GetFiles(Path.GetFileName(Argument) + "*");
}
