using Netralitas.Bench.Load;
using Netralitas.Bench.Report;
using Netralitas.Bench.Rounds;

namespace Netralitas.Bench.Pages;

/// <summary>Batches sent as fast as the node takes them, while something else is measured.</summary>
internal static class FullRate
{
    private const int Batches = 60;
    private const int EventsEach = 1_000;
    private const int Connections = 8;
    private const long TurnsOfPersons = PersonNumbers.PersonsMax / (Batches * EventsEach);

    /// <summary>Sends until the measurement is over.</summary>
    /// <param name="node">Who takes them.</param>
    /// <param name="measureAsync">What is measured meanwhile; ends when it is done.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<TextTable> WhileAsync(
        Contender node,
        Func<Task, Task<TextTable>> measureAsync,
        CancellationToken cancellation
    )
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var sent = 0L;
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        var load = Task.Run(
            async () =>
            {
                var (persons, pool) = (new FreshPersons(), new RequestPool(0, EventsEach));
                List<byte[]> heads = [];
                for (var turn = 0L; !end.IsCancellationRequested; turn++)
                {
                    if (turn % TurnsOfPersons == 0)
                    {
                        // Everybody has pledged somewhere: now each at the next ceremony.
                        persons = new FreshPersons();
                        pool = new RequestPool(Batches, EventsEach, (int)(turn / TurnsOfPersons));
                        heads = [.. node.Ready.AgencyKeys.Select(key => RequestHead.Write("/v1/events", key, pool))];
                    }

                    pool.Fill(persons);
                    pool.Address(heads);
                    var loop = new ClosedLoop(
                        pool,
                        node.EndPoints,
                        Connections,
                        new AnswerRule("accepted", EventsEach),
                        repeats: false
                    );
                    sent += (await loop.RunAsync(TimeSpan.FromMinutes(1), cancellation)).Pledges;
                }
            },
            cancellation
        );
        var measured = await measureAsync(load);
        var elapsed = clock.GetElapsedTime(started);
        await end.CancelAsync();
        await load;
        await Console.Out.WriteLineAsync(
            $"meanwhile {sent / elapsed.TotalSeconds:N0} new pledges a second were taken\n"
        );
        return measured;
    }
}
