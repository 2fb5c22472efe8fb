using Netralitas.EventLog.Postgres;
using Npgsql;

namespace Netralitas.EventLog.Tests.Postgres;

/// <summary>The statements of reminders: found by grain, or by the part of the ring a silo answers for.</summary>
public sealed class ClusterSchemaReminderTests : ClusterSchemaDatabaseTests
{
    private static readonly DateTime Noon = new(2023, 11, 27, 12, 0, 0, DateTimeKind.Utc);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await ClusterSchema.ApplyAsync(Settings.ToString(), Script, Cancellation);
    }

    [Fact]
    public async Task A_reminder_is_read_as_it_was_last_registered()
    {
        Assert.Equal(1, await UpsertAsync("agency/52", 5, "daily"));
        Assert.Equal(2, await UpsertAsync("agency/52", 5, "daily", Noon.AddDays(1)));

        var row = Assert.Single(await AskAsync("ReadReminderRowKey", Reminder("agency/52", "daily")));

        Assert.Equal(
            ["agency/52", "daily", Noon.AddDays(1), 60_000L, 2],
            [row["GrainId"], row["ReminderName"], row["StartTime"], row["Period"], row["Version"]]
        );
        Assert.Empty(await AskAsync("ReadReminderRowKey", Reminder("agency/52", "weekly")));
    }

    [Fact]
    public async Task A_period_of_more_than_24_days_is_kept_to_the_millisecond()
    {
        var period = (long)TimeSpan.FromDays(400).TotalMilliseconds + 1;
        await AskAsync(
            "UpsertReminderRowKey",
            [
                .. Reminder("agency/52", "yearly"),
                Number("GrainHash", 5),
                Time("StartTime", Noon),
                Long("Period", period),
            ]
        );

        var row = Assert.Single(await AskAsync("ReadReminderRowsKey", Service(), Text("GrainId", "agency/52")));

        Assert.Equal(period, row["Period"]);
    }

    [Fact]
    public async Task A_grains_reminders_are_its_own()
    {
        await UpsertAsync("agency/52", 5, "daily");
        await UpsertAsync("agency/52", 5, "weekly");
        await UpsertAsync("agency/61", 5, "daily");

        var rows = await AskAsync("ReadReminderRowsKey", Service(), Text("GrainId", "agency/52"));

        Assert.Equal(["daily", "weekly"], rows.Select(row => row["ReminderName"]).Order());
    }

    [Fact]
    public async Task A_reminder_is_deleted_only_by_who_knows_its_version()
    {
        await UpsertAsync("agency/52", 5, "daily");
        await UpsertAsync("agency/52", 5, "daily");

        Assert.False(await DeleteAsync(version: 1));
        Assert.True(await DeleteAsync(version: 2));
        Assert.False(await DeleteAsync(version: 2));
    }

    // A range leaves out its begin and takes in its end.
    [Theory]
    [InlineData(-5, 7, new[] { 0, 7 })]
    [InlineData(int.MinValue, int.MaxValue, new[] { -5, 0, 7, int.MaxValue })]
    [InlineData(7, 8, new int[0])]
    public async Task A_range_is_read_within_the_ring(int begin, int end, int[] expected)
    {
        await FillRingAsync();

        Assert.Equal(expected, await RangeAsync("ReadRangeRows1Key", begin, end));
    }

    [Theory]
    [InlineData(0, -5, new[] { int.MinValue, -5, 7, int.MaxValue })]
    [InlineData(int.MaxValue, int.MinValue, new[] { int.MinValue })]
    [InlineData(7, 7, new[] { int.MinValue, -5, 0, 7, int.MaxValue })]
    public async Task A_range_is_read_across_the_seam_of_the_ring(int begin, int end, int[] expected)
    {
        await FillRingAsync();

        Assert.Equal(expected, await RangeAsync("ReadRangeRows2Key", begin, end));
    }

    [Fact]
    public async Task A_services_reminders_are_deleted_whole_and_alone()
    {
        await UpsertAsync("agency/52", 5, "daily");
        await UpsertAsync("agency/61", 6, "daily");
        await UpsertAsync("agency/52", 5, "daily", service: "other");

        await AskAsync("DeleteReminderRowsKey", Service());

        Assert.Equal("other", await RunAsync("SELECT string_agg(service_id, ',') FROM reminders"));
    }

    private async Task FillRingAsync()
    {
        foreach (var hash in new[] { 7, int.MinValue, 0, int.MaxValue, -5 })
        {
            await UpsertAsync($"{hash}", hash, "daily");
            await UpsertAsync($"{hash}", hash, "daily", service: "other");
        }
    }

    private async Task<IEnumerable<int>> RangeAsync(string key, int begin, int end) =>
        (await AskAsync(key, Service(), Number("BeginHash", begin), Number("EndHash", end)))
            .Select(row => int.Parse((string)row["GrainId"]!, null))
            .Order();

    private async Task<int> UpsertAsync(
        string grain,
        int hash,
        string name,
        DateTime? start = null,
        string service = "netralitas"
    ) =>
        (int)
            Assert.Single(
                await AskAsync(
                    "UpsertReminderRowKey",
                    [
                        .. Reminder(grain, name, service),
                        Number("GrainHash", hash),
                        Time("StartTime", start ?? Noon),
                        Number("Period", 60_000),
                    ]
                )
            )["Version"]!;

    private Task<bool> DeleteAsync(int version) =>
        IsDoneAsync("DeleteReminderRowKey", [.. Reminder("agency/52", "daily"), Number("Version", version)]);

    private static NpgsqlParameter[] Reminder(string grain, string name, string service = "netralitas") =>
        [Service(service), Text("GrainId", grain), Text("ReminderName", name)];

    private static NpgsqlParameter Service(string id = "netralitas") => Text("ServiceId", id);
}
