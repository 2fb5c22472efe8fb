using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Messages;
using Netralitas.Grains.Nation;
using Orleans.Runtime;

namespace Netralitas.Grains.Hosting;

/// <summary>Reaches the actors wherever in the cluster they live.</summary>
/// <param name="grains">Reaches the grains.</param>
/// <param name="board">This node's board, which learns from every agency that followed.</param>
/// <param name="logger">Where lost messages are told.</param>
/// <param name="local">This silo; null for a client of the cluster.</param>
public sealed partial class ClusterDispatcher(
    IGrainFactory grains,
    NationBoard board,
    ILogger<ClusterDispatcher> logger,
    ILocalSiloDetails? local = null
) : IDispatcher
{
    // What agencies were told of and have not taken in yet. Over it they are told without the records, and read the log.
    private const long UntakenBytesMax = 64 * 1024 * 1024;

    private readonly string? silo = local?.SiloAddress.ToString();
    private readonly ConcurrentDictionary<Task, bool> following = new();
    private long untaken;

    /// <inheritdoc />
    public async Task<ShareReply> TellAsync(CeremonyShare share, CancellationToken cancellation)
    {
        var grain = grains.GetGrain<ICeremonyGrain>(share.Ceremony.Value);
        return (await GrainCall.MakeAsync(() => grain.TellAsync(CeremonyShareMessage.Of(share)), cancellation)).Open();
    }

    /// <inheritdoc />
    public async Task<ShareReply> TellAsync(AgencyShare share, CancellationToken cancellation)
    {
        var grain = grains.GetGrain<IAgencyGrain>(share.Agency.Value);
        return (await GrainCall.MakeAsync(() => grain.TellAsync(AgencyShareMessage.Of(share)), cancellation)).Open();
    }

    /// <inheritdoc />
    public async Task<ShareReply> TellAsync(CaseShare share, CancellationToken cancellation)
    {
        var grain = grains.GetGrain<ICaseGrain>(share.Case.Value);
        return (await GrainCall.MakeAsync(() => grain.TellAsync(CaseShareMessage.Of(share)), cancellation)).Open();
    }

    /// <inheritdoc />
    public Task WakeAsync(CaseId id, CancellationToken cancellation) =>
        GrainCall.MakeAsync(grains.GetGrain<ICaseGrain>(id.Value).WakeAsync, cancellation);

    /// <inheritdoc />
    public async Task<CeremonyReport?> AskAsync(CeremonyId ceremony, CancellationToken cancellation) =>
        (await GrainCall.MakeAsync(grains.GetGrain<ICeremonyGrain>(ceremony.Value).AskAsync, cancellation))?.Open();

    /// <inheritdoc />
    public async Task<AgencyReport?> AskAsync(AgencyId agency, CancellationToken cancellation) =>
        (await GrainCall.MakeAsync(grains.GetGrain<IAgencyGrain>(agency.Value).AskAsync, cancellation))?.Open();

    /// <inheritdoc />
    public void Follow(AgencyId agency, IReadOnlyList<LogRecord> records)
    {
        var told = FollowAsync(agency, records);
        if (!told.IsCompleted)
        {
            following[told] = true;
            _ = told.ContinueWith(
                done => following.TryRemove(done, out _),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
        }
    }

    /// <summary>Returns when every agency has taken in what this node committed before the call.</summary>
    public Task SettleAsync(CancellationToken cancellation) => Task.WhenAll(following.Keys).WaitAsync(cancellation);

    // Never throws: what is lost here is found again, by the gap it leaves or by the next sweep.
    private async Task FollowAsync(AgencyId agency, IReadOnlyList<LogRecord> records)
    {
        var bytes = records.Sum(record => (long)record.Data.Length);
        var isTooMuch = Interlocked.Add(ref untaken, bytes) > UntakenBytesMax;
        try
        {
            LogRecordMessage[] told = isTooMuch ? [] : [.. records.Select(LogRecordMessage.Of)];
            var line = await grains.GetGrain<IAgencyGrain>(agency.Value).FollowAsync(told, silo);
            if (line is not null)
            {
                board.TakeOver(line.Open());
            }
        }
        catch (Exception fault)
        {
            FollowLost(logger, agency.Value, fault);
        }
        finally
        {
            Interlocked.Add(ref untaken, -bytes);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "agency {Agency} could not be told; it will find out by itself")]
    private static partial void FollowLost(ILogger logger, string agency, Exception fault);
}
