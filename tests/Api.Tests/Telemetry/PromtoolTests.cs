using System.Diagnostics;
using System.Text.RegularExpressions;
using Netralitas.Api.Tests.Telemetry.Figures;
using Netralitas.Testing.Repository;

namespace Netralitas.Api.Tests.Telemetry;

/// <summary>What Prometheus' own tool says of the files; it is skipped where the tool is not on the PATH.</summary>
public sealed partial class PromtoolTests
{
    private const string Tool = "promtool";

    private static readonly string? Found = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, Tool))
        .FirstOrDefault(File.Exists);

    [Fact]
    public Task The_rules_are_valid() =>
        RunAsync("check", "rules", RepositoryFile.PathOf("infra/prometheus/netralitas.rules.yml"));

    [Fact]
    public Task The_alerts_fire_when_they_should_and_only_then() =>
        RunAsync("test", "rules", RepositoryFile.PathOf("infra/prometheus/netralitas.rules.test.yml"));

    [Fact]
    public Task The_configuration_of_compose_is_valid() =>
        RunAsync("check", "config", "--syntax-only", RepositoryFile.PathOf("infra/compose/prometheus.yml"));

    [Fact]
    public async Task Every_expression_of_the_dashboard_is_valid()
    {
        // As recording rules; Grafana's variables are what it would put in their place.
        var rules = Dashboard.Expressions.Select(
            (expression, number) =>
                $"      - record: panel:{number}\n        expr: '{Variable().Replace(expression.Text, "5m").Replace("'", "''", StringComparison.Ordinal)}'\n"
        );
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            file,
            $"groups:\n  - name: dashboard\n    rules:\n{string.Concat(rules)}",
            TestContext.Current.CancellationToken
        );
        try
        {
            await RunAsync("check", "rules", file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task RunAsync(params string[] arguments)
    {
        Assert.SkipUnless(Found is not null, "Needs promtool, of the package prometheus, on the PATH.");
        using var tool = new Process
        {
            StartInfo = new ProcessStartInfo(Found!, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        tool.Start();
        var said = await Task.WhenAll(
            tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)
        );
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(tool.ExitCode == 0, string.Concat(said));
    }

    [GeneratedRegex(@"\$__\w+", RegexOptions.None, 1000)]
    private static partial Regex Variable();
}
