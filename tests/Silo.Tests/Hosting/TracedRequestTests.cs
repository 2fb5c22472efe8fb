using System.Collections.Concurrent;
using System.Diagnostics;
using Netralitas.Api.Tests.Telemetry.Figures;
using Netralitas.Identity.Security;
using Netralitas.Testing;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Silo.Tests.Hosting;

/// <summary>What an operator's tools see of a cluster that exports its telemetry.</summary>
[Collection(OneNodeAtATime.Name)]
public sealed class TracedRequestTests(TracedRequestTests.Exporting cluster)
    : NodeTests(cluster),
        IClassFixture<TracedRequestTests.Exporting>
{
    /// <summary>Silos told to export: nobody listens at the address, and that must not disturb them.</summary>
    public sealed class Exporting : TwoSilos
    {
        protected override string[] Settings => ["--OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9"];
    }

    [Fact]
    public async Task The_trace_of_a_request_goes_on_through_the_calls_to_actors_on_any_silo()
    {
        var agency = Node.NewAgency();
        var sender = await Node.AgencyAsync(agency);
        var seen = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("Microsoft.Orleans", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = seen.Add,
        };
        ActivitySource.AddActivityListener(listener);
        var traces = new List<ActivityTraceId>();
        for (var count = 0; count < 4; count++)
        {
            using var caller = new Activity("agency's system").SetIdFormat(ActivityIdFormat.W3C).Start();
            traces.Add(caller.TraceId);
            (await sender.SendAsync(Sent.Held($"{agency}/apel-{count}", Pemilu))).Expect(200);
        }

        foreach (var trace in traces)
        {
            await Eventually.IsTrueAsync(
                () =>
                    seen.Any(each =>
                        each.TraceId == trace && each.OperationName.Contains("tell", StringComparison.OrdinalIgnoreCase)
                    ),
                $"the call to the actor is in the request's trace; seen: {string.Join(", ", seen.Select(each => $"{each.Source.Name} {each.OperationName}").Distinct())}"
            );
        }
    }

    [Fact]
    public async Task Orleans_own_figures_and_the_size_of_the_cluster_are_among_the_metrics()
    {
        var metrics = (await (await Node.OperatorAsync(OperatorRole.Viewer)).GetAsync("/metrics")).Expect(200).Text;

        Assert.Matches("(?m)^orleans_[a-z_]+(\\{[^}]*\\})? [0-9.eE+-]+$", metrics);
        Assert.Matches("(?m)^netralitas_cluster_silos(\\{\\})? [0-9]+$", metrics);
    }
}
