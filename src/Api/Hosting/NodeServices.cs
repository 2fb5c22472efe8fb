using Microsoft.Extensions.DependencyInjection.Extensions;
using Netralitas.Api.Accounts;
using Netralitas.Api.Cases;
using Netralitas.Api.Feed;
using Netralitas.Api.Ingest;
using Netralitas.Api.Live;
using Netralitas.Api.Nodes;
using Netralitas.Api.Pages;
using Netralitas.Api.Queries;
using Netralitas.Api.Security;
using Netralitas.Api.Telemetry;
using Netralitas.EventLog;
using Netralitas.Grains;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Cases.Board;
using Netralitas.Grains.Elections;
using Netralitas.Grains.Hosting;
using Netralitas.Grains.Ingest;
using Netralitas.Grains.Nation;

namespace Netralitas.Api.Hosting;

/// <summary>
/// Puts a node together: facts, log, actors, edge. A host that lets the actors live elsewhere adds its own
/// <see cref="IDispatcher"/> and <see cref="IEventSpreader"/> first; what is there already is kept.
/// </summary>
public static class NodeServices
{
    private const string PseudonymSecret = "pseudonym";

    // What a node may take to stop once it has drained: answering what it took in, and handing its actors over.
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
        var isHostedHere = services.All(service => service.ServiceType != typeof(IDispatcher));
        services.AddActors();
        services.AddCases(settings);
        services.AddSingleton<KeyRing>();
        services.AddSingleton<NodeLife>();
        services.AddSingleton<NodeState>();
        services.AddSingleton<IReadinessCondition>(provider => provider.GetRequiredService<NodeState>());
        services.AddHostedService<NodeKeeper>();
        services.AddHostedService<CaseService>();
        services.AddHostedService<NodeHeart>();
        if (isHostedHere)
        {
            services.AddHostedService<DueTimer>();
        }

        services.TryAddSingleton(TelemetryNames.Node);
        services.AddSingleton<OtlpExport>();
        OtlpExport.AddLogs(builder);
    }

    /// <summary>Adds what answers HTTP.</summary>
    public static void AddEdge(this IServiceCollection services, NodeSettings settings)
    {
        services.AddCallers();
        services.AddSingleton<Readiness>();
        services.AddSingleton<IngestLimits>();
        services.AddSingleton<IngestGate>();
        services.AddSingleton<IngestMeter>();
        services.AddSingleton<IngestEndpoint>();
        services.AddSingleton(new CompletionSettings(settings.CompletionThreshold));
        services.AddSingleton<BoardReader>();
        services.AddSingleton<CeremonyJson>();
        services.AddSingleton<CaseView>();
        services.AddSingleton<AgencyCases>();
        services.AddSingleton(provider => new Lazy<Task<NumberPseudonym>>(() => MakePseudonymAsync(provider)));
        services.AddSingleton<LiveHub>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveHub>());
        services.AddSingleton<PrometheusText>();
        services.AddCeremonyBoard();
        services.AddSingleton<NodeHealth>();
        services.AddPages();
        services.AddSignIn(settings);
        services.AddOpenApi("v1", options => options.AddDocumentTransformer<OpenApiText>());
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
        services.AddSingleton(provider => provider.GetRequiredService<EventDatabase>().Keys);
        services.AddSingleton(provider => provider.GetRequiredService<EventDatabase>().Dues);
        services.AddSingleton(provider => provider.GetRequiredService<EventDatabase>().CaseKeys);
        services.AddSingleton(provider => provider.GetRequiredService<EventDatabase>().Nodes);
        services.AddSingleton(provider => provider.GetRequiredService<EventDatabase>().Figures);
        services.AddSingleton(provider => provider.GetRequiredService<EventDatabase>().Filters);
    }

    private static void AddActors(this IServiceCollection services)
    {
        services.AddSingleton<NationBoard>();
        services.AddSingleton<ActorContext>();
        services.AddSingleton<ActorLimits>();
        services.AddSingleton<BoardLag>();
        services.AddSingleton<BoardKeeper>();
        services.AddSingleton<TargetDates>();
        services.AddSingleton<BatchSpreader>();
        services.TryAddSingleton<IDispatcher, InProcessDispatcher>();
        services.TryAddSingleton<IEventSpreader>(provider => provider.GetRequiredService<BatchSpreader>());
    }

    private static void AddCases(this IServiceCollection services, NodeSettings settings)
    {
        services.AddSingleton(provider => new CaseVault(
            provider.GetRequiredService<ICaseKeyStore>(),
            CaseKeyFile.Of(settings),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<CaseContext>();
        services.AddSingleton<CaseBoard>();
        services.AddSingleton<CaseArchive>();
        services.AddSingleton<CaseFollower>();
        services.AddSingleton<CaseMerger>();
        services.AddSingleton<CaseKeeper>();
        services.AddSingleton<DueMeter>();
        services.AddSingleton<DueRunner>();
        services.AddSingleton<ReporterRegister>();
        services.AddSingleton<ReadingRegister>();
        services.AddSingleton<PledgeTrace>();
    }

    private static async Task<NumberPseudonym> MakePseudonymAsync(IServiceProvider provider)
    {
        var keys = provider.GetRequiredService<IKeyStore>();
        return new NumberPseudonym(await keys.GetSecretAsync(PseudonymSecret, CancellationToken.None));
    }
}
