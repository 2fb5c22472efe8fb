namespace Netralitas.EventLog.Writing;

/// <summary>
/// The one writer of a log. It takes what has queued, writes it in one transaction and tells each appender; while a
/// transaction is under way the next group gathers, so the dearer an fsync, the more appends share it.
/// </summary>
internal sealed class GroupCommitWriter : IAsyncDisposable
{
    private readonly ILogStore store;
    private readonly EventLogOptions options;
    private readonly Action<IReadOnlyList<LogRecord>> committed;
    private readonly LogTelemetry telemetry;
    private readonly AppendQueue queue;
    private readonly PendingViews waitingViews;
    private Task loop = Task.CompletedTask;

    // Only the loop uses it: after a failure that might be the views' fault they may not spoil appends again.
    private bool viewsGoAlone;

    /// <summary>A writer that is not running yet: see <see cref="Start"/>.</summary>
    /// <param name="store">The database.</param>
    /// <param name="options">The limits.</param>
    /// <param name="committed">Called with each group's records before their appenders are told.</param>
    public GroupCommitWriter(ILogStore store, EventLogOptions options, Action<IReadOnlyList<LogRecord>> committed)
    {
        this.store = store;
        this.options = options;
        this.committed = committed;
        telemetry = new LogTelemetry(store.SystemName);
        queue = new AppendQueue(options);
        waitingViews = new PendingViews(options, whenDue: queue.Wake);
    }

    public void Start()
    {
        // The loop outlives whoever opened the log and belongs to none of its spans.
        using (ExecutionContext.SuppressFlow())
        {
            loop = Task.Run(RunAsync);
        }
    }

    public async ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var pending = new PendingAppend(append);
        telemetry.Queued(pending);
        try
        {
            queue.Add(pending);
        }
        catch (Exception reason)
        {
            telemetry.Dequeued(pending);
            if (reason is LogFullException)
            {
                telemetry.Rejected();
            }

            throw;
        }

        return await pending.Completion.WaitAsync(cancellation);
    }

    public void Publish(ViewRow row)
    {
        PendingAppend.CheckText(row.View, ViewRow.KeyBytesMax);
        PendingAppend.CheckText(row.Key, ViewRow.KeyBytesMax);
        waitingViews.Add(row);
    }

    /// <summary>Refuses what comes from now on, writes what is queued and what views wait, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Close();
        await loop;
        waitingViews.Dispose();
    }

    private async Task RunAsync()
    {
        while (await queue.WaitAsync())
        {
            var appends = queue.TakeGroup();
            var views = waitingViews.Take();
            if (viewsGoAlone && appends.Count > 0 && views.Count > 0)
            {
                await CommitAsync(new CommitGroup(appends, []));
                await CommitAsync(new CommitGroup([], views));
            }
            else if (appends.Count > 0 || views.Count > 0)
            {
                await CommitAsync(new CommitGroup(appends, views));
            }
        }

        while (waitingViews.Any && await CommitAsync(new CommitGroup([], waitingViews.Take(now: true)))) { }
    }

    private async Task<bool> CommitAsync(CommitGroup group)
    {
        using var activity = telemetry.StartCommit(group);
        var started = this.options.Clock.GetTimestamp();
        try
        {
            var outcome = await this.store.CommitAsync(group);
            telemetry.Committed(outcome, this.options.Clock.GetElapsedTime(started));
            if (outcome.Records.Count > 0)
            {
                this.committed(outcome.Records);
            }

            Settle(group, (append, i) => append.Complete(outcome.Results[i]));
            viewsGoAlone &= group.Views.Count == 0;
            return true;
        }
        catch (Exception reason)
        {
            telemetry.Failed(activity, reason, this.options.Clock.GetElapsedTime(started));
            Settle(
                group,
                (append, _) =>
                    append.Fail(new LogUnavailableException($"The log's database failed: {reason.Message}", reason))
            );
            if (group.Views.Count > 0)
            {
                viewsGoAlone = true;
                waitingViews.Return(group.Views);
            }

            return false;
        }
    }

    private void Settle(CommitGroup group, Action<PendingAppend, int> tell)
    {
        for (var i = 0; i < group.Appends.Count; i++)
        {
            queue.Release(group.Appends[i]);
            telemetry.Dequeued(group.Appends[i]);
            tell(group.Appends[i], i);
        }
    }
}
