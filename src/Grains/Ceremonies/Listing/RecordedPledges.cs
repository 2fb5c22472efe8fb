using Netralitas.Contracts;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Persons;
using Netralitas.EventLog;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Ceremonies.Listing;

/// <summary>
/// Finds where in a ceremony's stream a withdrawn pledge was recorded: who withdraws may have given another category than
/// the one that counts. The packed lists are kept for a while, as an error in a list is seldom taken back alone.
/// </summary>
internal sealed class RecordedPledges(IEventLog log)
{
    private const long BytesMax = 16 * 1024 * 1024;

    private readonly Dictionary<string, StreamLists> streams = new(StringComparer.Ordinal);
    private long bytes;

    /// <summary>Where the pledge that a record withdraws was recorded; null if nowhere that can be read.</summary>
    public async ValueTask<(PersonCategory Category, int Hour)?> FindAsync(
        LogRecord record,
        CeremonyEvent.PledgeWithdrawn withdrawn,
        CancellationToken cancellation
    )
    {
        if (bytes > BytesMax)
        {
            Forget();
        }

        if (!streams.TryGetValue(record.Stream, out var known))
        {
            streams[record.Stream] = known = new StreamLists();
        }

        await foreach (var earlier in log.ReadStreamAsync(record.Stream, known.Version, cancellation))
        {
            if (earlier.Version >= record.Version)
            {
                break;
            }

            bytes += known.Take(earlier);
        }

        return known.Find(withdrawn);
    }

    /// <summary>Lets go of what was kept.</summary>
    public void Forget()
    {
        streams.Clear();
        bytes = 0;
    }

    private sealed class StreamLists
    {
        private readonly List<(PersonListHead Head, int Hour, ReadOnlyMemory<byte> Packed)> lists = [];

        public long Version { get; private set; }

        public int Take(LogRecord record)
        {
            Version = record.Version;
            if (record.Type != EventTypes.PledgeRoll || !PersonList.TryReadHead(record.Data.Span, out var head))
            {
                return 0;
            }

            lists.Add((head, HourTally.HourOf(record.RecordedAt), record.Data));
            return record.Data.Length;
        }

        // Whoever pledges anew after a withdrawal is recorded again: the latest list is the one that stood.
        public (PersonCategory Category, int Hour)? Find(CeremonyEvent.PledgeWithdrawn withdrawn)
        {
            for (var index = lists.Count - 1; index >= 0; index--)
            {
                var (head, hour, packed) = lists[index];
                if (head.Kind == withdrawn.Kind && PersonList.Names(packed.Span, withdrawn.Person))
                {
                    return (head.Category, hour);
                }
            }

            return null;
        }
    }
}
