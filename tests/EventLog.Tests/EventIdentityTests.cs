using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests;

public abstract class EventIdentityTests(TestDatabase fresh) : LogTests(fresh)
{
    public sealed class OnSqlite() : EventIdentityTests(new SqliteTestDatabase());

    public sealed class OnPostgres() : EventIdentityTests(new PostgresTestDatabase());

    [Fact]
    public async Task An_identity_is_taken_once_and_for_ever_in_its_stream()
    {
        var database = await Database.OpenAsync();
        var first = await CommitAsync(database, "52", StreamHead.Empty, Record("a", Identity("1")));

        var second = await AppendAsync(database, "52", first.Head, Record("b", Identity("1")));

        Assert.Equal(new AppendResult.IdentityTaken(Identity("1")), second);
    }

    [Fact]
    public async Task An_identity_taken_by_another_stream_is_taken()
    {
        var database = await Database.OpenAsync();
        await CommitAsync(database, "52", StreamHead.Empty, Record("a", Identity("1")));

        var other = await AppendAsync(database, "61", StreamHead.Empty, Record("b"), Record("c", Identity("1")));

        Assert.Equal(new AppendResult.IdentityTaken(Identity("1")), other);
        Assert.Equal(["a"], (await AllAsync(database)).Select(Text));
    }

    [Fact]
    public async Task An_identity_that_one_append_names_twice_is_refused_and_stays_free()
    {
        var database = await Database.OpenAsync();

        var twice = await AppendAsync(
            database,
            "52",
            StreamHead.Empty,
            Record("a", Identity("1")),
            Record("b", Identity("1"))
        );

        Assert.Equal(new AppendResult.IdentityTaken(Identity("1")), twice);
        await CommitAsync(database, "52", StreamHead.Empty, Record("a", Identity("1")));
    }

    [Fact]
    public async Task The_same_id_from_another_source_is_another_identity()
    {
        var database = await Database.OpenAsync();
        await CommitAsync(database, "52", StreamHead.Empty, Record("a", new EventIdentity("agencies/52", "1")));

        await CommitAsync(database, "61", StreamHead.Empty, Record("b", new EventIdentity("agencies/61", "1")));
    }

    [Fact]
    public async Task Any_number_of_records_may_have_no_identity()
    {
        var database = await Database.OpenAsync();
        await CommitAsync(database, "52", StreamHead.Empty, Record("a"), Record("b"));

        await CommitAsync(database, "61", "c");
    }

    [Fact]
    public async Task A_stale_head_is_told_before_a_taken_identity()
    {
        var database = await Database.OpenAsync();
        await CommitAsync(database, "52", StreamHead.Empty, Record("a", Identity("1")));

        var repeated = await AppendAsync(database, "52", StreamHead.Empty, Record("a", Identity("1")));

        Assert.IsType<AppendResult.VersionConflict>(repeated);
    }

    [Fact]
    public async Task A_record_is_found_by_its_identity()
    {
        var database = await Database.OpenAsync();
        var committed = await CommitAsync(database, "52", StreamHead.Empty, Record("a"), Record("b", Identity("1")));

        var found = await database.Log.FindAsync(Identity("1"), Cancellation);

        Assert.Equivalent(committed.Records[1], found, strict: true);
        Assert.Null(await database.Log.FindAsync(Identity("2"), Cancellation));
    }
}
