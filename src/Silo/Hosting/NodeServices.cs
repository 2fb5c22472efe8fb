using Microsoft.Extensions.DependencyInjection.Extensions;
using Netralitas.Api;
using Netralitas.Domain.Persons;
using Netralitas.EventLog;
using Netralitas.Grains;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Elections;
using Netralitas.Grains.FactFiles;
using Netralitas.Grains.Hosting;
using Netralitas.Grains.Ingest;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Nodes;
using Netralitas.Grains.Projections;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Filters;
using Netralitas.Identity.Keys;
using Netralitas.Identity.Security;
using Netralitas.Pages;

namespace Netralitas.Silo.Hosting;

/// <summary>
/// Puts a node's own parts together: facts, log, projections, edge. The grains and the way to them are the silo's to add.
/// </summary>
public static class NodeServices
{
    private const string PseudonymSecret = "pseudonym";

    // What a node may take to stop once it has drained: answering what it took in, and handing its grains over.
    private static readonly TimeSpan StopMax = TimeSpan.FromSeconds(30);

    /// <summary>Adds what every node has, with or without an edge.</summary>
    public static void AddNode(this IHostApplicationBuilder builder, NodeSettings settings)
    {
        var services = builder.Services;
        services.AddSingleton(settings);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.DrainDelay + StopMax);
        services.TryAddSingleton(TimeProvider.System);
        services.AddFacts(settings);
        services.AddLog(settings);
        services.AddProjections();
        services.AddCases(settings);
        services.AddKeys();
        services.AddSingleton<NodeLife>();
        services.AddSingleton<NodeState>();
        services.AddSingleton<IReadinessCondition>(provider => provider.GetRequiredService<NodeState>());
        services.AddHostedService<NodeService>();
        services.AddHostedService<CaseService>();
        services.AddHostedService<NodeHeart>();
    }

    /// <summary>Adds what answers HTTP.</summary>
    public static void AddEdge(this IServiceCollection services, NodeSettings settings)
    {
        services.AddCallers();
        services.AddSingleton<Readiness>();
        services.AddSingleton(new CompletionSettings(settings.CompletionThreshold));
        services.AddSingleton<StandingsReader>();
        services.AddSingleton<CaseView>();
        services.AddSingleton<AgencyCases>();
        services.AddSingleton(provider => new Lazy<Task<NumberPseudonym>>(() => MakePseudonymAsync(provider)));
        services.AddCeremonyList();
        services.AddSingleton<NodeHealth>();
        services.AddSavedFilters();
        services.AddApi();
        services.AddPages();
        services.AddSignIn(settings.Session, settings.Oidc, () => CaseKeyFile.Of(settings));
    }

    private static void AddFacts(this IServiceCollection services, NodeSettings settings)
    {
        var folder = settings.Data.Length > 0 ? settings.Data : Path.Combine(AppContext.BaseDirectory, "data");
        var facts = Facts.Load(folder);
        services.AddSingleton(facts.Regions);
        services.AddSingleton(facts.Tiles);
        services.AddSingleton(facts.Elections);
        services.AddSingleton(facts.Wordings);
        services.AddSingleton(facts.Cases);
        services.AddSingleton(facts);
    }

    private static void AddLog(this IServiceCollection services, NodeSettings settings)
    {
        services.AddSingleton(_ =>
            settings.Postgres.Length > 0
                ? EventDatabase.Postgres(settings.Postgres)
                : EventDatabase.Sqlite(settings.Database)
        );
        services.AddSingleton(provider => provider.GetRequiredService<EventDatabase>().Log);
        services.AddSingleton(provider => provider.GetRequiredService<EventDatabase>().Dues);
        services.AddSingleton(provider => provider.GetRequiredService<EventDatabase>().CaseKeys);
        services.AddSingleton(provider => provider.GetRequiredService<EventDatabase>().Nodes);
        services.AddSingleton(provider => provider.GetRequiredService<EventDatabase>().Figures);
    }

    private static void AddProjections(this IServiceCollection services)
    {
        services.AddSingleton<AgencyList>();
        services.AddSingleton<DecisionContext>();
        services.AddSingleton<LogSubscription>();
        services.AddSingleton<AgencyProjection>();
        services.AddSingleton<TargetProjection>();
        services.AddSingleton<TargetDates>();
        services.AddHostedService<SubscriptionService>();
        services.AddSingleton<BatchSpreader>();
    }

    private static void AddCases(this IServiceCollection services, NodeSettings settings)
    {
        services.AddSingleton(provider => new CaseVault(
            provider.GetRequiredService<ICaseKeyStore>(),
            CaseKeyFile.Of(settings),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<CaseContext>();
        services.AddSingleton<CaseList>();
        services.AddSingleton<CaseArchive>();
        services.AddSingleton<CaseProjection>();
        services.AddSingleton<CaseMerger>();
        services.AddSingleton<CaseMatching>();
        services.AddSingleton<DueMeter>();
        services.AddSingleton<DueRunner>();
        services.AddSingleton<CaseReporters>();
        services.AddSingleton<CaseReadings>();
        services.AddSingleton<PledgeTrace>();
    }

    private static async Task<NumberPseudonym> MakePseudonymAsync(IServiceProvider provider)
    {
        var keys = provider.GetRequiredService<IKeyStore>();
        return new NumberPseudonym(await keys.GetSecretAsync(PseudonymSecret, CancellationToken.None));
    }
}
