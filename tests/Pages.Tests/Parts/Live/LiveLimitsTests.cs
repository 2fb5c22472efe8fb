using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Silo.Hosting;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Parts.Live;

/// <summary>What open pages do when there are too many of them, and when the database goes.</summary>
public sealed class LiveLimitsTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    private const int ViewsMax = 64;

    [Fact]
    public async Task Different_views_are_bounded_and_one_too_many_is_asked_to_come_again()
    {
        var viewer = await Node.OperatorAsync();
        var open = await Task.WhenAll(Enumerable.Range(0, ViewsMax).Select(day => OpenAsync(viewer, PathOf(day))));

        (await viewer.GetAsync(PathOf(ViewsMax))).ExpectProblem(503, "too-many-views");
        await using (var shared = await PartStream.OpenAsync(viewer, PathOf(0)))
        {
            await shared.NextAsync();
        }

        Array.ForEach(open, stream => stream.Dispose());

        // The node learns of each that left in its own time.
        using var later = await OpenAsync(viewer, PathOf(ViewsMax));
    }

    [Fact]
    public async Task An_open_page_says_since_when_it_is_stale_and_takes_it_back_when_the_database_is_there_again()
    {
        var viewer = await Node.OperatorAsync();
        await using var nation = await PartStream.OpenAsync(viewer, $"/live/nation?election={Pemilu}");
        await using var changes = await PartStream.OpenAsync(viewer, $"/live/changes?election={Pemilu}");
        await nation.UntilAsync("stale", html => !html.Contains("banner", StringComparison.Ordinal));
        await changes.UntilAsync("stale", html => !html.Contains("banner", StringComparison.Ordinal));

        await RenameAsync("log_head", "log_head_lost");
        await nation.UntilAsync("stale", html => html.Contains("Basis data tidak menjawab", StringComparison.Ordinal));
        await changes.UntilAsync("stale", html => html.Contains("WIB", StringComparison.Ordinal));

        var page = (await viewer.GetAsync($"/?election={Pemilu}")).Expect(200);
        Assert.Contains("Basis data tidak menjawab", page.Text, StringComparison.Ordinal);

        await RenameAsync("log_head_lost", "log_head");
        await nation.UntilAsync("stale", html => !html.Contains("banner", StringComparison.Ordinal));
        await changes.UntilAsync("stale", html => !html.Contains("banner", StringComparison.Ordinal));
    }

    private static string PathOf(int day) =>
        $"/live/nation?election={Pemilu}&day={new DateOnly(2023, 1, 1).AddDays(day):yyyy-MM-dd}";

    private static async Task<HttpResponseMessage> OpenAsync(KeyHolder viewer, string path)
    {
        while (true)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            var answer = await viewer.OpenAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (answer.IsSuccessStatusCode)
            {
                return answer;
            }

            answer.Dispose();
            await Task.Delay(TimeSpan.FromMilliseconds(10), Cancellation);
        }
    }

    private async Task RenameAsync(string table, string name)
    {
        var file = Node.Services.GetRequiredService<NodeSettings>().Database;
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = $"ALTER TABLE {table} RENAME TO {name}";
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
