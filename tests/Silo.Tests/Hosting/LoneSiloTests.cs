using System.Net;
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

    [Fact]
    public async Task Two_trials_without_a_setting_run_beside_each_other_each_on_its_own_database()
    {
        await using var first = await TryOutAsync();
        await using var second = await TryOutAsync();

        Assert.NotEqual(first.Http.BaseAddress, second.Http.BaseAddress);
        Assert.All([first, second], trial => Assert.True(trial.Http.BaseAddress!.IsLoopback));
        Assert.Equal(2, Directory.GetFiles(folder, "*.db").Length);
    }

    [Fact]
    public async Task It_listens_on_this_machine_only()
    {
        await using var silo = await TryOutAsync();

        var listening = silo.Listening();

        Assert.Equal(2, listening.Count);
        Assert.All(listening, end => Assert.True(IPAddress.IsLoopback(end.Address), $"{end}"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // As the README says, in a folder of its own.
    private async Task<NodeProcess> TryOutAsync()
    {
        var silo = await NodeProcess.StartInAsync(folder, "Netralitas.Silo.dll", "--sample");
        await SayWhatToLookAtAsync(silo);
        return silo;
    }

    private async Task<NodeProcess> ReportSamplesAsync()
    {
        var silo = await NodeProcess.StartAsync(
            "Netralitas.Silo.dll",
            [$"--Netralitas:Database={Path.Combine(folder, "log.db")}", "--sample", .. NodeSeat.Free().Settings]
        );
        await SayWhatToLookAtAsync(silo);
        return silo;
    }

    private static Task SayWhatToLookAtAsync(NodeProcess silo) =>
        Eventually.IsTrueAsync(
            () => silo.LastWords.Contains("/v1/feed", StringComparison.Ordinal),
            "it says what to look at"
        );
}
