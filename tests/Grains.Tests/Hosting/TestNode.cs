using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Cases.Board;
using Netralitas.Grains.Ceremonies.Board;
using Netralitas.Grains.Hosting;
using Netralitas.Grains.Ingest;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Tests.Facts;

namespace Netralitas.Grains.Tests.Hosting;

/// <summary>One node with everything the actors use, on a log that can be scripted.</summary>
internal sealed class TestNode : IAsyncDisposable
{
    private readonly BoardLag lag;
    private readonly DueMeter dueMeter;

    // The same on every node of a database, as an administrator has it.
    private static readonly byte[] CaseKey = new byte[CaseSeal.KeySize];

    public TestNode(EventDatabase database, ManualClock clock, CaseRules rules)
    {
        Clock = clock;
        Log = new ScriptedLog(database.Log);
        Context = new ActorContext(Log, Shipped.Elections, Shipped.Regions, Clock, new NationBoard(Shipped.Regions));
        Cases = new CaseContext(Context, rules, new CaseVault(database.CaseKeys, CaseKey, Clock), database.Dues);
        Dispatcher = new InProcessDispatcher(Cases, new ActorLimits());
        lag = new BoardLag(Context.Board, Clock);
        Keeper = new BoardKeeper(Context, Dispatcher, lag);
        Spreader = new BatchSpreader(Dispatcher, Context.Board);
        Pulse = new PledgePulse(Context.Board);
        CeremonyFollower = new CeremonyFollower(Context, Shipped.Wordings, CeremonyBoard, Pulse);
        LogFollower.Attach(Log, Dispatcher, [CeremonyFollower]);
        Archive = new CaseArchive(Cases);
        Follower = new CaseFollower(Cases, CaseBoard, Archive);
        Merger = new CaseMerger(Archive, Dispatcher, Clock);
        CaseKeeper = new CaseKeeper(Follower, CaseBoard, Archive, Merger, Dispatcher, Clock);
        dueMeter = new DueMeter(Clock);
        Runner = new DueRunner(database.Dues, Dispatcher, dueMeter, Clock);
        Reporters = new ReporterRegister(Cases);
        Readings = new ReadingRegister(Cases);
        CaseKeys = database.CaseKeys;
    }

    public ManualClock Clock { get; }

    public ScriptedLog Log { get; }

    public ActorContext Context { get; }

    public CaseContext Cases { get; }

    public InProcessDispatcher Dispatcher { get; }

    public BoardKeeper Keeper { get; }

    public BatchSpreader Spreader { get; }

    public CeremonyBoard CeremonyBoard { get; } = new();

    public CeremonyFollower CeremonyFollower { get; }

    public PledgePulse Pulse { get; }

    public CaseArchive Archive { get; }

    public CaseBoard CaseBoard { get; } = new();

    public CaseFollower Follower { get; }

    public CaseKeeper CaseKeeper { get; }

    public CaseMerger Merger { get; }

    public DueRunner Runner { get; }

    public ReporterRegister Reporters { get; }

    public ReadingRegister Readings { get; }

    public ICaseKeyStore CaseKeys { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<ShareReply> TellAsync(CeremonyShare share) => Dispatcher.TellAsync(share, Cancellation);

    public Task<ShareReply> TellAsync(AgencyShare share) => Dispatcher.TellAsync(share, Cancellation);

    public Task<ShareReply> TellAsync(CaseShare share) => Dispatcher.TellAsync(share, Cancellation);

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
    public async Task<Grains.Ceremonies.CeremonyReport> AskAsync(CeremonyId ceremony)
    {
        var report = await Dispatcher.AskAsync(ceremony, Cancellation);
        Assert.NotNull(report);
        return report;
    }

    /// <summary>An agency's state; it must be registered.</summary>
    public async Task<Grains.Agencies.AgencyReport> AskAsync(AgencyId agency)
    {
        var report = await Dispatcher.AskAsync(agency, Cancellation);
        Assert.NotNull(report);
        return report;
    }

    public async Task<IReadOnlyList<LogRecord>> RecordsAsync(CeremonyId ceremony) =>
        await Log.ReadStreamAsync(ceremony.Value, 0, Cancellation).ToListAsync(Cancellation);

    public async Task<IReadOnlyList<LogRecord>> RecordsAsync() =>
        await Log.ReadAllAsync(0, Cancellation).ToListAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        // An agency that still follows would open the file again while it is deleted.
        await Dispatcher.SettleAsync(CancellationToken.None);
        Dispatcher.Dispose();
        lag.Dispose();
        dueMeter.Dispose();
        Follower.Dispose();
        CeremonyFollower.Dispose();
        await Log.DisposeAsync();
    }
}
