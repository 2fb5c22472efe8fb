using Netralitas.EventLog.Postgres;
using Npgsql;

namespace Netralitas.EventLog.Tests.Postgres;

/// <summary>The statements of clustering: whoever changes a member must have read the last change.</summary>
public sealed class ClusterSchemaMembershipTests : ClusterSchemaDatabaseTests
{
    private const int Joining = 2;
    private const int Active = 3;
    private const int Dead = 6;

    private static readonly DateTime Noon = new(2023, 11, 27, 12, 0, 0, DateTimeKind.Utc);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await ClusterSchema.ApplyAsync(Settings.ToString(), Script, Cancellation);
        Assert.True(await IsDoneAsync("InsertMembershipVersionKey", Cluster()));
    }

    [Fact]
    public async Task A_cluster_begins_once_and_is_read_without_members()
    {
        Assert.False(await IsDoneAsync("InsertMembershipVersionKey", Cluster()));

        var row = Assert.Single(await AskAsync("MembershipReadAllKey", Cluster()));
        Assert.Equal(0, row["Version"]);
        Assert.Null(row["StartTime"]);
    }

    [Fact]
    public async Task A_member_is_read_as_it_was_inserted_and_updated()
    {
        Assert.True(await InsertAsync(port: 11111, version: 0));
        Assert.True(await UpdateAsync(port: 11111, version: 1, Active, Noon.AddMinutes(1), "silo,then"));

        var row = Assert.Single(await AskAsync("MembershipReadAllKey", Cluster()));
        Assert.Equal(2, row["Version"]);
        Assert.Equal(
            ["10.0.0.1", 11111, 42, "silo-11111", "host", Active, 30000, "silo,then", Noon, Noon.AddMinutes(1)],
            Columns(row)
        );
    }

    [Fact]
    public async Task One_member_is_read_alone_and_an_unknown_one_as_the_version_alone()
    {
        await InsertAsync(port: 11111, version: 0);
        await InsertAsync(port: 22222, version: 1);

        var known = Assert.Single(await AskAsync("MembershipReadRowKey", Silo(22222)));
        var unknown = Assert.Single(await AskAsync("MembershipReadRowKey", Silo(33333)));

        Assert.Equal(22222, known["Port"]);
        Assert.Equal(2, known["Version"]);
        Assert.Null(unknown["StartTime"]);
        Assert.Equal(2, unknown["Version"]);
    }

    [Fact]
    public async Task Of_two_silos_that_join_on_one_version_exactly_one_wins()
    {
        await using var connection = await ConnectAsync();
        await using var winner = await connection.BeginTransactionAsync(Cancellation);
        await AskAsync(connection, "InsertMembershipKey", Insert(port: 11111, version: 0));

        var loser = InsertAsync(port: 22222, version: 0);
        await winner.CommitAsync(Cancellation);

        Assert.False(await loser);
        Assert.Equal([11111], await PortsAsync());
        Assert.Equal(1, await VersionAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_member_inserted_twice_is_refused_and_leaves_the_version_alone(int version)
    {
        await InsertAsync(port: 11111, version: 0);

        Assert.False(await InsertAsync(port: 11111, version));
        Assert.Equal(1, await VersionAsync());
    }

    [Fact]
    public async Task Of_two_updates_on_one_version_exactly_one_wins()
    {
        await InsertAsync(port: 11111, version: 0);
        await using var connection = await ConnectAsync();
        await using var winner = await connection.BeginTransactionAsync(Cancellation);
        await AskAsync(connection, "UpdateMembershipKey", Update(11111, version: 1, Active, Noon, suspects: null));

        var loser = UpdateAsync(11111, version: 1, Dead, Noon, suspects: null);
        await winner.CommitAsync(Cancellation);

        Assert.False(await loser);
        Assert.Equal(Active, Assert.Single(await AskAsync("MembershipReadAllKey", Cluster()))["Status"]);
        Assert.Equal(2, await VersionAsync());
    }

    [Fact]
    public async Task A_member_that_is_not_there_is_not_updated_and_leaves_the_version_alone()
    {
        await InsertAsync(port: 11111, version: 0);

        Assert.False(await UpdateAsync(22222, version: 1, Active, Noon, suspects: null));
        Assert.Equal(1, await VersionAsync());
    }

    [Fact]
    public async Task A_sign_of_life_leaves_the_version_alone()
    {
        await InsertAsync(port: 11111, version: 0);
        await InsertAsync(port: 22222, version: 1);

        await AskAsync("UpdateIAmAlivetimeKey", [.. Silo(11111), Time("IAmAliveTime", Noon.AddHours(1))]);

        var rows = await AskAsync("MembershipReadAllKey", Cluster());
        Assert.Equal(Noon.AddHours(1), rows.Single(row => row["Port"] is 11111)["IAmAliveTime"]);
        Assert.Equal(Noon, rows.Single(row => row["Port"] is 22222)["IAmAliveTime"]);
        Assert.Equal(2, await VersionAsync());
    }

    [Fact]
    public async Task Gateways_are_the_active_members_that_have_a_port_for_clients()
    {
        await InsertAsync(port: 11111, version: 0, Active);
        await InsertAsync(port: 22222, version: 1, Joining);
        await InsertAsync(port: 33333, version: 2, Active, proxyPort: 0);

        var row = Assert.Single(await AskAsync("GatewaysQueryKey", Cluster(), Number("Status", Active)));

        Assert.Equal(("10.0.0.1", 30000, 42), (row["Address"], row["ProxyPort"], row["Generation"]));
    }

    [Fact]
    public async Task Only_members_long_dead_are_cleaned_up()
    {
        await InsertAsync(port: 11111, version: 0, Dead);
        await InsertAsync(port: 22222, version: 1, Active);
        await InsertAsync(port: 33333, version: 2, Joining);
        await InsertAsync(port: 44444, version: 3, Dead);
        await AskAsync("UpdateIAmAlivetimeKey", [.. Silo(44444), Time("IAmAliveTime", Noon.AddDays(1))]);

        await AskAsync("CleanupDefunctSiloEntriesKey", Cluster(), Time("IAmAliveTime", Noon.AddHours(1)));

        Assert.Equal([22222, 33333, 44444], (await PortsAsync()).Order());
        Assert.Equal(4, await VersionAsync());
    }

    [Fact]
    public async Task A_cluster_is_deleted_whole_and_alone()
    {
        Assert.True(await IsDoneAsync("InsertMembershipVersionKey", Cluster("other")));
        await InsertAsync(port: 11111, version: 0);

        await AskAsync("DeleteMembershipTableEntriesKey", Cluster());

        Assert.Empty(await AskAsync("MembershipReadAllKey", Cluster()));
        Assert.Single(await AskAsync("MembershipReadAllKey", Cluster("other")));
        Assert.Equal(0L, await RunAsync("SELECT count(*) FROM members"));
    }

    private Task<bool> InsertAsync(int port, int version, int status = Joining, int proxyPort = 30000) =>
        IsDoneAsync("InsertMembershipKey", Insert(port, version, status, proxyPort));

    private Task<bool> UpdateAsync(int port, int version, int status, DateTime alive, string? suspects) =>
        IsDoneAsync("UpdateMembershipKey", Update(port, version, status, alive, suspects));

    private async Task<int> VersionAsync() =>
        (int)(await AskAsync("MembershipReadAllKey", Cluster())).Select(row => row["Version"]).Distinct().Single()!;

    private async Task<IEnumerable<int>> PortsAsync() =>
        (await AskAsync("MembershipReadAllKey", Cluster())).Select(row => (int)row["Port"]!);

    private static object?[] Columns(Dictionary<string, object?> row) =>
        [
            row["Address"],
            row["Port"],
            row["Generation"],
            row["SiloName"],
            row["HostName"],
            row["Status"],
            row["ProxyPort"],
            row["SuspectTimes"],
            row["StartTime"],
            row["IAmAliveTime"],
        ];

    private static NpgsqlParameter[] Insert(int port, int version, int status = Joining, int proxyPort = 30000) =>
        [
            Time("IAmAliveTime", Noon),
            Text("SiloName", $"silo-{port}"),
            Text("HostName", "host"),
            .. Silo(port),
            Time("StartTime", Noon),
            Number("Status", status),
            Number("ProxyPort", proxyPort),
            Number("Version", version),
        ];

    private static NpgsqlParameter[] Update(int port, int version, int status, DateTime alive, string? suspects) =>
        [
            .. Silo(port),
            Time("IAmAliveTime", alive),
            Number("Status", status),
            Text("SuspectTimes", suspects),
            Number("Version", version),
        ];

    private static NpgsqlParameter[] Silo(int port) =>
        [Cluster(), Text("Address", "10.0.0.1"), Number("Port", port), Number("Generation", 42)];

    private static NpgsqlParameter Cluster(string id = "netralitas") => Text("DeploymentId", id);
}
