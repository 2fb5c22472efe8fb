using System.Diagnostics;
using System.Diagnostics.Metrics;
using Netralitas.Api.Ingest;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Nodes;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Netralitas.Silo.Telemetry;

/// <summary>
/// What a process tells of itself: metrics when it is asked for them, and traces, metrics and logs by OTLP when
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names an endpoint; the other standard variables (service name, headers, protocol,
/// sampling) hold too. Without it no span is made.
/// </summary>
internal static class TelemetryServices
{
    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string LogName = "Netralitas.EventLog";

    // They tell something at every request that nobody watches.
    private static readonly string[] MetersLeftOut =
    [
        "Microsoft.AspNetCore.MemoryPool",
        "Microsoft.AspNetCore.Routing",
    ];

    // A tag that never repeats must not fill the memory; what is over it is counted together.
    private const int SeriesMax = 200;

    // For instruments that advise no bounds of their own: from a fast commit to a slow page.
    private static readonly double[] UsualSeconds =
    [
        0.001,
        0.0025,
        0.005,
        0.01,
        0.025,
        0.05,
        0.1,
        0.25,
        0.5,
        1,
        2.5,
        5,
        10,
    ];

    /// <summary>Whether traces, metrics and logs are sent to a collector.</summary>
    public static bool IsExported(IConfiguration configuration) =>
        !string.IsNullOrEmpty(configuration[EndpointVariable]);

    /// <summary>Adds it.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="isScraped">Whether the process answers HTTP, and so can be asked for its metrics.</param>
    public static void AddTelemetry(this IHostApplicationBuilder builder, bool isScraped)
    {
        var isExported = IsExported(builder.Configuration);
        if (!isScraped && !isExported)
        {
            return;
        }

        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("netralitas").AddEnvironmentVariableDetector())
            .WithMetrics(metrics => metrics.AddInstruments(isScraped));
        if (isScraped)
        {
            builder.Services.AddSingleton<INodeInstruments>(_ => new NodeInstruments(LogName));
        }

        if (isExported)
        {
            telemetry.WithTracing(AddSources).UseOtlpExporter();
        }
    }

    private static void AddInstruments(this MeterProviderBuilder metrics, bool isScraped)
    {
        metrics
            .AddMeter(
                IngestMeter.Name,
                LogName,
                AgencyLag.Name,
                DueMeter.Name,
                ClusterMeter.Name,
                SnapshotMeter.Name,
                "Microsoft.Orleans"
            )
            .AddAspNetCoreInstrumentation()
            .AddHttpClientInstrumentation()
            .AddRuntimeInstrumentation()
            .AddNpgsqlInstrumentation()
            .AddView(ViewOf);
        if (isScraped)
        {
            metrics.AddPrometheusExporter(prometheus =>
            {
                prometheus.ScopeInfoEnabled = false;
                prometheus.ScrapeResponseCacheDurationMilliseconds = 0;
            });
        }
    }

    private static void AddSources(TracerProviderBuilder traces) =>
        traces
            .AddSource(
                LogName,
                "Microsoft.Orleans.Application",
                "Microsoft.Orleans.Runtime",
                "Microsoft.Orleans.Storage"
            )
            .AddAspNetCoreInstrumentation(options => options.EnrichWithHttpRequest = (span, _) => HideAddress(span))
            .AddHttpClientInstrumentation()
            .AddNpgsql();

    // A path can hold what does not belong in a trace: a slug chosen by an agency is not a person's number, but a
    // mistyped address may be. The span has its route.
    private static void HideAddress(Activity span) => span.SetTag("url.path", null).SetTag("url.query", null);

    private static MetricStreamConfiguration ViewOf(Instrument instrument) =>
        MetersLeftOut.Contains(instrument.Meter.Name) ? MetricStreamConfiguration.Drop
        : instrument is Histogram<double> { Unit: "s", Advice: null or { HistogramBucketBoundaries: null } }
            ? new ExplicitBucketHistogramConfiguration { Boundaries = UsualSeconds, CardinalityLimit = SeriesMax }
        : new MetricStreamConfiguration { CardinalityLimit = SeriesMax };
}
