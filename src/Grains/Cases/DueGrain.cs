using Microsoft.Extensions.Logging;
using Netralitas.Grains.Cases;
using Orleans.Runtime;

namespace Netralitas.Grains.Cases;

/// <summary>
/// Looks at the table of what is due when a reminder says so. The reminder only wakes: what is due stands in the table, so
/// neither a lost reminder nor a second activation loses or repeats anything.
/// </summary>
/// <param name="runner">Wakes what is due.</param>
/// <param name="logger">Where faults are told.</param>
public sealed partial class DueGrain(DueRunner runner, ILogger<DueGrain> logger) : Grain, IDueGrain, IRemindable
{
    /// <summary>Name of the reminder.</summary>
    public const string Reminder = "due";

    // The shortest a reminder may be, and soon enough for periods that are days.
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    // One whose first time is past when it is written only comes a period later.
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource ending = new();
    private Task running = Task.CompletedTask;

    /// <inheritdoc />
    public Task RememberAsync() => this.RegisterOrUpdateReminder(Reminder, FirstLook, LookEvery);

    /// <summary>
    /// Starts a run unless one is under way, and does not wait for it: after days of downtime it lasts longer than a call
    /// may. The next reminders keep this activation awake meanwhile.
    /// </summary>
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _ = RunAsync();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task RunAsync()
    {
        if (running.IsCompleted)
        {
            // Off the grain's scheduler, where a hundred cases at once would queue for one thread.
            running = Task.Run(LookAsync);
        }

        return running;
    }

    /// <inheritdoc />
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // What it claimed and did not wake is claimed again by the next activation, once the claim runs out.
        await ending.CancelAsync();
        await running
            .WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        ending.Dispose();
    }

    private async Task LookAsync()
    {
        try
        {
            await runner.RunAsync(ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The silo stops; another goes on.
        }
        catch (Exception fault)
        {
            LookingFailed(logger, fault);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "the table of what is due could not be read; the next reminder tries again"
    )]
    private static partial void LookingFailed(ILogger logger, Exception fault);
}
