using Netralitas.Domain.Cases;
using Netralitas.EventLog;
using Netralitas.Grains.Codec.Cases;

namespace Netralitas.Grains.Cases;

/// <summary>A case as loaded from its stream, with where the stream ends and the key it is sealed under.</summary>
internal sealed class CaseState
{
    private static readonly string ErasedType = CaseEventTypes.Of(CaseMove.Erased);

    private CaseState(CaseId id) => Case = new Case(id);

    public Case Case { get; }

    public StreamHead Head { get; private set; } = StreamHead.Empty;

    public long Position { get; private set; }

    /// <summary>The case's key; null before its first record, and once it was destroyed.</summary>
    public CaseSeal? Seal { get; private set; }

    /// <summary>Whether the papers are gone: nothing can be said of the case any more.</summary>
    public bool IsErased { get; private set; }

    public static async Task<CaseState> LoadAsync(CaseId id, CaseContext context, CancellationToken cancellation)
    {
        var state = new CaseState(id) { Seal = await context.Vault.FindAsync(CaseStreams.Of(id), cancellation) };
        await state.CatchUpAsync(context, cancellation);
        return state;
    }

    /// <summary>Takes in what was appended since, by another node.</summary>
    public async Task CatchUpAsync(CaseContext context, CancellationToken cancellation)
    {
        var stream = CaseStreams.Of(Case.Id);
        await foreach (var record in context.Shared.Log.ReadStreamAsync(stream, Head.Version, cancellation))
        {
            Seal ??= await context.Vault.FindAsync(stream, cancellation);
            IsErased |=
                record.Type == ErasedType || (Seal is null && await context.Vault.WasErasedAsync(stream, cancellation));
            if (!IsErased && CaseRecords.Open(record, Seal!) is { } happened)
            {
                Case.Apply(happened);
            }

            Note(record);
        }
    }

    /// <summary>The case's key, made if it has none yet.</summary>
    public async ValueTask<CaseSeal?> NeedSealAsync(CaseContext context, CancellationToken cancellation) =>
        Seal ??= await context.Vault.GetAsync(CaseStreams.Of(Case.Id), cancellation);

    /// <summary>Takes in that a record, whose event was applied, is committed.</summary>
    public void Note(LogRecord record)
    {
        Head = new StreamHead(record.Version, record.Hash);
        Position = record.Position;
        IsErased |= record.Type == ErasedType;
    }
}
