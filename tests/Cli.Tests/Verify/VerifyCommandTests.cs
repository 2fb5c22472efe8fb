using Microsoft.Data.Sqlite;
using Netralitas.Cli.Tests.Import;
using Netralitas.Cli.Tests.Server;
using Netralitas.Cli.Tests.Terminal;
using Netralitas.EventLog;

namespace Netralitas.Cli.Tests.Verify;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TestTerminal terminal = new(new ScriptedServer());

    [Fact]
    public async Task A_log_that_is_what_was_written_is_counted_and_passes()
    {
        var path = await WriteLogAsync();

        Assert.Equal(0, await terminal.RunAsync("verify", "--sqlite", path));

        Assert.Matches(@"records\s*│\s*6\s", terminal.Output);
        Assert.Matches(@"streams\s*│\s*2\s", terminal.Output);
        Assert.Contains("Every chain holds", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_record_is_named()
    {
        var path = await WriteLogAsync();
        await ExecuteAsync(path, "UPDATE records SET data = x'00' WHERE stream = '81.72/apel' AND version = 2");

        Assert.Equal(1, await terminal.RunAsync("verify", "--sqlite", path));

        Assert.Contains("Broken at 81.72/apel v2, position", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("hash mismatch", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_record_is_noticed()
    {
        var path = await WriteLogAsync();
        await ExecuteAsync(path, "DELETE FROM records WHERE position = 6");

        Assert.Equal(1, await terminal.RunAsync("verify", "--sqlite", path));

        Assert.Contains("position 6: this record was deleted", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_not_made()
    {
        Assert.Equal(1, await terminal.RunAsync("verify", "--sqlite", folder.At("none.db")));

        Assert.Empty(folder.Files());
    }

    [Fact]
    public async Task A_file_that_is_no_database_fails_with_one_message()
    {
        var path = folder.Write("text.db", new string('x', 10_000));

        Assert.Equal(1, await terminal.RunAsync("verify", "--sqlite", path));

        Assert.Contains("Basis data tidak dapat dibaca", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify", "--sqlite", "a.db", "--postgres", "Host=b")]
    public async Task Exactly_one_database_is_named(params string[] args)
    {
        Assert.Equal(2, await terminal.RunAsync(args));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private async Task<string> WriteLogAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var path = folder.At("log.db");
        await using var log = EventDatabase.Sqlite(path).Log;
        await log.OpenAsync(cancellation);
        foreach (var stream in new[] { "81.72", "81.72/apel" })
        {
            var head = StreamHead.Empty;
            for (var i = 0; i < 3; i++)
            {
                var record = new NewRecord(
                    "happened.v1",
                    TimeProvider.System.GetUtcNow(),
                    null,
                    new byte[] { 1, 2, 3 }
                );
                var result = await log.AppendAsync(new Append(stream, head, [record]), cancellation);
                head = Assert.IsType<AppendResult.Committed>(result).Head;
            }
        }

        return path;
    }

    private static async Task ExecuteAsync(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
