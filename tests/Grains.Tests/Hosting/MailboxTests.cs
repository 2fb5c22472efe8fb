using Netralitas.Grains.Hosting;

namespace Netralitas.Grains.Tests.Hosting;

public sealed class MailboxTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Under_64_threads_one_turn_runs_at_a_time_and_nothing_is_lost_or_reordered()
    {
        const int Threads = 64;
        const int CallsEach = 500;
        var running = 0;
        var together = 0;
        var taken = new List<(int Thread, int Number)>();
        var done = new TaskCompletionSource();
        var mailbox = new Mailbox<(int Thread, int Number)>(async calls =>
        {
            together = Math.Max(together, Interlocked.Increment(ref running));
            await Task.Yield();
            taken.AddRange(calls);
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
                    mailbox.TryPost((thread, number), inline: number % 2 == 0);
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
        var mailbox = new Mailbox<int>(async calls =>
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
            Assert.True(mailbox.TryPost(number, inline: true));
        }

        gate.SetResult();
        await done.Task.WaitAsync(Cancellation);

        Assert.Equal([1, 256, 256, 88], turns);
    }

    [Fact]
    public async Task It_can_be_closed_only_while_nothing_waits_or_runs()
    {
        var gate = new TaskCompletionSource();
        var mailbox = new Mailbox<int>(_ => gate.Task);
        Assert.True(mailbox.IsIdle);
        mailbox.TryPost(1, inline: true);

        Assert.False(mailbox.IsIdle);
        Assert.False(mailbox.TryClose());
        Assert.True(mailbox.TryPost(2, inline: true));

        gate.SetResult();
        Assert.True(await BecomesIdleAsync(mailbox));
        Assert.True(mailbox.TryClose());
        Assert.True(mailbox.TryClose());
        Assert.False(mailbox.TryPost(3, inline: true));
    }

    [Fact]
    public void An_inline_call_runs_on_the_callers_thread_until_it_waits()
    {
        var thread = 0;
        var mailbox = new Mailbox<int>(_ =>
        {
            thread = Environment.CurrentManagedThreadId;
            return Task.CompletedTask;
        });

        mailbox.TryPost(1, inline: true);

        Assert.Equal(Environment.CurrentManagedThreadId, thread);
        Assert.True(mailbox.IsIdle);
    }

    [Fact]
    public async Task A_call_that_is_not_inline_never_holds_up_its_caller()
    {
        using var gate = new ManualResetEventSlim();
        var turned = new TaskCompletionSource();
        var mailbox = new Mailbox<int>(_ =>
        {
            gate.Wait(Cancellation);
            turned.SetResult();
            return Task.CompletedTask;
        });

        Assert.True(mailbox.TryPost(1, inline: false));
        Assert.False(turned.Task.IsCompleted);

        gate.Set();
        await turned.Task.WaitAsync(Cancellation);
    }

    private static async Task<bool> BecomesIdleAsync(Mailbox<int> mailbox)
    {
        while (!mailbox.IsIdle)
        {
            await Task.Delay(1, Cancellation);
        }

        return true;
    }
}
