using Netralitas.Testing;
using Netralitas.Testing.Processes;

namespace Netralitas.Silo.Tests.Hosting;

/// <summary>A silo without PostgreSQL: alone on a machine, with an embedded log.</summary>
public sealed class LoneSiloTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netralitas-").FullName;

    [Fact]
    public async Task It_reports_the_samples_when_asked_to_and_shows_an_operators_key()
    {
        await using var silo = await ReportSamplesAsync();

        var key = silo.LastWords.Split("export KEY=")[1].Split('\n')[0];
        var summary = await silo.Holding(key).GetAsync("/v1/summary?election=pemilu-2024");
        Assert.Equal(3, summary.Expect(200).Number("/agencies/reported"));
    }

    [Fact]
    public async Task Its_log_does_not_tell_of_every_actor_that_found_its_place()
    {
        await using var silo = await ReportSamplesAsync();

        Assert.DoesNotContain("info: ", silo.LastWords, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<NodeProcess> ReportSamplesAsync()
    {
        var silo = await NodeProcess.StartAsync(
            "Netralitas.Silo.dll",
            [$"--Netralitas:Database={Path.Combine(folder, "log.db")}", "--sample", .. NodeSeat.Free().Settings]
        );
        await Eventually.IsTrueAsync(
            () => silo.LastWords.Contains("/v1/feed", StringComparison.Ordinal),
            "it says what to look at"
        );
        return silo;
    }
}
