using Netralitas.Domain.Cases;
using Netralitas.Grains.Codec.Cases;

namespace Netralitas.Grains.Cases;

/// <summary>Reads cases from the log, where what is acknowledged stands; no grain is asked, so none is woken.</summary>
/// <param name="context">The log and the keys.</param>
public sealed class CaseArchive(CaseContext context)
{
    private static readonly string ErasedType = CaseEventTypes.Of(CaseMove.Erased);

    /// <summary>The facts cases are decided by.</summary>
    public CaseRules Rules => context.Rules;

    /// <summary>A case with its history; null if there is none, or its papers were erased.</summary>
    public async Task<CaseFile?> ReadAsync(CaseId id, CancellationToken cancellation)
    {
        var (subject, history, stream) = (new Case(id), new List<CaseHistoryEntry>(), CaseStreams.Of(id));
        var seal = await context.Vault.FindAsync(stream, cancellation);
        var (version, position) = (0L, 0L);
        await foreach (var record in context.Shared.Log.ReadStreamAsync(stream, 0, cancellation))
        {
            (version, position) = (record.Version, record.Position);
            if (record.Type == ErasedType || (seal is null && await context.Vault.WasErasedAsync(stream, cancellation)))
            {
                return null;
            }

            if (CaseRecords.Open(record, seal!) is { } happened)
            {
                subject.Apply(happened);
                history.Add(new CaseHistoryEntry(record.Version, record.RecordedAt, record.Identity?.Id, happened));
            }
        }

        return subject.Exists ? new CaseFile(subject, version, position, history) : null;
    }
}
