using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Netralitas.EventLog.Writing;

/// <summary>
/// What the log tells about itself: a meter and a span for each commit, both named <c>Netralitas.EventLog</c>. Names
/// and units follow OpenTelemetry's conventions. No payload, stream or identity is ever put into them.
/// </summary>
internal sealed class LogTelemetry(string systemName)
{
    public const string Name = "Netralitas.EventLog";

    // A span that links thousands of others helps nobody.
    private const int LinksMax = 128;

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly UpDownCounter<long> QueueLength = Meter.CreateUpDownCounter<long>(
        "netralitas.log.queue.length",
        "{append}",
        "Appends waiting for their commit."
    );

    private static readonly UpDownCounter<long> QueueSize = Meter.CreateUpDownCounter<long>(
        "netralitas.log.queue.size",
        "By",
        "Bytes of the appends waiting for their commit."
    );

    private static readonly Histogram<int> GroupSize = Meter.CreateHistogram(
        "netralitas.log.group.size",
        "{append}",
        "Appends in one transaction.",
        advice: new InstrumentAdvice<int>
        {
            HistogramBucketBoundaries = [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048],
        }
    );

    private static readonly Histogram<double> CommitDuration = Meter.CreateHistogram(
        "netralitas.log.commit.duration",
        "s",
        "Time one transaction took, failed ones included.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        }
    );

    private static readonly Counter<long> Commits = Meter.CreateCounter<long>(
        "netralitas.log.commits",
        "{transaction}",
        "Transactions committed."
    );

    private static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "netralitas.log.failures",
        "{transaction}",
        "Transactions that failed."
    );

    private static readonly Counter<long> Records = Meter.CreateCounter<long>(
        "netralitas.log.records",
        "{record}",
        "Records committed."
    );

    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>(
        "netralitas.log.conflicts",
        "{append}",
        "Appends refused because the stream had moved on or an identity was taken."
    );

    private static readonly Counter<long> Rejections = Meter.CreateCounter<long>(
        "netralitas.log.rejections",
        "{append}",
        "Appends refused because the queue was full."
    );

    private readonly KeyValuePair<string, object?> system = new("db.system.name", systemName);

    public void Queued(PendingAppend append)
    {
        QueueLength.Add(1, system);
        QueueSize.Add(append.Bytes, system);
    }

    public void Rejected() => Rejections.Add(1, system);

    public void Dequeued(PendingAppend append)
    {
        QueueLength.Add(-1, system);
        QueueSize.Add(-append.Bytes, system);
    }

    public Activity? StartCommit(CommitGroup group)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var links = group
            .Appends.Where(append => append.Origin != default)
            .Take(LinksMax)
            .Select(append => new ActivityLink(append.Origin));
        var activity = Source.StartActivity(
            ActivityKind.Client,
            parentContext: default,
            links: links,
            name: "log commit"
        );
        activity?.SetTag(system.Key, system.Value);
        activity?.SetTag("db.operation.batch.size", group.Appends.Count);
        activity?.SetTag("netralitas.log.group.views", group.Views.Count);
        return activity;
    }

    public void Committed(CommitOutcome outcome, TimeSpan duration)
    {
        Commits.Add(1, system);
        CommitDuration.Record(duration.TotalSeconds, system);
        GroupSize.Record(outcome.Results.Count, system);
        Records.Add(outcome.Records.Count, system);
        var refused = outcome.Results.Count(result => result is not AppendResult.Committed);
        if (refused > 0)
        {
            Conflicts.Add(refused, system);
        }
    }

    public void Failed(Activity? activity, Exception reason, TimeSpan duration)
    {
        var error = new KeyValuePair<string, object?>("error.type", reason.GetType().FullName);
        Failures.Add(1, system, error);
        CommitDuration.Record(duration.TotalSeconds, system, error);
        activity?.SetStatus(ActivityStatusCode.Error, reason.Message);
        activity?.SetTag(error.Key, error.Value);
    }
}
