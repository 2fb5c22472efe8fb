using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Netralitas.Silo.Hosting;
using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing.Processes;
using Npgsql;

namespace Netralitas.Silo.Tests.Faults;

public sealed class RefusedStartTests(ClusterDatabase database) : IClassFixture<ClusterDatabase>, IAsyncLifetime
{
    private readonly ClusterDatabase broken = new();

    public ValueTask InitializeAsync() => broken.InitializeAsync();

    public ValueTask DisposeAsync() => broken.DisposeAsync();

    [Fact]
    public async Task A_server_that_is_not_there_is_named() =>
        Assert.Contains("database", await RefuseAsync("Host=127.0.0.1;Port=1;Username=x;Database=x"));

    [Fact]
    public async Task A_wrong_password_or_user_is_refused_and_the_password_is_not_shown()
    {
        Skip();
        var wrong = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            Username = "tidak_ada",
            Password = "sangat-rahasia",
        };

        var line = await RefuseAsync(wrong.ToString());

        Assert.Contains("database", line);
        Assert.DoesNotContain("sangat-rahasia", line);
    }

    [Fact]
    public async Task An_unknown_database_is_refused()
    {
        Skip();
        var unknown = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "tidak_ada" };

        Assert.Contains("database", await RefuseAsync(unknown.ToString()));
    }

    [Fact]
    public async Task A_database_that_lacks_some_of_the_clusters_tables_names_the_command_that_makes_them()
    {
        Skip();
        await broken.ExecuteAsync("DROP TABLE orleansquery");

        Assert.Contains("--prepare", await RefuseAsync(broken.ConnectionString));
    }

    [Fact]
    public async Task Tables_of_an_older_version_name_the_command_that_renews_them()
    {
        Skip();
        await broken.ExecuteAsync("UPDATE cluster_schema SET version = version - 1");

        Assert.Contains("--prepare", await RefuseAsync(broken.ConnectionString));
    }

    [Fact]
    public async Task Tables_of_a_newer_version_are_left_alone()
    {
        Skip();
        await broken.ExecuteAsync("UPDATE cluster_schema SET version = version + 1");

        Assert.Contains("version", await RefuseAsync(broken.ConnectionString));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_port_that_is_taken_is_named(int which)
    {
        Skip();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var seat = NodeSeat.Free();
        seat = which switch
        {
            0 => seat with { Http = port },
            1 => seat with { Silo = port },
            _ => seat with { Gateway = port },
        };

        var line = await RefuseAsync(database.ConnectionString, seat);

        Assert.Contains(port.ToString(CultureInfo.InvariantCulture), line);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("worker")]
    [InlineData("edge")]
    public async Task A_node_with_another_case_key_than_the_databases_is_refused_before_it_joins(string role)
    {
        Skip();
        var folder = Directory.CreateTempSubdirectory("netralitas-").FullName;
        var (ours, another) = (Path.Combine(folder, "kunci"), Path.Combine(folder, "lain"));
        CaseKeyFile.Read(ours);
        CaseKeyFile.Read(another);
        await using (
            await RunningSilo.StartAsync(
                $"--Netralitas:Postgres={broken.ConnectionString}",
                $"--Netralitas:CaseKey={ours}"
            )
        )
        {
            var line = await RefuseAsync(
                broken.ConnectionString,
                null,
                $"--Netralitas:CaseKey={another}",
                $"--Netralitas:Role={role}"
            );

            Assert.Contains("Netralitas:CaseKey", line);
        }

        await broken.ExecuteAsync("DO $$ BEGIN ASSERT (SELECT count(*) FROM members) = 1, 'it joined'; END $$");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_case_key_that_is_named_and_not_there_is_named_and_not_made()
    {
        Skip();
        var nowhere = Path.Combine(Path.GetTempPath(), $"netralitas-{Guid.NewGuid():n}");

        var line = await RefuseAsync(database.ConnectionString, null, $"--Netralitas:CaseKey={nowhere}");

        Assert.Contains(nowhere, line);
        Assert.False(File.Exists(nowhere));
    }

    private static void Skip() => Assert.SkipUnless(ClusterDatabase.Missing is null, ClusterDatabase.Missing ?? "");

    /// <summary>Starts a silo that must not start; the one line it says why in.</summary>
    private static async Task<string> RefuseAsync(string postgres, NodeSeat? seat = null, params string[] more)
    {
        string[] settings =
        [
            $"--Netralitas:Postgres={postgres}",
            "--Logging:LogLevel:Default=None",
            .. (seat ?? NodeSeat.Free()).Settings,
            .. more,
        ];
        using var process = Process.Start(NodeProcess.Start("Netralitas.Silo.dll", settings))!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 1, $"ended with {process.ExitCode}: {await output} {errors}");
        return Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
