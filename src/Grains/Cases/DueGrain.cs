using Microsoft.Extensions.Logging;
using Netralitas.EventLog;
using Orleans.Runtime;

namespace Netralitas.Grains.Cases;

/// <summary>
/// Looks at the table of what is due when the earliest entry is, and at the latest every half minute. A reminder keeps it
/// awake. It only wakes: what is due stands in the table, so neither a lost reminder nor a second activation loses or repeats
/// anything.
/// </summary>
/// <param name="runner">Wakes what is due.</param>
/// <param name="dues">The table.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Where faults are told.</param>
internal sealed partial class DueGrain(DueRunner runner, IDueStore dues, TimeProvider clock, ILogger<DueGrain> logger)
    : Grain,
        IDueGrain,
        IRemindable
{
    /// <summary>Name of the reminder.</summary>
    public const string Reminder = "due";

    // The shortest a reminder may be, and soon enough to begin anew on another silo.
    private static readonly TimeSpan RemindEvery = TimeSpan.FromMinutes(1);

    // A case registered meanwhile may be due earlier, so it never sleeps for long.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookAtMost = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource ending = new();
    private Task keeping = Task.CompletedTask;
    private Task running = Task.CompletedTask;

    /// <inheritdoc />
    public async Task RememberAsync()
    {
        KeepLooking();
        await this.RegisterOrUpdateReminder(Reminder, RemindEvery, RemindEvery);
    }

    /// <summary>Keeps this activation awake, and begins where it is a new one.</summary>
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        KeepLooking();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task RunAsync()
    {
        if (running.IsCompleted)
        {
            // Off the grain's scheduler, where a hundred cases at once would queue for one thread.
            running = Task.Run(() => runner.RunAsync(ending.Token));
        }

        return running;
    }

    /// <inheritdoc />
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // What it claimed and did not wake is claimed again by the next activation, once the claim runs out.
        await ending.CancelAsync();
        await keeping
            .WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        ending.Dispose();
    }

    private void KeepLooking()
    {
        if (keeping.IsCompleted)
        {
            keeping = KeepLookingAsync();
        }
    }

    // After days of downtime one look lasts longer than a call may, so nobody waits for it.
    private async Task KeepLookingAsync()
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                await RunAsync();
                await Task.Delay(await WaitAsync(), clock, ending.Token);
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                // The silo stops; another goes on.
            }
            catch (Exception fault)
            {
                LookingFailed(logger, fault);
                await Task.Delay(LookAtMost, clock, CancellationToken.None);
            }
        }
    }

    private async Task<TimeSpan> WaitAsync()
    {
        var wait = await dues.ReadNextAsync(ending.Token) - clock.GetUtcNow() ?? LookEvery;
        return wait < LookAtMost ? LookAtMost
            : wait > LookEvery ? LookEvery
            : wait;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "the table of what is due could not be read; it is tried again")]
    private static partial void LookingFailed(ILogger logger, Exception fault);
}
