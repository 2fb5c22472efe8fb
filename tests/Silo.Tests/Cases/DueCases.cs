using Microsoft.Extensions.DependencyInjection;
using Netralitas.Api.Tests.Telemetry.Figures;
using Netralitas.Domain.Cases;
using Netralitas.EventLog;
using Netralitas.Grains;
using Netralitas.Grains.Cases;
using Netralitas.Grains.FactFiles;
using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing;
using Netralitas.Testing.Repository;

namespace Netralitas.Silo.Tests.Cases;

/// <summary>Many recommendations that nobody followed, in a database whose nodes have not noticed yet.</summary>
internal sealed class DueCases
{
    // What happens to each, in order: three things are said, four follow from time alone.
    private static readonly CaseMove[] Life =
    [
        CaseMove.Reported,
        CaseMove.Assessed,
        CaseMove.Recommended,
        CaseMove.Overdue,
        CaseMove.Reminded,
        CaseMove.Escalated,
        CaseMove.BlockProposed,
    ];

    private readonly CaseId[] ids;

    private DueCases(int count) => ids = [.. Enumerable.Range(1, count).Select(LikedPost.Of)];

    /// <summary>Registers them by patient rules; the next node on this database finds them due.</summary>
    public static Task<DueCases> RegisterAsync(ClusterDatabase database, int count) =>
        RegisterAsync(database, count, _ => Task.CompletedTask);

    /// <summary>The same, but nodes take them for looked at: they are due from <see cref="MakeDueAsync"/> on.</summary>
    public static Task<DueCases> RegisterAsleepAsync(ClusterDatabase database, int count) =>
        RegisterAsync(database, count, NoteLookedAtAsync);

    /// <summary>Makes all of them due, at one moment.</summary>
    public async Task MakeDueAsync(IServiceProvider node)
    {
        var dues = node.GetRequiredService<IDueStore>();
        foreach (var id in ids)
        {
            await dues.SettleAsync(
                CaseStreams.Of(id),
                0,
                DateTimeOffset.MaxValue,
                TestContext.Current.CancellationToken
            );
        }

        var count = await dues.MakeAllDueAsync(TimeProvider.System.GetUtcNow(), TestContext.Current.CancellationToken);
        Assert.Equal(ids.Length, count);
    }

    // Nodes look at all cases again when they start on other rules, or within a day of them, each in its own time: a row
    // that one of them puts may come after the case has long been done.
    private static async Task NoteLookedAtAsync(IServiceProvider patient)
    {
        var dues = patient.GetRequiredService<IDueStore>();
        var cancellation = TestContext.Current.CancellationToken;
        await Eventually.IsTrueAsync(
            async () => await dues.ReadMarkAsync(CaseService.RulesMark, cancellation) is not null,
            "the patient node has looked itself"
        );
        var facts = Facts.Load(RepositoryFile.PathOf("data"));
        var mark = new RulesMarkText(facts.Fingerprint, TimeProvider.System.GetUtcNow().AddDays(-2));
        await dues.WriteMarkAsync(CaseService.RulesMark, mark.ToString(), cancellation);
    }

    private static async Task<DueCases> RegisterAsync(
        ClusterDatabase database,
        int count,
        Func<IServiceProvider, Task> leave
    )
    {
        using var rules = new PatientRules();
        await using var silo = await RunningSilo.StartAsync(
            $"--Netralitas:Postgres={database.ConnectionString}",
            rules.Setting
        );
        var cases = new DueCases(count);
        var grains = silo.Services.GetRequiredService<IGrainFactory>();
        await Parallel.ForEachAsync(
            cases.ids.Index(),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = 64,
                CancellationToken = TestContext.Current.CancellationToken,
            },
            async (each, cancellation) =>
            {
                List<CaseCall> calls =
                [
                    LikedPost.Reported(each.Index + 1),
                    LikedPost.Assessed(),
                    LikedPost.Recommended(),
                ];
                var reply = await grains.TellAsync(new CaseShare(each.Item, calls), cancellation);
                Assert.True(reply.Accepted == calls.Count, string.Join(", ", reply.Others));
            }
        );
        await leave(silo.Services);
        return cases;
    }

    /// <summary>Whether everything has happened that time does to them.</summary>
    public async Task<bool> AreDoneAsync(IServiceProvider node)
    {
        var archive = node.GetRequiredService<CaseArchive>();
        foreach (var id in ids)
        {
            if ((await archive.ReadAsync(id, TestContext.Current.CancellationToken))?.History.Count < Life.Length)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Checks that everything happened to each, and each thing once.</summary>
    public async Task ExpectEachOnceAsync(IServiceProvider node)
    {
        var archive = node.GetRequiredService<CaseArchive>();
        foreach (var id in ids)
        {
            var file = await archive.ReadAsync(id, TestContext.Current.CancellationToken);
            Assert.Equal(Life, file!.History.Select(entry => entry.Event.Move));
        }
    }
}
