using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Netralitas.Api.Telemetry;

/// <summary>
/// Sends traces, metrics and logs by OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names an endpoint; the other standard
/// variables (service name, headers, protocol, sampling) hold too. Without it nothing is collected and nothing is paid.
/// </summary>
public sealed class OtlpExport : IDisposable
{
    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly TracerProvider? traces;
    private readonly MeterProvider? metrics;

    /// <summary>Starts the exporters, if an endpoint is named.</summary>
    public OtlpExport(IConfiguration configuration, TelemetryNames names)
    {
        if (!IsWanted(configuration))
        {
            return;
        }

        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Resource)
            .AddSource([.. names.Sources])
            .AddOtlpExporter()
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Resource)
            .AddMeter([.. names.Meters])
            .AddOtlpExporter()
            .Build();
    }

    private static ResourceBuilder Resource =>
        ResourceBuilder.CreateDefault().AddService("netralitas").AddEnvironmentVariableDetector();

    /// <summary>Sends log entries by OTLP too, if an endpoint is named.</summary>
    public static void AddLogs(IHostApplicationBuilder builder)
    {
        if (IsWanted(builder.Configuration))
        {
            builder.Logging.AddOpenTelemetry(logging => logging.SetResourceBuilder(Resource).AddOtlpExporter());
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }

    /// <summary>Whether an endpoint is named.</summary>
    public static bool IsWanted(IConfiguration configuration) => !string.IsNullOrEmpty(configuration[EndpointVariable]);
}
