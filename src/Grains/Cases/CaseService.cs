using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Domain.Cases;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.FactFiles;
using Netralitas.Grains.Projections;

namespace Netralitas.Grains.Cases;

/// <summary>
/// Makes a node ready for cases: checks that its key is the database's, looks at every clock again if the rules changed, fills
/// the list; then looks twice a second for what follows from it.
/// </summary>
/// <param name="context">What cases are decided by.</param>
/// <param name="subscription">Keeps the list.</param>
/// <param name="projection">Fills the list.</param>
/// <param name="matching">Says to cases what follows from the list.</param>
/// <param name="list">The list.</param>
/// <param name="runner">Tells which case it could not wake.</param>
/// <param name="meter">Learns when the next case is due.</param>
/// <param name="facts">The rules' fingerprint.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Where faults are told.</param>
public sealed partial class CaseService(
    CaseContext context,
    LogSubscription subscription,
    CaseProjection projection,
    CaseMatching matching,
    CaseList list,
    DueRunner runner,
    DueMeter meter,
    Facts facts,
    TimeProvider clock,
    ILogger<CaseService> logger
) : BackgroundService, IHostedLifecycleService
{
    /// <summary>The mark that says by which rules all deadlines were looked at last.</summary>
    internal const string RulesMark = "case-rules";

    private const string KeyMark = "case-key";

    private const int KeepsPerLook = 20;

    private readonly HashSet<CaseId> told = [];

    private static readonly TimeSpan UpgradeMax = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeepEvery = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Comes after the log is open, and before this node joins a cluster: from then on it is given cases to decide, and what
    /// it sealed under another key the others could never read.
    /// </summary>
    public Task StartingAsync(CancellationToken cancellationToken) => CheckKeyAsync(cancellationToken);

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        runner.Failed = (stream, fault) => WakingFailed(logger, stream, fault);

        // What follows from the list may concern a case on a node that is just going, so it has time.
        await subscription.JoinAsync(projection, cancellationToken);
        if (!context.Rules.Holidays.Covers(CaseAgenda.CentralDayAt(clock.GetUtcNow()).Year))
        {
            HolidaysUnknown(logger, CaseAgenda.CentralDayAt(clock.GetUtcNow()).Year);
        }

        await base.StartAsync(cancellationToken);
    }

    // Deadlines are computed, and by changed rules they may be others than those the table was made by; a case that waited
    // for nothing may now wait for something. Noted when it is done, so that a node that stops meanwhile does it again; and done
    // by each node that starts within a day of it, since one that still ran by the old rules may have written old times.
    private async Task LookAgainAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var mark = RulesMarkText.Parse(await context.Dues.ReadMarkAsync(RulesMark, cancellation));
        if (mark?.Fingerprint == facts.Fingerprint && now - mark.At > UpgradeMax)
        {
            return;
        }

        await context.Dues.MakeAllDueAsync(now, cancellation);
        foreach (var line in list.Lines.Where(line => line.IsOpen))
        {
            await context.Dues.SettleAsync(CaseStreams.Of(line.Id), line.Version, now, cancellation);
        }

        if (mark?.Fingerprint != facts.Fingerprint)
        {
            await context.Dues.WriteMarkAsync(
                RulesMark,
                new RulesMarkText(facts.Fingerprint, now).ToString(),
                cancellation
            );
        }
    }

    private void TellUnreadable()
    {
        foreach (var (id, why) in projection.Unreadable)
        {
            if (told.Add(id))
            {
                CaseUnreadable(logger, id.Value, why);
            }
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var hasLookedAgain = false;
        for (var count = 0; !stoppingToken.IsCancellationRequested; count++)
        {
            try
            {
                await Task.Delay(KeepEvery, clock, stoppingToken);
                if (!hasLookedAgain)
                {
                    await LookAgainAsync(stoppingToken);
                    hasLookedAgain = true;
                }

                TellUnreadable();
                await matching.MatchAsync(stoppingToken);
                if (count % KeepsPerLook == 0)
                {
                    meter.Note(await context.Dues.ReadNextAsync(stoppingToken));
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                KeepingFailed(logger, fault);
            }
        }
    }

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task CheckKeyAsync(CancellationToken cancellation)
    {
        if (await context.Dues.NoteOnceAsync(KeyMark, context.Vault.Mark, cancellation) != context.Vault.Mark)
        {
            throw new FormatException(
                "The case key is not the one this database was written with: give the node the file of the others (Netralitas:CaseKey)."
            );
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "what follows from the list of cases could not be said; it is tried again"
    )]
    private static partial void KeepingFailed(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Stream} was due and could not be woken; it comes again")]
    private static partial void WakingFailed(ILogger logger, string stream, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "case {Case} cannot be read and is in no list: {Why}")]
    private static partial void CaseUnreadable(ILogger logger, string @case, string why);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "holidays.json does not cover {Year}: periods of working days count weekends only and may end too early"
    )]
    private static partial void HolidaysUnknown(ILogger logger, int year);
}
