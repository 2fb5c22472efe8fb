using Netralitas.Bench.Load;

namespace Netralitas.Bench.Rounds;

/// <summary>Entries that are given the same load in turn: A B C, A B C, …, so that what disturbs one disturbs all.</summary>
/// <param name="name">Name for messages.</param>
/// <param name="entries">The entries, in the order they are measured; each of another contender.</param>
/// <param name="pool">The requests.</param>
/// <param name="persons">The persons named in them.</param>
internal sealed class Section(string name, IReadOnlyList<Entry> entries, RequestPool pool, FreshPersons persons)
{
    /// <summary>Runs one round to warm up and then the counted ones, and checks at the end that all adds up.</summary>
    /// <param name="rounds">How many are counted.</param>
    /// <param name="warmUp">How long an entry starts new requests in the first round.</param>
    /// <param name="limit">The same in each counted round.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReadOnlyDictionary<Entry, EntryResult>> RunAsync(
        int rounds,
        TimeSpan warmUp,
        TimeSpan limit,
        CancellationToken cancellation
    )
    {
        var before = await MeasureStoresAsync(cancellation);
        var measured = entries.ToDictionary(entry => entry, _ => new List<Measurement>());
        for (var round = 0; round <= rounds; round++)
        {
            await Console.Error.WriteLineAsync(round == 0 ? $"{name}: warm-up" : $"{name}: round {round} of {rounds}");
            pool.Fill(persons);
            foreach (var entry in entries)
            {
                var measurement = await entry.MeasureAsync(pool, round == 0 ? warmUp : limit, cancellation);
                if (round > 0)
                {
                    measured[entry].Add(measurement);
                }
            }
        }

        foreach (var entry in entries)
        {
            await entry.Contender.CheckAsync(entry.Name, cancellation);
        }

        var after = await MeasureStoresAsync(cancellation);
        return entries.ToDictionary(
            entry => entry,
            entry => new EntryResult(
                measured[entry],
                entry.Contender.PeakMemoryBytes,
                (double?)(after[entry].Bytes - before[entry].Bytes) / (after[entry].Pledges - before[entry].Pledges)
            )
        );
    }

    private async Task<Dictionary<Entry, (long? Bytes, long Pledges)>> MeasureStoresAsync(
        CancellationToken cancellation
    )
    {
        var sizes = new Dictionary<Entry, (long? Bytes, long Pledges)>();
        foreach (var entry in entries)
        {
            var store = entry.Contender.Store;
            long? bytes = store is null ? null : await store.MeasureBytesAsync(cancellation);
            sizes[entry] = (bytes, entry.Contender.Accepted);
        }

        return sizes;
    }
}
