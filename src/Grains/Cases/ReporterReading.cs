using Netralitas.Domain.Cases;

namespace Netralitas.Grains.Cases;

/// <summary>Reads who reported, and notes it, with the reason, before anything leaves.</summary>
/// <param name="archive">Reads cases.</param>
/// <param name="reporters">Who reported.</param>
/// <param name="readings">Where it is noted.</param>
public sealed class ReporterReading(CaseArchive archive, CaseReporters reporters, CaseReadings readings)
{
    /// <summary>Every report of a case with who made it, if that was given; null if there is no such case.</summary>
    public async Task<IReadOnlyList<(FiledReport Filed, Reporter? Reporter)>?> ReadAsync(
        string keyId,
        CaseId id,
        string reason,
        CancellationToken cancellation
    )
    {
        if (await archive.ReadAsync(id, cancellation) is not { } file)
        {
            return null;
        }

        // Reports that came by a merge left their reporters with the case they were filed under.
        CaseId[] cases = [.. file.Case.Reports.Select(filed => filed.Case).Append(id).Distinct()];
        await readings.NoteAsync(keyId, cases, "reporters", reason, cancellation);
        var known = new Dictionary<string, Reporter>(StringComparer.Ordinal);
        foreach (var each in cases)
        {
            foreach (var (name, reporter) in await reporters.ReadAsync(each, cancellation))
            {
                known[name] = reporter;
            }
        }

        return
        [
            .. file.Case.Reports.Select(filed =>
                (filed, filed.Report.ReporterRef is { } name ? known.GetValueOrDefault(name) : null)
            ),
        ];
    }
}
