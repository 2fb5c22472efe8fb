using Netralitas.EventLog;
using Netralitas.Testing.Processes;

namespace Netralitas.Api.Tests.Faults;

public sealed class KilledNodeTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"netralitas-{Guid.NewGuid():n}");

    private string File => Path.Combine(folder, "log.db");

    [Fact]
    public async Task A_node_killed_under_load_keeps_what_it_acknowledged_and_counts_nothing_twice()
    {
        var load = new PledgeLoad(["52", "81.72", "62.11", "73.22"], requestsEach: 60);
        await using (var node = await NodeProcess.OnSqliteAsync(File))
        {
            await load.PrepareAsync(node);
            var sending = load.SendUntilItBreaksAsync(node);
            await UntilAsync(() => load.Acknowledged >= 40 || sending.IsCompleted);
            await node.KillAsync();
            await sending;
        }

        Assert.InRange(load.Acknowledged, 40, load.Requests - 1);
        await using (var node = await NodeProcess.OnSqliteAsync(File))
        {
            Assert.Null(node.FirstKey);
            await load.SendAgainAsync(node);
            await load.ExpectTotalsAsync(node);
        }

        await ExpectIntactAsync();
        await using var again = await NodeProcess.OnSqliteAsync(File);
        await load.ExpectTotalsAsync(again);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task ExpectIntactAsync()
    {
        await using var log = EventDatabase.Sqlite(File).Log;
        await log.OpenAsync(TestContext.Current.CancellationToken);
        var report = await ChainVerifier.VerifyAsync(log, progress: null, TestContext.Current.CancellationToken);
        Assert.Null(report.Broken);
        Assert.True(report.Records > 0);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), TestContext.Current.CancellationToken);
        }
    }
}
