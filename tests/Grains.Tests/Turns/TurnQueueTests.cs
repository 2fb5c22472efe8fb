using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Tests.Turns;

public sealed class TurnQueueTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Under_64_threads_one_turn_runs_at_a_time_and_nothing_is_lost_or_reordered()
    {
        const int Threads = 64;
        const int CallsEach = 500;
        var running = 0;
        var together = 0;
        var taken = new List<Numbered>();
        var done = new TaskCompletionSource();
        var queue = new TurnQueue(async calls =>
        {
            together = Math.Max(together, Interlocked.Increment(ref running));
            await Task.Yield();
            taken.AddRange(calls.Cast<Numbered>());
            Interlocked.Decrement(ref running);
            if (taken.Count == Threads * CallsEach)
            {
                done.SetResult();
            }
        });

        using var start = new Barrier(Threads);
        var threads = Enumerable
            .Range(0, Threads)
            .Select(thread => new Thread(() =>
            {
                start.SignalAndWait(Cancellation);
                for (var number = 0; number < CallsEach; number++)
                {
                    queue.Post(new Numbered(thread, number));
                }
            }))
            .ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        await done.Task.WaitAsync(Cancellation);

        Assert.Equal(1, together);
        Assert.All(
            taken.GroupBy(call => call.Thread),
            calls => Assert.Equal(Enumerable.Range(0, CallsEach), calls.Select(call => call.Number))
        );
    }

    [Fact]
    public async Task What_waits_is_taken_together_and_at_most_256_at_once()
    {
        var gate = new TaskCompletionSource();
        var turns = new List<int>();
        var done = new TaskCompletionSource();
        var queue = new TurnQueue(async calls =>
        {
            turns.Add(calls.Count);
            await gate.Task;
            if (turns.Sum() == 601)
            {
                done.SetResult();
            }
        });

        for (var number = 0; number <= 600; number++)
        {
            queue.Post(new Numbered(0, number));
        }

        gate.SetResult();
        await done.Task.WaitAsync(Cancellation);

        Assert.Equal([1, 256, 256, 88], turns);
    }

    [Fact]
    public async Task A_call_is_taken_on_the_callers_thread_until_it_waits()
    {
        var thread = 0;
        var queue = new TurnQueue(calls =>
        {
            thread = Environment.CurrentManagedThreadId;
            ((Numbered)calls[0]).Reply(true);
            return Task.CompletedTask;
        });

        var answer = queue.AskAsync(new Numbered(0, 0));

        Assert.Equal(Environment.CurrentManagedThreadId, thread);
        Assert.True(await answer);
    }

    [Fact]
    public async Task Who_asked_hears_of_a_failure()
    {
        var queue = new TurnQueue(calls =>
        {
            calls[0].Fail(new TimeoutException("away"));
            return Task.CompletedTask;
        });

        await Assert.ThrowsAsync<TimeoutException>(() => queue.AskAsync(new Numbered(0, 0)));
    }

    private sealed class Numbered(int thread, int number) : Call<bool>
    {
        public int Thread { get; } = thread;

        public int Number { get; } = number;
    }
}
