using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Cases;

public sealed class RegisterTests : GrainTests
{
    [Fact]
    public async Task A_reporter_kept_again_is_kept_once()
    {
        await Node.Reporters.KeepAsync(CaseSays.First, [("ref", CaseSays.Reporter)], Cancellation);
        await (await StartAsync()).Reporters.KeepAsync(
            CaseSays.First,
            [("ref", CaseSays.Reporter), ("ref", CaseSays.Reporter)],
            Cancellation
        );

        Assert.Single(await Node.RecordsAsync("reporters/kl.bawaslu/001-2023"));
        var kept = Assert.Single(await Node.Reporters.ReadAsync(CaseSays.First, Cancellation));
        Assert.Equal(("ref", CaseSays.Reporter), (kept.Key, kept.Value));
    }

    [Fact]
    public async Task Reporters_kept_at_the_same_time_on_two_nodes_are_all_kept()
    {
        var other = await StartAsync();
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(number =>
                    (number % 2 == 0 ? Node : other).Reporters.KeepAsync(
                        CaseSays.First,
                        [($"ref-{number}", CaseSays.Reporter)],
                        Cancellation
                    )
                )
        );

        Assert.Equal(8, (await other.Reporters.ReadAsync(CaseSays.First, Cancellation)).Count);
    }

    [Fact]
    public async Task A_case_without_reporters_has_none() =>
        Assert.Empty(await Node.Reporters.ReadAsync(CaseSays.First, Cancellation));

    [Fact]
    public async Task Readings_are_found_by_time_and_by_key()
    {
        var start = Node.Clock.GetUtcNow();
        await Node.Readings.NoteAsync("one", [CaseSays.First, CaseSays.Second], "case", null, Cancellation);
        Node.Clock.Advance(TimeSpan.FromHours(1));
        await Node.Readings.NoteAsync("two", [CaseSays.First], "reporters", "pemeriksaan saksi", Cancellation);
        await Node.Readings.NoteAsync("two", [], "export", null, Cancellation);

        var all = await Node.Readings.ReadAsync(start, start.AddHours(2), null, Cancellation).ToListAsync(Cancellation);
        Assert.Equal(
            [
                ("one", CaseSays.First, "case", null),
                ("one", CaseSays.Second, "case", null),
                ("two", CaseSays.First, "reporters", (string?)"pemeriksaan saksi"),
            ],
            all.Select(reading => (reading.KeyId, reading.Case, reading.What, reading.Reason))
        );
        Assert.Equal(2, await CountAsync(start, start.AddHours(1), null));
        Assert.Equal(1, await CountAsync(start, start.AddHours(2), "two"));
        Assert.Equal(0, await CountAsync(start, start.AddHours(1), "two"));
        Assert.Equal(0, await CountAsync(start, start.AddHours(2), "three"));
    }

    private async Task<int> CountAsync(DateTimeOffset from, DateTimeOffset to, string? key) =>
        await Node.Readings.ReadAsync(from, to, key, Cancellation).CountAsync(Cancellation);
}
