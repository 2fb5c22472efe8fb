using Microsoft.Data.Sqlite;

namespace Netralitas.Pages.Tests.Live;

/// <summary>A database that does not answer while this stands: one of its tables has another name.</summary>
internal sealed class StoppedDatabase(string file) : IAsyncDisposable
{
    public Task StopAsync() => ExecuteAsync("ALTER TABLE log_head RENAME TO log_head_lost");

    public async ValueTask DisposeAsync() => await ExecuteAsync("ALTER TABLE log_head_lost RENAME TO log_head");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
