namespace Netralitas.EventLog.Writing;

/// <summary>
/// The one writer of a log. It takes what has queued, writes it in one transaction and tells each appender; while a
/// transaction is under way the next group gathers, so the dearer an fsync, the more appends share it.
/// </summary>
internal sealed class GroupCommitWriter : IAsyncDisposable
{
    private readonly ILogStore _store;
    private readonly EventLogOptions _options;
    private readonly Action<IReadOnlyList<LogRecord>> _committed;
    private readonly LogTelemetry _telemetry;
    private readonly AppendQueue _queue;
    private readonly PendingViews _views;
    private Task _loop = Task.CompletedTask;

    // Only the loop uses it: after a failure that might be the views' fault they may not spoil appends again.
    private bool _viewsGoAlone;

    /// <summary>A writer that is not running yet: see <see cref="Start"/>.</summary>
    /// <param name="store">The database.</param>
    /// <param name="options">The limits.</param>
    /// <param name="committed">Called with each group's records before their appenders are told.</param>
    public GroupCommitWriter(ILogStore store, EventLogOptions options, Action<IReadOnlyList<LogRecord>> committed)
    {
        _store = store;
        _options = options;
        _committed = committed;
        _telemetry = new LogTelemetry(store.SystemName);
        _queue = new AppendQueue(options);
        _views = new PendingViews(options, whenDue: _queue.Wake);
    }

    public void Start()
    {
        // The loop outlives whoever opened the log and belongs to none of its spans.
        using (ExecutionContext.SuppressFlow())
        {
            _loop = Task.Run(RunAsync);
        }
    }

    public async ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var pending = new PendingAppend(append);
        _telemetry.Queued(pending);
        try
        {
            _queue.Add(pending);
        }
        catch (Exception reason)
        {
            _telemetry.Dequeued(pending);
            if (reason is LogFullException)
            {
                _telemetry.Rejected();
            }

            throw;
        }

        return await pending.Completion.WaitAsync(cancellation);
    }

    public void Publish(ViewRow row)
    {
        PendingAppend.CheckText(row.View, ViewRow.KeyBytesMax);
        PendingAppend.CheckText(row.Key, ViewRow.KeyBytesMax);
        _views.Add(row);
    }

    /// <summary>Refuses what comes from now on, writes what is queued and what views wait, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await _loop;
        _views.Dispose();
    }

    private async Task RunAsync()
    {
        while (await _queue.WaitAsync())
        {
            var appends = _queue.TakeGroup();
            var views = _views.Take();
            if (_viewsGoAlone && appends.Count > 0 && views.Count > 0)
            {
                await CommitAsync(new CommitGroup(appends, []));
                await CommitAsync(new CommitGroup([], views));
            }
            else if (appends.Count > 0 || views.Count > 0)
            {
                await CommitAsync(new CommitGroup(appends, views));
            }
        }

        while (_views.Any && await CommitAsync(new CommitGroup([], _views.Take(now: true)))) { }
    }

    private async Task<bool> CommitAsync(CommitGroup group)
    {
        using var activity = _telemetry.StartCommit(group);
        var started = _options.Clock.GetTimestamp();
        try
        {
            var outcome = await _store.CommitAsync(group);
            _telemetry.Committed(outcome, _options.Clock.GetElapsedTime(started));
            if (outcome.Records.Count > 0)
            {
                _committed(outcome.Records);
            }

            Settle(group, (append, i) => append.Complete(outcome.Results[i]));
            _viewsGoAlone &= group.Views.Count == 0;
            return true;
        }
        catch (Exception reason)
        {
            _telemetry.Failed(activity, reason, _options.Clock.GetElapsedTime(started));
            Settle(
                group,
                (append, _) =>
                    append.Fail(new LogUnavailableException($"The log's database failed: {reason.Message}", reason))
            );
            if (group.Views.Count > 0)
            {
                _viewsGoAlone = true;
                _views.Return(group.Views);
            }

            return false;
        }
    }

    private void Settle(CommitGroup group, Action<PendingAppend, int> tell)
    {
        for (var i = 0; i < group.Appends.Count; i++)
        {
            _queue.Release(group.Appends[i]);
            _telemetry.Dequeued(group.Appends[i]);
            tell(group.Appends[i], i);
        }
    }
}
