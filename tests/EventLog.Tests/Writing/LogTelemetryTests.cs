using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Netralitas.EventLog.Writing;
using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests.Writing;

public sealed class LogTelemetryTests() : LogTests(new SqliteTestDatabase())
{
    [Fact]
    public void Commits_conflicts_and_failures_are_counted()
    {
        var measured = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        var systemName = $"test-{Guid.NewGuid():n}";
        using var listener = Listen(
            systemName,
            (name, value) => measured.AddOrUpdate(name, value, (_, sum) => sum + value)
        );
        var telemetry = new LogTelemetry(systemName);
        var appends = new[] { Pending("52"), Pending("52") };
        telemetry.Queued(appends[0]);
        telemetry.Queued(appends[1]);
        telemetry.Dequeued(appends[0]);

        var decision = new CommitGroup(appends, []).DecideOptimistically();
        telemetry.Committed(decision.Commit(0, new long[1]), TimeSpan.FromSeconds(2));
        telemetry.Failed(null, new InvalidOperationException(), TimeSpan.FromSeconds(3));
        telemetry.Rejected();

        Assert.Equal(1, measured["netralitas.log.queue.length"]);
        Assert.Equal(appends[1].Bytes, measured["netralitas.log.queue.size"]);
        Assert.Equal(2, measured["netralitas.log.group.size"]);
        Assert.Equal(1, measured["netralitas.log.records"]);
        Assert.Equal(1, measured["netralitas.log.conflicts"]);
        Assert.Equal(1, measured["netralitas.log.commits"]);
        Assert.Equal(1, measured["netralitas.log.failures"]);
        Assert.Equal(1, measured["netralitas.log.rejections"]);
        Assert.Equal(5, measured["netralitas.log.commit.duration"]);
    }

    [Fact]
    public async Task A_commit_is_a_span_linked_to_those_that_wait_for_it()
    {
        var stopped = new ConcurrentQueue<Activity>();
        using var request = new Activity("request").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == LogTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var database = await Database.OpenAsync();

        await CommitAsync(database, "52", "a");
        await database.Log.DisposeAsync();

        var commit = Assert.Single(
            stopped,
            activity => activity.Links.Any(link => link.Context.SpanId == request.SpanId)
        );
        Assert.Equal("sqlite", commit.GetTagItem("db.system.name"));
        Assert.Null(commit.Parent);
    }

    private static PendingAppend Pending(string stream) => new(new Append(stream, StreamHead.Empty, [Record("a")]));

    // Other tests measure at the same time: only what bears this test's name counts.
    private static MeterListener Listen(string systemName, Action<string, double> measured)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == LogTelemetry.Name)
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Measure(i, value, tags));
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Measure(i, value, tags));
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Measure(i, value, tags));
        listener.Start();
        return listener;

        void Measure(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags.Contains(new KeyValuePair<string, object?>("db.system.name", systemName)))
            {
                measured(instrument.Name, value);
            }
        }
    }
}
