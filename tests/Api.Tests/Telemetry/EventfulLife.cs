using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Api.Tests.Telemetry.Figures;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Ingest;
using Netralitas.Identity.Security;
using Netralitas.Silo.Hosting;
using Netralitas.Testing;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Telemetry;

/// <summary>
/// Makes everything happen to a node that rules and dashboard look for: a series exists only once its event did. The
/// node is of no use afterwards.
/// </summary>
internal sealed class EventfulLife(SqliteNode node)
{
    private const int LargeBytes = 40 * 1024 * 1024;

    private readonly IEventLog log = node.Services.GetRequiredService<IEventLog>();
    private readonly string agency = node.NewAgency();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string File => node.Services.GetRequiredService<NodeSettings>().Database;

    /// <summary>Lives through it all; what <c>/metrics</c> shows in the end.</summary>
    public async Task<ExposedFigures> LiveAsync()
    {
        await SendEventsOfEveryOutcomeAsync();
        await CallWithoutKeyAsync();
        await FillTheGateAsync();
        await FillTheQueueAsync();
        await LoseTheTablesAsync();
        await CloseTheLogAsync();
        var viewer = await node.OperatorAsync(OperatorRole.Viewer);
        return new ExposedFigures(OfThisNode((await viewer.GetAsync("/metrics")).Expect(200).Text));
    }

    // Nodes of one process share its meters, and other tests have theirs on PostgreSQL; a real process has one database.
    private static string OfThisNode(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.Contains("\"postgresql\"", StringComparison.Ordinal)));

    private async Task SendEventsOfEveryOutcomeAsync()
    {
        var ceremony = $"{agency}/apel";
        var held = Sent.HeldWith(ceremony, new { elections = new[] { "pemilu-2024" }, heldOn = "2023-11-27" }, "one");
        var other = Sent.HeldWith(ceremony, new { elections = new[] { "pemilu-2024" }, heldOn = "2023-11-28" }, "one");
        var answer = await (await node.AgencyAsync(agency)).SendAllAsync(held, held, other, Sent.Spoken(ceremony, "1"));
        Assert.Equal((1, 1), (answer.Expect(200).Number("/accepted"), answer.Number("/duplicates")));
        Assert.Equal((1, 1), (answer.Number("/conflicts"), answer.Number("/rejected")));
    }

    private async Task CallWithoutKeyAsync() => (await node.Nobody.GetAsync("/v1/elections")).Expect(401);

    private async Task FillTheGateAsync()
    {
        var gate = node.Services.GetRequiredService<IngestGate>();
        var passes = new List<IngestGate.Pass>();
        while (gate.TryEnter(AgencyId.Parse($"kl.other-{passes.Count / 200}")) is { } pass)
        {
            passes.Add(pass);
        }

        (await SendAsync()).Expect(429);
        passes.ForEach(pass => pass.Dispose());
    }

    // While somebody else holds the database's lock the first append waits, and for the second there is no room. The
    // first claims a head that its stream does not have, so it is refused in the end.
    private async Task FillTheQueueAsync()
    {
        Task<AppendResult> first;
        await using (var other = await OpenAsync())
        {
            await using var locked = other.BeginTransaction(deferred: false);
            first = AppendAsync();
            await Assert.ThrowsAsync<LogFullException>(AppendAsync);
        }

        Assert.IsNotType<AppendResult.Committed>(await first);
    }

    private async Task LoseTheTablesAsync()
    {
        await RenameAsync("records", "records_lost");
        await RenameAsync("views", "views_lost");
        await RenameAsync("log_head", "log_head_lost");
        await Assert.ThrowsAsync<LogUnavailableException>(() => AppendAsync(bytes: 1));
        (await SendAsync()).Expect(503);
        await Eventually.IsTrueAsync(
            async () => (await node.Nobody.GetAsync("/health/ready")).Status == 503,
            "the node says it is not ready"
        );

        await RenameAsync("records_lost", "records");
        await RenameAsync("views_lost", "views");
        await RenameAsync("log_head_lost", "log_head");
    }

    // Nobody closes a log that is in use; so what happens then is a fault nobody foresaw.
    private async Task CloseTheLogAsync()
    {
        await log.DisposeAsync();
        (await SendAsync()).Expect(500);
    }

    private async Task<Answer> SendAsync() =>
        await (await node.AgencyAsync(agency)).SendAsync(Sent.Held($"{agency}/apel-kedua", "pemilu-2024"));

    private Task<AppendResult> AppendAsync() => AppendAsync(LargeBytes);

    private async Task<AppendResult> AppendAsync(int bytes)
    {
        var record = new NewRecord("test", DateTimeOffset.UnixEpoch, Identity: null, new byte[bytes]);
        return await log.AppendAsync(new Append("test", new StreamHead(7, HashChain.Genesis), [record]), Cancellation);
    }

    private async Task RenameAsync(string table, string name)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"ALTER TABLE {table} RENAME TO {name}";
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync(Cancellation);
        return connection;
    }
}
