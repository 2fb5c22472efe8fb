using Netralitas.Actors.Cases;
using Netralitas.Actors.Cases.Board;
using Netralitas.EventLog;

namespace Netralitas.Api.Hosting;

/// <summary>
/// Makes a node ready for cases: checks that its key is the database's, looks at every clock again if the rules changed, fills
/// the board; then keeps the board twice a second.
/// </summary>
/// <param name="context">What cases are decided by.</param>
/// <param name="keeper">Keeps the board.</param>
/// <param name="board">The board.</param>
/// <param name="runner">Tells which case it could not wake.</param>
/// <param name="meter">Learns when the next case is due.</param>
/// <param name="facts">The rules' fingerprint.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Where faults are told.</param>
public sealed partial class CaseService(
    CaseContext context,
    CaseKeeper keeper,
    CaseBoard board,
    DueRunner runner,
    DueMeter meter,
    Facts facts,
    TimeProvider clock,
    ILogger<CaseService> logger
) : BackgroundService
{
    private const string KeyMark = "case-key";
    private const string RulesMark = "case-rules";

    private const int KeepsPerLook = 20;

    private static readonly TimeSpan KeepEvery = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        runner.Failed = (stream, fault) => WakingFailed(logger, stream, fault);
        await CheckKeyAsync(context.Dues, context.Vault, cancellationToken);
        await keeper.KeepAsync(cancellationToken);
        if (await context.Dues.ReadMarkAsync(RulesMark, cancellationToken) != facts.Fingerprint)
        {
            await LookAgainAsync(cancellationToken);
            await context.Dues.WriteMarkAsync(RulesMark, facts.Fingerprint, cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    // Deadlines are computed, and by changed rules they may be others than those the table was made by; a case that waited
    // for nothing may now wait for something.
    private async Task LookAgainAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await context.Dues.MakeAllDueAsync(now, cancellation);
        foreach (var line in board.Lines.Where(line => line.IsOpen))
        {
            await context.Dues.SettleAsync(CaseStreams.Of(line.Id), line.Version, now, cancellation);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var count = 0; !stoppingToken.IsCancellationRequested; count++)
        {
            try
            {
                await Task.Delay(KeepEvery, clock, stoppingToken);
                await keeper.KeepAsync(stoppingToken);
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

    private static async Task CheckKeyAsync(IDueStore marks, CaseVault vault, CancellationToken cancellation)
    {
        var found = await marks.ReadMarkAsync(KeyMark, cancellation);
        if (found is null)
        {
            await marks.WriteMarkAsync(KeyMark, vault.Mark, cancellation);
        }
        else if (found != vault.Mark)
        {
            throw new FormatException(
                "The case key is not the one this database was written with: give the node the file of the others (Netralitas:CaseKey)."
            );
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "the board of cases could not be kept; it is tried again")]
    private static partial void KeepingFailed(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Stream} was due and could not be woken; it comes again")]
    private static partial void WakingFailed(ILogger logger, string stream, Exception fault);
}
