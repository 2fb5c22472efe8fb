using Netralitas.Domain.Rules;
using Netralitas.EventLog;

namespace Netralitas.Grains.Turns;

/// <summary>Compares an identified event with the one its identity already names.</summary>
internal static class Known
{
    private static readonly Dictionary<EventIdentity, LogRecord> None = [];

    /// <summary>The committed records of those identities that are taken.</summary>
    public static async ValueTask<IReadOnlyDictionary<EventIdentity, LogRecord>> FindAsync(
        IEventLog log,
        IEnumerable<EventIdentity?> identities
    )
    {
        Dictionary<EventIdentity, LogRecord>? found = null;
        foreach (var identity in identities)
        {
            if (identity is not null && await log.FindAsync(identity, CancellationToken.None) is { } record)
            {
                found ??= [];
                found[identity] = record;
            }
        }

        return found ?? None;
    }

    /// <summary>The outcome for an event whose identity is committed: duplicate if it is the same, else conflict.</summary>
    public static EventOutcome Compare(
        int index,
        LogRecord first,
        string stream,
        string type,
        ReadOnlySpan<byte> data
    ) =>
        first.Stream == stream && first.Type == type && first.Data.Span.SequenceEqual(data)
            ? new EventOutcome(index, Outcome.Duplicate, Position: first.Position)
            : Conflict(index);

    /// <summary>The same for an event whose identity was decided earlier in the same turn.</summary>
    public static EventOutcome Compare(int index, NewRecord first, string type, ReadOnlySpan<byte> data) =>
        first.Type == type && first.Data.Span.SequenceEqual(data)
            ? new EventOutcome(index, Outcome.Duplicate)
            : Conflict(index);

    /// <summary>The outcome for an event whose identity names other content.</summary>
    public static EventOutcome Conflict(int index) =>
        new(
            index,
            Outcome.Conflict,
            Rejection.Of(
                "event-id-conflict",
                "/id",
                "Peristiwa dengan 'source' dan 'id' ini sudah diterima dengan isi yang berbeda.",
                "An event with this 'source' and 'id' was accepted before with other content."
            )
        );
}
