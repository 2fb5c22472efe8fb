using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.RegularExpressions;
using Netralitas.Api.Ingest;
using Netralitas.Api.Tests.Telemetry.Figures;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Telemetry;

[Collection(OneNodeAtATime.Name)]
public sealed partial class MetricsTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task Every_line_is_Prometheus_text_and_every_sample_belongs_to_a_described_family()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));

        var metrics = await ReadAsync("/metrics");

        Assert.Equal("text/plain", metrics.MediaType);
        var families = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in metrics.Text.TrimEnd('\n').Split('\n'))
        {
            if (TypeLine().Match(line) is { Success: true } type)
            {
                Assert.True(families.TryAdd(type.Groups["name"].Value, type.Groups["type"].Value), line);
            }
            else if (!HelpLine().IsMatch(line))
            {
                var sample = SampleLine().Match(line);
                Assert.True(sample.Success, line);
                var name = sample.Groups["name"].Value;
                Assert.True(families.ContainsKey(name) || families.ContainsKey(WithoutPart(name)), line);
            }
        }

        Assert.Equal("counter", families["netralitas_ingest_events_total"]);
        Assert.Contains("histogram", families.Values);
    }

    [Fact]
    public async Task Events_are_counted_by_their_outcome()
    {
        var agency = Node.NewAgency();
        var before = await CountAsync();
        var held = Sent.Held($"{agency}/apel", Pemilu);

        await (await Node.AgencyAsync(agency)).SendAllAsync(
            held,
            held,
            Sent.Spoken($"{agency}/apel", Nip.Of(1)),
            Sent.Spoken($"{agency}/apel", "1")
        );

        // The process has other nodes, whose events are counted with these.
        var after = await CountAsync();
        Assert.True(after("accepted") >= before("accepted") + 2);
        Assert.True(after("duplicate") >= before("duplicate") + 1);
        Assert.True(after("rejected") >= before("rejected") + 1);
    }

    [Fact]
    public async Task A_histograms_buckets_grow_and_end_with_its_count()
    {
        await ReadAsync("/v1/elections");

        var samples = SampleLine()
            .Matches((await ReadAsync("/metrics")).Text)
            .Where(match => match.Groups["name"].Value.EndsWith("_bucket", StringComparison.Ordinal))
            .GroupBy(match => match.Groups["name"].Value + LePart().Replace(match.Groups["labels"].Value, ""));

        Assert.NotEmpty(samples);
        foreach (var histogram in samples)
        {
            var counts = histogram.Select(ValueOf).ToList();
            Assert.Equal(counts.Order(), counts);
            Assert.Contains("+Inf", histogram.Last().Value, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("s", "seconds", "10")]
    [InlineData("ms", "milliseconds", "10000")]
    public async Task A_histogram_names_its_unit_and_its_usual_bounds_reach_ten_seconds(
        string unit,
        string suffix,
        string last
    )
    {
        using var meter = new Meter(IngestMeter.Name);
        meter.CreateHistogram<double>("call.latency", unit).Record(6);

        var text = (await ReadAsync("/metrics")).Text;

        var name = $"call_latency_{suffix}";
        Assert.Contains($"\n{name}_bucket{{le=\"5\"}} 0\n", text, StringComparison.Ordinal);
        Assert.Contains($"\n{name}_bucket{{le=\"10\"}} 1\n", text, StringComparison.Ordinal);
        Assert.Contains(
            $"\n{name}_bucket{{le=\"{last}\"}} 1\n{name}_bucket{{le=\"+Inf\"}} 1\n{name}_sum{{}} 6\n",
            text,
            StringComparison.Ordinal
        );
    }

    private async Task<Func<string, double>> CountAsync()
    {
        var text = (await ReadAsync("/metrics")).Text;
        return outcome =>
            SampleLine()
                .Matches(text)
                .Where(match => match.Groups["name"].Value == "netralitas_ingest_events_total")
                .Where(match => match.Groups["labels"].Value.Contains($"\"{outcome}\"", StringComparison.Ordinal))
                .Sum(ValueOf);
    }

    private static double ValueOf(Match sample) =>
        double.Parse(sample.Groups["value"].Value, CultureInfo.InvariantCulture);

    private static string WithoutPart(string name) => name[..Math.Max(0, name.LastIndexOf('_'))];

    [GeneratedRegex(
        "^# TYPE (?<name>[a-zA-Z_:][a-zA-Z0-9_:]*) (?<type>counter|gauge|histogram)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex TypeLine();

    [GeneratedRegex("^# HELP [a-zA-Z_:][a-zA-Z0-9_:]* .*$", RegexOptions.None, 1000)]
    private static partial Regex HelpLine();

    [GeneratedRegex(
        """^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?<labels>\{([a-zA-Z_][a-zA-Z0-9_]*="([^"\\\n]|\\["\\n])*",?)*\})? (?<value>-?[0-9.E+-]+|NaN|[+-]?Inf)$""",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex SampleLine();

    [GeneratedRegex(",?le=\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex LePart();
}
