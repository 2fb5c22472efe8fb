using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Grains.Nodes;
using Netralitas.Identity.Security;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Administration.Health;

/// <summary>Several nodes of one database, and a database that does not answer.</summary>
public sealed class SharedHealthTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"netralitas-{Guid.NewGuid():n}");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_node_of_the_database_is_listed_until_it_stops()
    {
        await using var here = await StartAsync();
        string other;
        await using (var there = await StartAsync())
        {
            other = IdOf(there);

            var both = await ReadAsync(here);

            Assert.Contains(IdOf(here), both, StringComparison.Ordinal);
            Assert.Contains(other, both, StringComparison.Ordinal);
        }

        var alone = await ReadAsync(here);
        Assert.Contains(IdOf(here), alone, StringComparison.Ordinal);
        Assert.DoesNotContain(other, alone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_answers_although_the_database_does_not()
    {
        await using var node = await StartAsync();
        await ExecuteAsync("ALTER TABLE nodes RENAME TO away");

        var page = await ReadAsync(node);

        Assert.Contains("tidak menjawab", page, StringComparison.Ordinal);
        Assert.Contains(IdOf(node), page, StringComparison.Ordinal);
        await ExecuteAsync("ALTER TABLE away RENAME TO nodes");
        Assert.DoesNotContain("tidak menjawab", await ReadAsync(node), StringComparison.Ordinal);
    }

    private async Task<ClockedNode> StartAsync()
    {
        var node = new ClockedNode(folder, TimeProvider.System);
        await node.InitializeAsync();
        return node;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "log.db")};Pooling=False"
        );
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static string IdOf(ClockedNode node) => node.Services.GetRequiredService<NodeLife>().Id;

    private static async Task<string> ReadAsync(ClockedNode node) =>
        (await (await node.OperatorAsync(OperatorRole.Administrator)).GetAsync("/admin/health")).Expect(200).Text;
}
