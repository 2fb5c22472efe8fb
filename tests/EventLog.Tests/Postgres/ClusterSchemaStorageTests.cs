using System.Text;
using Netralitas.EventLog.Postgres;
using Npgsql;

namespace Netralitas.EventLog.Tests.Postgres;

/// <summary>The statements of grain storage: a version goes from hand to hand, and only one hand has it.</summary>
public sealed class ClusterSchemaStorageTests : ClusterSchemaDatabaseTests
{
    private static readonly GrainKey Agency = new("agency", -7, 0, 0, "81.72");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await ClusterSchema.ApplyAsync(Settings.ToString(), Script, Cancellation);
    }

    public static TheoryData<GrainKey> Keys =>
        [
            Agency,
            new GrainKey("agency", 12, 0, long.MinValue, null),
            new GrainKey("agency", 12, long.MaxValue, -1, null),
            new GrainKey("agency", 12, 0, 5, "with-extension"),
        ];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_state_is_read_as_it_was_written(GrainKey key)
    {
        Assert.Equal(1, await WriteAsync(key, null, "first"));
        Assert.Equal(2, await WriteAsync(key, 1, "second"));

        Assert.Equal(("second", 2), await ReadAsync(key));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_second_first_write_loses(GrainKey key)
    {
        await WriteAsync(key, null, "first");

        Assert.Null(await WriteAsync(key, null, "second"));
        Assert.Equal(("first", 1), await ReadAsync(key));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Of_two_first_writes_at_once_exactly_one_wins(GrainKey key)
    {
        await using var connection = await ConnectAsync();
        await using var winner = await connection.BeginTransactionAsync(Cancellation);
        await AskAsync(connection, "WriteToStorageKey", Write(key, null, "winner"));

        var loser = WriteAsync(key, null, "loser");
        await winner.CommitAsync(Cancellation);

        Assert.Null(await loser);
        Assert.Equal(("winner", 1), await ReadAsync(key));
    }

    [Fact]
    public async Task Of_many_first_writes_at_once_exactly_one_wins()
    {
        var versions = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(i => Task.Run(() => WriteAsync(Agency, null, $"{i}")))
        );

        Assert.Equal(1, Assert.Single(versions, version => version is not null));
    }

    [Fact]
    public async Task Of_two_writes_over_one_version_exactly_one_wins()
    {
        await WriteAsync(Agency, null, "first");
        await using var connection = await ConnectAsync();
        await using var winner = await connection.BeginTransactionAsync(Cancellation);
        await AskAsync(connection, "WriteToStorageKey", Write(Agency, 1, "winner"));

        var loser = WriteAsync(Agency, 1, "loser");
        await winner.CommitAsync(Cancellation);

        Assert.Null(await loser);
        Assert.Equal(("winner", 2), await ReadAsync(Agency));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_write_over_another_version_loses(int version)
    {
        await WriteAsync(Agency, null, "first");
        await WriteAsync(Agency, 1, "second");

        Assert.Null(await WriteAsync(Agency, version, "stale"));
        Assert.Equal(("second", 2), await ReadAsync(Agency));
    }

    [Fact]
    public async Task A_state_that_was_never_written_cannot_be_replaced()
    {
        Assert.Null(await WriteAsync(Agency, 1, "second"));
        Assert.Null(await ReadAsync(Agency));
    }

    [Fact]
    public async Task Keys_that_differ_in_one_part_are_different_states()
    {
        GrainKey[] keys =
        [
            Agency,
            Agency with
            {
                Service = "other",
            },
            Agency with
            {
                Type = "ceremony",
            },
            Agency with
            {
                Hash = 7,
            },
            Agency with
            {
                N0 = 1,
            },
            Agency with
            {
                N1 = 1,
            },
            Agency with
            {
                Extension = "81.73",
            },
            Agency with
            {
                Extension = "",
            },
            Agency with
            {
                Extension = null,
            },
        ];

        for (var i = 0; i < keys.Length; i++)
        {
            Assert.Equal(1, await WriteAsync(keys[i], null, $"{i}"));
        }

        for (var i = 0; i < keys.Length; i++)
        {
            Assert.Equal(($"{i}", 1), await ReadAsync(keys[i]));
        }
    }

    [Fact]
    public async Task A_cleared_state_keeps_its_version_so_that_late_writers_lose()
    {
        await WriteAsync(Agency, null, "first");

        Assert.Null(await LastAsync("ClearStorageKey", 2));
        Assert.Equal(2, await LastAsync("ClearStorageKey", 1));

        Assert.Equal((null, 2), await ReadAsync(Agency));
        Assert.Null(await WriteAsync(Agency, null, "late"));
        Assert.Null(await WriteAsync(Agency, 1, "late"));
        Assert.Equal(3, await WriteAsync(Agency, 2, "again"));
    }

    [Fact]
    public async Task A_deleted_state_is_gone_and_late_writers_lose()
    {
        await WriteAsync(Agency, null, "first");

        Assert.Null(await LastAsync("DeleteStorageKey", 2));
        Assert.Equal(2, await LastAsync("DeleteStorageKey", 1));

        Assert.Null(await ReadAsync(Agency));
        Assert.Null(await WriteAsync(Agency, 1, "late"));
        Assert.Equal(1, await WriteAsync(Agency, null, "again"));
    }

    [Fact]
    public async Task A_payload_of_10_MB_comes_back_whole()
    {
        var payload = new byte[10 * 1024 * 1024];
        new Random(72).NextBytes(payload);
        await AskAsync("WriteToStorageKey", [.. Versioned(Agency, null), Bytes("PayloadBinary", payload)]);

        var row = Assert.Single(await AskAsync("ReadFromStorageKey", Identity(Agency)));

        Assert.True(payload.AsSpan().SequenceEqual((byte[])row["PayloadBinary"]!));
    }

    private async Task<int?> WriteAsync(GrainKey key, int? version, string payload)
    {
        var rows = await AskAsync("WriteToStorageKey", Write(key, version, payload));
        return (int?)rows.SingleOrDefault()?["NewGrainStateVersion"];
    }

    private async Task<(string? Payload, int Version)?> ReadAsync(GrainKey key)
    {
        var row = (await AskAsync("ReadFromStorageKey", Identity(key))).SingleOrDefault();
        return row is null
            ? null
            : (row["PayloadBinary"] is byte[] bytes ? Encoding.UTF8.GetString(bytes) : null, (int)row["Version"]!);
    }

    private async Task<int?> LastAsync(string key, int version) =>
        (int?)(await AskAsync(key, Versioned(Agency, version))).SingleOrDefault()?.Values.Single();

    private static NpgsqlParameter[] Write(GrainKey key, int? version, string payload) =>
        [.. Versioned(key, version), Bytes("PayloadBinary", Encoding.UTF8.GetBytes(payload))];

    private static NpgsqlParameter[] Versioned(GrainKey key, int? version) =>
        [.. Identity(key), Number("GrainStateVersion", version)];

    private static NpgsqlParameter[] Identity(GrainKey key) =>
        [
            Number("GrainIdHash", key.Hash),
            Long("GrainIdN0", key.N0),
            Long("GrainIdN1", key.N1),
            Number("GrainTypeHash", 1),
            Text("GrainTypeString", key.Type),
            Text("GrainIdExtensionString", key.Extension),
            Text("ServiceId", key.Service),
        ];

    public sealed record GrainKey(string Type, int Hash, long N0, long N1, string? Extension)
    {
        public string Service { get; init; } = "netralitas";
    }
}
