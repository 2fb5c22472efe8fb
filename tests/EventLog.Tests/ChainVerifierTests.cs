using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests;

public abstract class ChainVerifierTests(TestDatabase fresh, string bytes) : LogTests(fresh)
{
    public sealed class OnSqlite() : ChainVerifierTests(new SqliteTestDatabase(), "x'62'");

    public sealed class OnPostgres() : ChainVerifierTests(new PostgresTestDatabase(), @"'\x62'::bytea");

    [Fact]
    public async Task A_log_as_it_was_written_is_whole()
    {
        var database = await WriteAsync();

        Assert.Equal(new ChainReport(4, 2, null), await VerifyAsync(database));
    }

    [Fact]
    public async Task An_empty_log_is_whole()
    {
        Assert.Equal(new ChainReport(0, 0, null), await VerifyAsync(await Database.OpenAsync()));
    }

    [Fact]
    public async Task A_changed_byte_of_a_payload_names_stream_and_version()
    {
        var database = await WriteAsync();
        await Database.TamperAsync($"UPDATE records SET data = {bytes} WHERE stream = '52/a' AND version = 2");

        var report = await VerifyAsync(database);

        Assert.Equal(new BrokenRecord("52/a", 2, 3, ChainBreak.HashMismatch), report.Broken);
    }

    [Theory]
    [InlineData("type = 'id.netralitas.ceremony.cancelled.v1'", ChainBreak.HashMismatch)]
    [InlineData("recorded_at = recorded_at + 1", ChainBreak.HashMismatch)]
    [InlineData("source = 'agencies/52', event_id = '1'", ChainBreak.HashMismatch)]
    [InlineData("stream = '52/b'", ChainBreak.VersionGap)]
    [InlineData("owner_previous = 1", ChainBreak.OwnerLink)]
    [InlineData("owner = '53'", ChainBreak.OwnerLink)]
    public async Task A_changed_field_is_noticed(string change, ChainBreak expected)
    {
        var database = await WriteAsync();
        await Database.TamperAsync($"UPDATE records SET {change} WHERE position = 3");

        Assert.Equal((3, expected), ((int, ChainBreak))await BrokenAtAsync(database));
    }

    [Fact]
    public async Task One_stream_as_it_was_written_is_whole_up_to_its_head()
    {
        var database = await WriteAsync();

        var report = await ChainVerifier.VerifyStreamAsync(database.Log, "52/a", Cancellation);

        Assert.Null(report.Broken);
        Assert.Equivalent(await database.Log.ReadHeadAsync("52/a", Cancellation), report.Head, strict: true);
        var none = await ChainVerifier.VerifyStreamAsync(database.Log, "53", Cancellation);
        Assert.Equal(0, none.Head.Version);
    }

    [Theory]
    [InlineData(
        "UPDATE records SET recorded_at = recorded_at + 1 WHERE stream = '52/a' AND version = 2",
        ChainBreak.HashMismatch
    )]
    [InlineData("DELETE FROM records WHERE stream = '52/a' AND version = 1", ChainBreak.VersionGap)]
    public async Task A_change_in_one_stream_is_noticed_there_and_in_no_other(string change, ChainBreak expected)
    {
        var database = await WriteAsync();
        await Database.TamperAsync(change);

        var report = await ChainVerifier.VerifyStreamAsync(database.Log, "52/a", Cancellation);

        Assert.Equal(("52/a", 2L, expected), (report.Broken!.Stream, report.Broken.Version, report.Broken.Break));
        Assert.Null((await ChainVerifier.VerifyStreamAsync(database.Log, "52", Cancellation)).Broken);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_deleted_record_is_noticed_be_it_the_last(int position)
    {
        var database = await WriteAsync();
        await Database.TamperAsync($"DELETE FROM records WHERE position = {position}");

        Assert.Equal((position, ChainBreak.Missing), ((int, ChainBreak))await BrokenAtAsync(database));
    }

    [Fact]
    public async Task A_record_nobody_appended_is_noticed()
    {
        var database = await WriteAsync();
        await Database.TamperAsync("UPDATE log_head SET position = 3");

        Assert.Equal((4, ChainBreak.BeyondEnd), ((int, ChainBreak))await BrokenAtAsync(database));
    }

    [Fact]
    public async Task Progress_ends_at_the_number_of_records()
    {
        var database = await WriteAsync();
        var progress = new LastReport();

        await ChainVerifier.VerifyAsync(database.Log, progress, Cancellation);

        Assert.Equal(4, progress.Value);
    }

    private static Task<ChainReport> VerifyAsync(EventDatabase database) =>
        ChainVerifier.VerifyAsync(database.Log, null, Cancellation);

    private static async Task<(long Position, ChainBreak Break)> BrokenAtAsync(EventDatabase database)
    {
        var broken = (await VerifyAsync(database)).Broken;
        Assert.NotNull(broken);
        return (broken.Position, broken.Break);
    }

    private async Task<EventDatabase> WriteAsync()
    {
        var database = await Database.OpenAsync();
        var first = await CommitAsync(database, "52/a", "a");
        await CommitAsync(database, "52", "c");
        await CommitAsync(database, "52/a", first.Head, Record("c"), Record("d", Identity("1")));
        return database;
    }

    private sealed class LastReport : IProgress<long>
    {
        public long Value { get; private set; }

        public void Report(long value) => Value = value;
    }
}
