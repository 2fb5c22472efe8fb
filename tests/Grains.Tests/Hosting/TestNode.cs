using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Ingest;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Projections;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Tests.Hosting;

/// <summary>One node with everything the grains use, on a log that can be scripted.</summary>
internal sealed class TestNode : IAsyncDisposable
{
    private readonly HashSet<IProjection> joined = [];
    private readonly DueMeter dueMeter;

    // The same on every node of a database, as an administrator has it.
    private static readonly byte[] CaseKey = new byte[CaseSeal.KeySize];

    public TestNode(EventDatabase database, ManualClock clock, CaseRules rules)
    {
        Clock = clock;
        Log = new ScriptedLog(database.Log);
        Context = new DecisionContext(Log, Shipped.Elections, Shipped.Regions, Clock, new AgencyList(Shipped.Regions));
        Cases = new CaseContext(Context, rules, new CaseVault(database.CaseKeys, CaseKey, Clock), database.Dues);
        Grains = PlainGrains.Of(Cases);
        Subscription = new LogSubscription(Log);
        Agencies = new AgencyProjection(Log, Grains, Context.Agencies, Clock, NullLogger<AgencyProjection>.Instance);
        Spreader = new BatchSpreader(Grains, Context.Agencies);
        Pledges = new HourlyPledges(Context.Agencies);
        CeremonyProjection = new CeremonyProjection(Context, Shipped.Wordings, CeremonyList, Pledges);
        Archive = new CaseArchive(Cases);
        CaseProjection = new CaseProjection(Cases, CaseList, Archive);
        Merger = new CaseMerger(Archive, Grains, Clock);
        CaseMatching = new CaseMatching(CaseProjection, CaseList, Archive, Merger, Grains, Clock);
        dueMeter = new DueMeter(Clock);
        Runner = new DueRunner(database.Dues, Grains, dueMeter, Clock);
        Reporters = new CaseReporters(Cases);
        Readings = new CaseReadings(Cases);
        CaseKeys = database.CaseKeys;
    }

    public ManualClock Clock { get; }

    public ScriptedLog Log { get; }

    public DecisionContext Context { get; }

    public CaseContext Cases { get; }

    public IGrainFactory Grains { get; }

    /// <summary>How many grains were ever called.</summary>
    public int Awake => PlainGrains.CountOf(Grains);

    public LogSubscription Subscription { get; }

    public AgencyProjection Agencies { get; }

    public BatchSpreader Spreader { get; }

    public CeremonyList CeremonyList { get; } = new();

    public CeremonyProjection CeremonyProjection { get; }

    public HourlyPledges Pledges { get; }

    public CaseArchive Archive { get; }

    public CaseList CaseList { get; } = new();

    public CaseProjection CaseProjection { get; }

    public CaseMatching CaseMatching { get; }

    public CaseMerger Merger { get; }

    public DueRunner Runner { get; }

    public CaseReporters Reporters { get; }

    public CaseReadings Readings { get; }

    public ICaseKeyStore CaseKeys { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Has a projection take in whatever any node committed before the call.</summary>
    public async Task FollowAsync(IProjection projection)
    {
        if (!joined.Contains(projection))
        {
            await Subscription.JoinAsync(projection, Cancellation);
            joined.Add(projection);
        }

        await Subscription.FollowAsync(Cancellation);
    }

    /// <summary>Returns when the list of agencies holds whatever any node committed before the call.</summary>
    public async Task SettleAsync()
    {
        await FollowAsync(Agencies);
        Assert.True(
            await Context.Agencies.ReachAsync(
                Subscription.Position,
                TimeSpan.FromMinutes(1),
                TimeProvider.System,
                Cancellation
            )
        );
    }

    /// <summary>Says to cases what follows from whatever any node committed before the call.</summary>
    public async Task MatchAsync()
    {
        await FollowAsync(CaseProjection);
        await CaseMatching.MatchAsync(Cancellation);
    }

    public Task<ShareReply> TellAsync(CeremonyShare share) => Grains.TellAsync(share, Cancellation);

    public Task<ShareReply> TellAsync(AgencyShare share) => Grains.TellAsync(share, Cancellation);

    public Task<ShareReply> TellAsync(CaseShare share) => Grains.TellAsync(share, Cancellation);

    /// <summary>A case as the log has it; it must be there.</summary>
    public async Task<CaseFile> ReadAsync(CaseId id)
    {
        var file = await Archive.ReadAsync(id, Cancellation);
        Assert.NotNull(file);
        return file;
    }

    public async Task<IReadOnlyList<LogRecord>> RecordsAsync(string stream) =>
        await Log.ReadStreamAsync(stream, 0, Cancellation).ToListAsync(Cancellation);

    /// <summary>A ceremony's state; something must be known of it.</summary>
    public async Task<CeremonyReport> AskAsync(CeremonyId ceremony)
    {
        var report = await Grains.AskAsync(ceremony, Cancellation);
        Assert.NotNull(report);
        return report;
    }

    /// <summary>An agency's state; it must be registered.</summary>
    public async Task<AgencyReport> AskAsync(AgencyId agency)
    {
        var report = await Grains.AskAsync(agency, Cancellation);
        Assert.NotNull(report);
        return report;
    }

    public async Task<IReadOnlyList<LogRecord>> RecordsAsync(CeremonyId ceremony) =>
        await Log.ReadStreamAsync(ceremony.Value, 0, Cancellation).ToListAsync(Cancellation);

    public async Task<IReadOnlyList<LogRecord>> RecordsAsync() =>
        await Log.ReadAllAsync(0, Cancellation).ToListAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        Agencies.Dispose();
        dueMeter.Dispose();
        Subscription.Dispose();
        await Log.DisposeAsync();
    }
}
