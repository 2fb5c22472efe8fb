using System.Text.Json;
using Netralitas.Identity.Security;
using Netralitas.Testing;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Hosting;

/// <summary>What a node does to cases because time goes on, whether it was up meanwhile or not.</summary>
public sealed class CaseClockTests : IDisposable
{
    private const string Agency = "51.01";
    private const string Case = "kl.bawaslu/jam";

    private readonly string folder = Directory.CreateTempSubdirectory("netralitas-").FullName;
    private readonly StandingClock clock = new(Noon("2024-10-02"));

    [Fact]
    public async Task A_case_is_woken_when_its_period_has_run_out_and_not_before()
    {
        await using var node = await StartAsync();
        await RecommendAsync(node);

        clock.MoveTo(Midnight("2024-10-12").AddMinutes(-1));
        Assert.Empty(await RungAsync(node));

        // It begins at midnight of the agency: Jembrana's clocks are an hour before Jakarta's.
        var rung = await WaitAsync(node, 2, Midnight("2024-10-12"));
        Assert.Equal(["overdue 2024-10-12", "reminded 2024-10-12"], rung);
    }

    [Fact]
    public async Task A_node_that_was_down_does_what_it_missed_each_step_once_on_its_day()
    {
        await using (var before = await StartAsync())
        {
            await RecommendAsync(before);
        }

        clock.MoveTo(Noon("2024-12-01"));
        for (var starts = 0; starts < 2; starts++)
        {
            await using var after = await StartAsync();
            Assert.Equal(
                ["overdue 2024-10-12", "reminded 2024-10-12", "escalated 2024-10-19", "block-proposed 2024-10-26"],
                await WaitAsync(after, 4, clock.GetUtcNow())
            );
        }
    }

    [Fact]
    public async Task A_node_with_changed_rules_looks_at_every_case_again()
    {
        await using (var before = await StartAsync())
        {
            await RecommendAsync(before);
        }

        var data = CopyOfData();
        var clocks = Path.Combine(data, "clocks.json");
        var text = await File.ReadAllTextAsync(clocks, Cancellation);
        var changed = text.Replace(
            """{"days": 10, "unit": "calendarDays"}, "from": "2022-09-22",""",
            """{"days": 1, "unit": "calendarDays"}, "from": "2022-09-22",""",
            StringComparison.Ordinal
        );
        Assert.NotEqual(text, changed);
        await File.WriteAllTextAsync(clocks, changed, Cancellation);

        clock.MoveTo(Noon("2024-10-04"));
        await using var after = await StartAsync($"--Netralitas:Data={data}");

        Assert.Equal(["overdue 2024-10-03", "reminded 2024-10-03"], await WaitAsync(after, 2, clock.GetUtcNow()));
    }

    [Fact]
    public async Task Kasn_recommends_while_it_is_there_and_hands_over_at_midnight_in_jakarta()
    {
        clock.MoveTo(Noon("2024-08-21"));
        await using var node = await StartAsync();
        await TellAsync(node, "kl.bawaslu", "reported", Report("2024-08-18", "2024-08-20"));
        await TellAsync(node, "kl.bawaslu", "assessed", SentCase.Result("2024-08-21", "violation"));
        var early = await (await node.AgencyAsync("kl.bkn")).SendAsync(
            SentCase.Event("kl.bkn", "recommended", Case, SentCase.On("2024-08-21"))
        );
        early.ExpectProblem(422, "move-not-yours");
        await TellAsync(node, "kl.kasn", "recommended", SentCase.On("2024-08-21"));

        clock.MoveTo(new DateTimeOffset(2024, 9, 3, 16, 59, 59, TimeSpan.Zero));
        Assert.Equal("kl.kasn", (await ReadAsync(node)).Word("/recommendingBody"));
        await WaitAsync(node, 1, new DateTimeOffset(2024, 9, 3, 17, 0, 0, TimeSpan.Zero), "handed-over");

        Assert.Equal("kl.bkn", (await ReadAsync(node)).Word("/recommendingBody"));
    }

