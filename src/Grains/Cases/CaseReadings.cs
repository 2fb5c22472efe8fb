using System.Text.Json;
using Netralitas.Contracts;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;
using Netralitas.EventLog;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Cases;

/// <summary>
/// Who read which papers, in the log itself: noted before the papers leave, chained like everything else, so that after a
/// breach it is known whom it touched.
/// </summary>
/// <param name="context">The log and the clock.</param>
public sealed class CaseReadings(CaseContext context)
{
    /// <summary>Notes readings by one key; returns after the commit.</summary>
    public async Task NoteAsync(
        string keyId,
        IReadOnlyList<CaseId> cases,
        string what,
        string? reason,
        CancellationToken cancellation
    )
    {
        if (cases.Count == 0)
        {
            return;
        }

        var (stream, now) = (CaseStreams.ReadingsOf(keyId), context.Shared.Clock.GetUtcNow());
        NewRecord[] records =
        [
            .. cases.Select(id => new NewRecord(
                EventTypes.CaseRead,
                now,
                null,
                JsonPayload.Of(json => Write(json, id, what, reason))
            )),
        ];
        await Retry.OnConflictAsync(
            async () =>
            {
                var head = await context.Shared.Log.ReadHeadAsync(stream, cancellation);
                return await context.Shared.Log.AppendAsync(new Append(stream, head, records), cancellation)
                    is AppendResult.Committed;
            },
            stream
        );
    }

    /// <summary>The readings of a time, in order.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The first instant after it.</param>
    /// <param name="keyId">By one key; null for all.</param>
    /// <param name="cancellation">Ends it.</param>
    public async IAsyncEnumerable<Reading> ReadAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        string? keyId,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var records = keyId is null
            ? context.Shared.Log.ReadOwnerAsync(CaseStreams.Readings, 0, cancellation)
            : context.Shared.Log.ReadStreamAsync(CaseStreams.ReadingsOf(keyId), 0, cancellation);
        await foreach (var record in records)
        {
            if (record.RecordedAt >= from && record.RecordedAt < to)
            {
                yield return Open(record);
            }
        }
    }

    private static Reading Open(LogRecord record)
    {
        using var document = JsonDocument.Parse(record.Data);
        var data = new DataFields(document.RootElement);
        return new Reading(
            record.Stream[(CaseStreams.Readings.Length + 1)..],
            record.RecordedAt,
            CaseId.Parse(data.Text("case")),
            data.Text("what"),
            data.OptionalText("reason", TextRules.LongMax)
        );
    }

    private static void Write(Utf8JsonWriter json, CaseId id, string what, string? reason)
    {
        json.WriteString("case", id.Value);
        json.WriteString("what", what);
        if (reason is not null)
        {
            json.WriteString("reason", reason);
        }
    }
}
