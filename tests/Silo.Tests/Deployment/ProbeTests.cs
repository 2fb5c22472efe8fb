using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing.Nodes;

namespace Netralitas.Silo.Tests.Deployment;

public sealed class ProbeTests(TwoSilos node) : NodeTests(node), IClassFixture<TwoSilos>
{
    [Fact]
    public async Task Every_address_that_is_probed_or_scraped_answers()
    {
        var paths = DeploymentFile
            .All.SelectMany(file => file.Find(@"(path: |GET )(?<value>/(health|metrics)\S*)"))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.Equal(["/health/live", "/health/ready", "/metrics"], paths.Order());
        foreach (var path in paths)
        {
            await ReadAsync(path);
        }
    }
}
