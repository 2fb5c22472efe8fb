using Netralitas.EventLog;

namespace Netralitas.Silo.Tests.Faults;

/// <summary>What <c>netralitas verify</c> does.</summary>
internal static class LogChain
{
    /// <summary>Checks that every stream's chain of hashes is whole.</summary>
    public static async Task ExpectIntactAsync(string postgres)
    {
        await using var log = EventDatabase.Postgres(postgres).Log;
        await log.OpenAsync(TestContext.Current.CancellationToken);
        var report = await ChainVerifier.VerifyAsync(log, progress: null, TestContext.Current.CancellationToken);
        Assert.Null(report.Broken);
        Assert.True(report.Records > 0);
    }
}
