using System.Net;
using System.Net.Sockets;
using Netralitas.Silo.Hosting;

namespace Netralitas.Api.Tests.Hosting;

public sealed class SiloAppTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"netralitas-{Guid.NewGuid():n}");

    [Theory]
    [InlineData("--Netralitas:CompletionThreshold=0", "CompletionThreshold")]
    [InlineData("--Netralitas:CompletionThreshold=1.1", "CompletionThreshold")]
    [InlineData("--Netralitas:CompletionThreshold=separuh", "CompletionThreshold")]
    [InlineData("--Netralitas:DrainDelay=-00:00:01", "DrainDelay")]
    [InlineData("--Netralitas:DrainDelay=lama", "DrainDelay")]
    [InlineData("--Netralitas:Data=/tidak/ada", "/tidak/ada")]
    [InlineData("--Netralitas:Postgres=Host=127.0.0.1;Port=1;Username=x;Database=x", "database")]
    public async Task A_node_that_cannot_start_says_why_in_one_line(string setting, string named)
    {
        var line = await RefuseAsync("--urls=http://127.0.0.1:0", setting);

        Assert.Contains(named, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_whose_port_is_taken_says_so()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";

        Assert.Contains(address, await RefuseAsync($"--urls={address}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_that_break_a_rule_stop_the_start_and_name_file_line_and_fault()
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var elections = Path.Combine(folder, "elections.json");
        var text = await File.ReadAllTextAsync(elections, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            elections,
            text.Replace("2024-02-14", "14-02-2024", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

        var line = await RefuseAsync("--urls=http://127.0.0.1:0", $"--Netralitas:Data={folder}");

        var number = text[..text.IndexOf("2024-02-14", StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        Assert.Contains(
            $"elections.json: line {number}: elections[0].votingDay: '14-02-2024'",
            line,
            StringComparison.Ordinal
        );
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<string> RefuseAsync(params string[] settings)
    {
        var errors = new StringWriter();
        string[] arguments =
        [
            "--Logging:Console:LogLevel:Default=None",
            "--Netralitas:Address=127.0.0.1",
            $"--Netralitas:Database={Path.Combine(folder, "log.db")}",
            .. settings,
        ];

        Assert.Null(await SiloApp.TryStartAsync(arguments, errors));

        return Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
