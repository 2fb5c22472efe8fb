using Netralitas.EventLog.Postgres;
using Npgsql;

namespace Netralitas.EventLog.Tests.Postgres;

public sealed class ClusterSchemaFailureTests : ClusterSchemaDatabaseTests
{
    private const string Password = "rahasia";

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable()
    {
        var settings = Settings;
        settings.Port = 1;

        await AssertUnavailableAsync(settings, "Failed to connect");
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_unavailable()
    {
        var settings = Settings;
        settings.Database = "tidak_ada";

        await AssertUnavailableAsync(settings, "\"tidak_ada\"");
    }

    // A server that trusts this machine says the user does not exist, another one that the password is wrong.
    [Fact]
    public async Task Wrong_credentials_are_unavailable()
    {
        var settings = Settings;
        settings.Username = "bukan_siapa_siapa";

        await AssertUnavailableAsync(settings, "\"bukan_siapa_siapa\"");
    }

    [Fact]
    public async Task A_database_that_may_not_be_written_to_keeps_what_it_has()
    {
        var settings = Settings;
        settings.Options = "-c default_transaction_read_only=on";

        var refusal = await Assert.ThrowsAsync<LogUnavailableException>(() =>
            ClusterSchema.ApplyAsync(settings.ToString(), Script, Cancellation)
        );

        Assert.EndsWith("in a read-only transaction", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await RunAsync("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"));
    }

    [Fact]
    public async Task A_script_that_breaks_off_leaves_nothing_behind()
    {
        var broken = Script.Replace("INSERT INTO cluster_schema", "INSERT INTO tidak_ada", StringComparison.Ordinal);

        await Assert.ThrowsAsync<LogUnavailableException>(() =>
            ClusterSchema.ApplyAsync(Settings.ToString(), broken, Cancellation)
        );

        Assert.Equal(0L, await RunAsync("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"));
    }

    private static async Task AssertUnavailableAsync(NpgsqlConnectionStringBuilder settings, string reason)
    {
        settings.Password = Password;
        var check = await Assert.ThrowsAsync<LogUnavailableException>(() =>
            ClusterSchema.EnsureAsync(settings.ToString(), Script, Cancellation)
        );
        await Assert.ThrowsAsync<LogUnavailableException>(() =>
            ClusterSchema.ApplyAsync(settings.ToString(), Script, Cancellation)
        );

        var beginning = $"The cluster's database on {settings.Host} cannot be used: ";
        Assert.StartsWith(beginning, check.Message, StringComparison.Ordinal);
        Assert.Contains(reason, check.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, check.Message, StringComparison.Ordinal);
    }
}
