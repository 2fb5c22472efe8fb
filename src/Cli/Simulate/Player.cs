using System.Buffers;
using Netralitas.Cli.Keys;
using Netralitas.Cli.Latency;
using Netralitas.Cli.Terminal;
using Netralitas.Contracts;

namespace Netralitas.Cli.Simulate;

/// <summary>
/// Sends the timed phase over a fixed number of connections. With a rate or a morning every request has its time, and its latency counts
/// from then, so that a slow answer shows in those that had to wait behind it; without one, latency counts from sending.
/// </summary>
/// <param name="servers">Take the events.</param>
/// <param name="surroundings">The clock.</param>
/// <param name="options">Connections and pace.</param>
public sealed class Player(ServerSet servers, Surroundings surroundings, SimulationOptions options)
{
    private int next;

    /// <summary>Plays a plan to its end.</summary>
    /// <param name="plan">The senders and their requests, in order.</param>
    /// <param name="keys">A key for each sender.</param>
    /// <param name="answered">Told the pledges of each answered request; called from many threads.</param>
    /// <param name="cancellation">Stops sending.</param>
    public async Task<(PlayTally Tally, TimeSpan Elapsed)> PlayAsync(
        SimulationPlan plan,
        IReadOnlyList<MadeKey> keys,
        Action<int> answered,
        CancellationToken cancellation
    )
    {
        var (day, agencies, schedule) = plan;
        var bodies = new PledgeBodies(agencies, options, day);
        var reports = new AgencyEvents(options, day);
        var due = Pace.DueTimes(schedule, agencies, options);
        var start = surroundings.Time.GetTimestamp();
        var (batches, singles) = (new Latencies(), new Latencies());
        next = 0;
        var senders = Enumerable.Range(0, options.Connections).Select(_ => Task.Run(SendAsync, cancellation));
        var tallies = await Task.WhenAll(senders);
        var elapsed = surroundings.Time.GetElapsedTime(start);
        var sum = new PlayTally(batches, singles);
        Array.ForEach(tallies, sum.Add);
        return (sum, elapsed);

        async Task<PlayTally> SendAsync()
        {
            var tally = new PlayTally(batches, singles);
            var buffer = new ArrayBufferWriter<byte>();
            while (Interlocked.Increment(ref next) - 1 is var i && i < schedule.Count)
            {
                var request = schedule[i];
                var begins = surroundings.Time.GetElapsedTime(start);
                if (due is not null)
                {
                    await WaitAsync(due[i] - begins);
                    begins = due[i];
                }

                Write(request, buffer);
                var answer = await servers
                    .Of(request.Agency)
                    .SendEventsAsync(
                        buffer.WrittenMemory,
                        request.Shape == RequestShape.Batch ? MediaTypes.Batch : MediaTypes.Structured,
                        keys[request.Agency].Key,
                        cancellation
                    );
                var latency = surroundings.Time.GetElapsedTime(start) - begins;
                tally.Count(request, buffer.WrittenCount, latency, answer);
                answered(request.Pledges);
            }

            return tally;
        }

        // Pacing is the simulation's own: a rate limiter spaces requests evenly, here each has the time the plan gave it.
        async ValueTask WaitAsync(TimeSpan wait)
        {
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, surroundings.Time, cancellation);
            }
        }

        void Write(PlannedRequest request, ArrayBufferWriter<byte> buffer)
        {
            if (request.Shape is RequestShape.Batch or RequestShape.Single)
            {
                bodies.Write(request, buffer);
                return;
            }

            buffer.ResetWrittenCount();
            var agency = agencies[request.Agency];
            reports.WriteHeld(buffer, agency, agency.Ceremonies[request.Ceremony]);
        }
    }
}
