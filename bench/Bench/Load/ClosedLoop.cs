using System.Net;
using Netralitas.Cli.Latency;

namespace Netralitas.Bench.Load;

/// <summary>
/// Connections that each send the next request when the last is answered. It ends when its time is over, or when the
/// requests made beforehand are used up; what is under way is still waited for and counted.
/// </summary>
/// <param name="pool">The requests.</param>
/// <param name="servers">Where they go; the connections are spread over all.</param>
/// <param name="connections">How many connections.</param>
/// <param name="rule">What every answer must be.</param>
/// <param name="repeats">Whether requests may be sent again, which only a server that keeps nothing can stand.</param>
internal sealed class ClosedLoop(
    RequestPool pool,
    IReadOnlyList<IPEndPoint> servers,
    int connections,
    AnswerRule rule,
    bool repeats
)
{
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(60);

    private readonly TimeProvider clock = TimeProvider.System;
    private int next;

    /// <summary>Runs once.</summary>
    public async Task<LoadResult> RunAsync(TimeSpan limit, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(limit + AnswerMax);
        var open = await OpenAsync(patience.Token);
        try
        {
            var started = clock.GetTimestamp();
            var latencies = new Latencies();
            var senders = open.Select(one => Task.Run(() => SendAsync(one, started, limit, latencies, patience.Token)));
            await Task.WhenAll(senders);
            var elapsed = clock.GetElapsedTime(started);
            return new LoadResult(latencies.Count * pool.Events, elapsed, latencies);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new BenchFailedException($"a request was not answered within {AnswerMax.TotalSeconds} s");
        }
        finally
        {
            open.ForEach(one => one.Dispose());
        }
    }

    private async Task<List<HttpConnection>> OpenAsync(CancellationToken cancellation)
    {
        var open = new List<HttpConnection>();
        for (var number = 0; number < connections; number++)
        {
            open.Add(new HttpConnection());
            await open[number].ConnectAsync(servers[number % servers.Count], cancellation);
        }

        return open;
    }

    private async Task SendAsync(
        HttpConnection connection,
        long started,
        TimeSpan limit,
        Latencies latencies,
        CancellationToken cancellation
    )
    {
        while (clock.GetElapsedTime(started) < limit && TryTake(out var index))
        {
            var sent = clock.GetTimestamp();
            var answer = await connection.SendAsync(pool[index], cancellation);
            rule.Check(answer.Span);
            latencies.Record(clock.GetElapsedTime(sent));
        }
    }

    private bool TryTake(out int index)
    {
        index = Interlocked.Increment(ref next) - 1;
        if (repeats)
        {
            index %= pool.Count;
        }

        return index < pool.Count;
    }
}
