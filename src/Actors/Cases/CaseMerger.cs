using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;

namespace Netralitas.Actors.Cases;

/// <summary>
/// Merges a case into another of the same act. The one that ends says so first; then its reports move along. What a crash
/// leaves between the two is found on the board and finished: see <see cref="FinishAsync"/>.
/// </summary>
/// <param name="archive">Reads cases.</param>
/// <param name="dispatcher">Reaches their actors.</param>
/// <param name="clock">The time.</param>
public sealed class CaseMerger(CaseArchive archive, IDispatcher dispatcher, TimeProvider clock)
{
    /// <summary>Merges; null if it is done, else why not.</summary>
    public async Task<Rejection?> MergeAsync(
        CaseId from,
        CaseId into,
        CaseStep step,
        CaseSender sender,
        long? expectedVersion,
        CancellationToken cancellation
    )
    {
        var (source, target) = (
            await archive.ReadAsync(from, cancellation),
            await archive.ReadAsync(into, cancellation)
        );
        if (source is null || target is null)
        {
            return CaseDecider.Unknown;
        }

        if (from == into || !target.Case.IsOpen || !IsSameAct(source.Case, target.Case))
        {
            return Rejection.Of(
                "merge-other-act",
                "/into",
                "Hanya perkara lain yang masih terbuka, mengenai orang, perbuatan, dan tanggal yang sama, dapat menerima laporannya.",
                "Only another open case of the same person, act and date can take its reports."
            );
        }

        var merged = new CaseCall(0, null, sender, new CaseEvent.Merged(step, into), ExpectedVersion: expectedVersion);
        var reply = await dispatcher.TellAsync(new CaseShare(from, [merged]), CancellationToken.None);
        if (reply.Others is [{ Rejection: { } refused }])
        {
            return refused;
        }

        await FinishAsync(source.Case, into);
        return null;
    }

    // By what is known of the persons now: one of the reports may have had a wrong number.
    private static bool IsSameAct(Case source, Case target) =>
        (source.Report with { Person = source.Person }).IsSameAct(target.Report with { Person = target.Person });

    /// <summary>Moves a merged case's reports along, unless that was done.</summary>
    public async Task FinishAsync(Case merged, CaseId into)
    {
        var today = merged.TimeZone.DayAt(clock.GetUtcNow());
        var joined = new CaseEvent.ReportsJoined(new CaseStep(today, CaseStep.System), merged.Id, merged.Reports);
        var call = new CaseCall(0, null, CaseSender.System, joined);
        await dispatcher.TellAsync(new CaseShare(into, [call]), CancellationToken.None);
    }
}