    [Fact]
    public async Task A_case_registered_this_morning_is_merged_this_morning_though_utc_is_a_day_behind()
    {
        clock.MoveTo(Midnight("2024-09-26").AddHours(3));
        await using var node = await StartAsync();
        await TellAsync(node, "kl.bawaslu", "reported", Report("2024-09-24", "2024-09-26"));
        var twin = SentCase.Event("kl.bawaslu", "reported", "kl.bawaslu/kembar", Report("2024-09-24", "2024-09-26"));
        (await (await node.AgencyAsync("kl.bawaslu")).SendAsync(twin)).Expect(200);
        var officer = await node.OperatorAsync(OperatorRole.CaseOfficer);
        var tag = (await ReadAsync(node)).Headers.ETag!.Tag;

        var merged = await officer.PostIfMatchAsync($"/v1/cases/{Case}/merge", tag, """{"into":"kl.bawaslu/kembar"}""");

        Assert.Equal("merged", merged.Expect(200).Word("/status"));
        var entry = (await ReadAsync(node)).At("/history").EnumerateArray().Last();
        Assert.Equal("2024-09-26", entry.GetProperty("data").GetProperty("on").GetString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static DateTimeOffset Midnight(string day) =>
        new(
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).ToDateTime(TimeOnly.MinValue),
            TimeSpan.FromHours(8)
        );

    private static DateTimeOffset Noon(string day) => Midnight(day).AddHours(12);

    private static object Report(string occurredOn, string on) =>
        SentCase.Report(Agency, Nip.Of(1), occurredOn: occurredOn, on: on);

    private async Task<ClockedNode> StartAsync(params string[] settings)
    {
        var node = new ClockedNode(folder, clock, settings);
        await node.InitializeAsync();
        return node;
    }

    private static async Task RecommendAsync(TestNode node)
    {
        await TellAsync(node, "kl.bawaslu", "reported", Report("2024-09-23", "2024-09-25"));
        await TellAsync(node, "kl.bawaslu", "assessed", SentCase.Result("2024-09-28", "violation"));
        await TellAsync(node, "kl.bkn", "recommended", SentCase.On("2024-10-01"));
    }

    private static async Task TellAsync(TestNode node, string sender, string move, object data)
    {
        var answer = await (await node.AgencyAsync(sender)).SendAsync(SentCase.Event(sender, move, Case, data));
        Assert.Equal(1, answer.Expect(200).Number("/accepted"));
    }

    private static async Task<Answer> ReadAsync(TestNode node) =>
        (await (await node.OperatorAsync(OperatorRole.CaseOfficer)).GetAsync($"/v1/cases/{Case}")).Expect(200);

    /// <summary>What the follow-up clock did, in order.</summary>
    private static async Task<string[]> RungAsync(TestNode node, string? move = null)
    {
        var happened = new List<string>();
        foreach (var entry in (await ReadAsync(node)).At("/history").EnumerateArray())
        {
            var (type, data) = (entry.GetProperty("type").GetString()!.Split('.')[3], entry.GetProperty("data"));
            var isOfClock = data.TryGetProperty("clock", out var rung) && rung.GetString() == "follow-up";
            if (move is null ? isOfClock : move == type)
            {
                happened.Add($"{type} {data.GetProperty("on").GetString()}");
            }
        }

        return [.. happened];
    }

    // Nothing is said to the case: only the timer wakes it. The clock goes on until it was looked at.
    private async Task<string[]> WaitAsync(TestNode node, int count, DateTimeOffset from, string? move = null)
    {
        string[] rung = [];
        await Eventually.IsTrueAsync(
            async () =>
            {
                clock.MoveTo(from);
                from = from.AddSeconds(1);
                rung = await RungAsync(node, move);
                return rung.Length >= count;
            },
            $"{count} steps"
        );
        return rung;
    }

    private string CopyOfData()
    {
        var copy = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data")))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }
}
