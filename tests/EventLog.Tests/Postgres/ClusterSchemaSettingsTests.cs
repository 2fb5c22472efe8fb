using Netralitas.EventLog.Postgres;

namespace Netralitas.EventLog.Tests.Postgres;

public sealed class ClusterSchemaSettingsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Database=netralitas")]
    [InlineData("Host=127.0.0.1;Port=lima;Password=rahasia")]
    [InlineData("Password=rahasia;=")]
    [InlineData("Host=127.0.0.1;Sandi=rahasia")]
    public async Task A_connection_string_without_meaning_is_a_setting_to_mend(string connectionString)
    {
        var cancellation = TestContext.Current.CancellationToken;

        var check = await Assert.ThrowsAsync<FormatException>(() =>
            ClusterSchema.EnsureAsync(connectionString, "SELECT 1", cancellation)
        );
        var apply = await Assert.ThrowsAsync<FormatException>(() =>
            ClusterSchema.ApplyAsync(connectionString, "SELECT 1", cancellation)
        );

        Assert.StartsWith("The connection string of PostgreSQL ", check.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", check.Message, StringComparison.Ordinal);
        Assert.Equal(check.Message, apply.Message);
    }
}
