using System.Globalization;
using Netralitas.Bench.Load;
using Netralitas.Bench.Rounds;
using Netralitas.Bench.Servers;
using Netralitas.Cli.Latency;
using Netralitas.Contracts;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.EventLog;
using Netralitas.Grains.Codec;

namespace Netralitas.Bench.Ceilings;

/// <summary>
/// The most the store can commit: the same bytes as the product's records of 1,000 pledges, the same durability, but no
/// HTTP and nothing to decide. Some streams, each with one append under way.
/// </summary>
internal sealed class StoreCeiling
{
    private const int Streams = 8;
    private const int RecordPledges = BenchScale.BatchEvents;

    private readonly IEventLog log;
    private readonly StreamHead[] heads = new StreamHead[Streams];
    private readonly byte[] payload = Payload();

    private StoreCeiling(IEventLog log)
    {
        this.log = log;
        Array.Fill(heads, StreamHead.Empty);
    }

    /// <summary>Serves: each line of input is a duration in milliseconds to append for; 0 only counts.</summary>
    public static async Task RunAsync(IEventLog log)
    {
        await using (log)
        {
            await log.OpenAsync(CancellationToken.None);
            var ceiling = new StoreCeiling(log);
            ControlLine.Write(new ServerReady(Address: null, [], OperatorKey: null));
            while (await Console.In.ReadLineAsync() is { } line)
            {
                var limit = TimeSpan.FromMilliseconds(int.Parse(line, CultureInfo.InvariantCulture));
                ControlLine.Write(await ceiling.AppendAsync(limit));
            }
        }
    }

    private async Task<OwnLoadFigures> AppendAsync(TimeSpan limit)
    {
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        var latencies = new Latencies();
        var streams = Enumerable
            .Range(0, Streams)
            .Select(stream => Task.Run(() => AppendAsync(stream, started, limit, latencies)));
        await Task.WhenAll(streams);
        var elapsed = clock.GetElapsedTime(started);
        var position = await log.ReadPositionAsync(CancellationToken.None);
        return new OwnLoadFigures(
            latencies.Count * RecordPledges,
            elapsed,
            latencies.CountByTicks,
            position * RecordPledges
        );
    }

    private async Task AppendAsync(int stream, long started, TimeSpan limit, Latencies latencies)
    {
        var clock = TimeProvider.System;
        var name = LoadAgencies.CeremonyId(stream, 0);
        while (clock.GetElapsedTime(started) < limit)
        {
            var sent = clock.GetTimestamp();
            var record = new NewRecord(EventTypes.PledgeRoll, clock.GetUtcNow(), Identity: null, payload);
            var result = await log.AppendAsync(new Append(name, heads[stream], [record]), CancellationToken.None);
            heads[stream] = result is AppendResult.Committed committed
                ? committed.Head
                : throw new BenchFailedException($"{name} was refused: {result}");
            latencies.Record(clock.GetElapsedTime(sent));
        }
    }

    private static byte[] Payload()
    {
        var persons = Enumerable
            .Range(0, RecordPledges)
            .Select(person => new PersonKey((ulong)PersonNumbers.Of(person)));
        return PersonList.Pack(PledgeKind.Spoken, PersonCategory.Pns, [.. persons]);
    }
}
