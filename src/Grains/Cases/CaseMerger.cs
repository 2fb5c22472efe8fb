using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;

namespace Netralitas.Grains.Cases;

/// <summary>
/// Merges a case into another of the same act. The target takes the reports in first, then the source ends: whatever fails in
/// between, no report is without an open case. What a crash leaves half done the list shows, and <see cref="EndAsync"/>
/// finishes.
/// </summary>
/// <param name="archive">Reads cases.</param>
/// <param name="grains">Reaches the cases.</param>
/// <param name="clock">The time.</param>
public sealed class CaseMerger(CaseArchive archive, IGrainFactory grains, TimeProvider clock)
{
    // Somebody would have to say something of the case each time between its reading and its end.
    private const int TriesMax = 8;

    /// <summary>Merges, today where the case's agency is; null if it is done, else why not.</summary>
    public async Task<Rejection?> MergeAsync(
        CaseId from,
        CaseId into,
        string? note,
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

        var step = new CaseStep(source.Case.TimeZone.DayAt(clock.GetUtcNow()), sender.By, note);

        // Who merges has judged the source as it was then.
        var version = expectedVersion ?? source.Version;
        var merged = new CaseEvent.Merged(step, into);
        if (version != source.Version)
        {
            return await TellAsync(from, merged, sender, version);
        }

        return CaseDecider.Refuse(source.Case, merged, sender, archive.Rules, clock.GetUtcNow())
            ?? await JoinAsync(source.Case, target.Case, step, sender)
            ?? await EndSourceAsync(source, merged, sender, cancellation);
    }

    /// <summary>Ends a case whose reports another has taken in.</summary>
    public async Task EndAsync(CaseFile source, CaseId into)
    {
        var today = source.Case.TimeZone.DayAt(clock.GetUtcNow());
        var merged = new CaseEvent.Merged(new CaseStep(today, CaseStep.System), into);
        await TellAsync(source.Case.Id, merged, CaseSender.System, source.Version);
    }

    // Once the target has its reports the source must end, with what it took in since it was read: that moves along first.
    private async Task<Rejection?> EndSourceAsync(
        CaseFile source,
        CaseEvent.Merged merged,
        CaseSender sender,
        CancellationToken cancellation
    )
    {
        var from = source.Case.Id;
        for (var tries = 1; ; tries++)
        {
            if (await TellAsync(from, merged, sender, source.Version) is not { } refused)
            {
                return null;
            }

            if (
                await archive.ReadAsync(from, cancellation) is not { } changed
                || await archive.ReadAsync(merged.Into, cancellation) is not { } target
            )
            {
                return refused;
            }

            // Another process may have been faster: what matters is that it is done.
            if (changed.Case.MergedInto == merged.Into)
            {
                return null;
            }

            if (refused.Code != CaseRejections.VersionStale || tries == TriesMax)
            {
                return refused;
            }

            if (await JoinAsync(changed.Case, target.Case, merged.Step, sender) is { } full)
            {
                return full;
            }

            source = changed;
        }
    }

    private async Task<Rejection?> JoinAsync(Case source, Case target, CaseStep step, CaseSender sender)
    {
        var missing = source.Reports.Where(filed => !target.Reports.Any(filed.IsSame)).ToList();
        return missing.Count == 0
            ? null
            : await TellAsync(target.Id, new CaseEvent.ReportsJoined(step, source.Id, missing), sender, null);
    }

    private async Task<Rejection?> TellAsync(CaseId id, CaseEvent said, CaseSender sender, long? version)
    {
        var call = new CaseCall(0, null, sender, said, ExpectedVersion: version);
        var reply = await grains.TellAsync(new CaseShare(id, [call]), CancellationToken.None);
        return reply.Others is [{ Rejection: { } refused }] ? refused : null;
    }

    // By what is known of the persons now: one of the reports may have had a wrong number.
    private static bool IsSameAct(Case source, Case target) =>
        (source.Report with { Person = source.Person }).IsSameAct(target.Report with { Person = target.Person });
}
