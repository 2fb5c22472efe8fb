using Microsoft.Extensions.Hosting;
using Netralitas.Silo.Hosting;

namespace Netralitas.Api.Tests.Hosting;

public sealed class CaseKeyFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netralitas-").FullName;

    private string Key => Path.Combine(folder, "kunci", "perkara.case-key");

    [Fact]
    public void A_key_is_made_for_its_owners_eyes_only_and_read_again_ever_after()
    {
        var made = CaseKeyFile.Read(Key);

        Assert.Equal(32, made.Length);
        Assert.Equal(made, CaseKeyFile.Read(Key));
        Assert.Equal([Key], Directory.GetFiles(Path.GetDirectoryName(Key)!));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Key));
        }
    }

    [Fact]
    public async Task Nodes_that_start_in_the_same_moment_get_one_key()
    {
        var read = await Task.WhenAll(
            Enumerable.Range(0, 32).Select(_ => Task.Run(() => Convert.ToHexString(CaseKeyFile.Read(Key))))
        );

        Assert.Single(read.Distinct());
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(Key)!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("bukan kunci")]
    [InlineData("c2luZ2thdA==")]
    public void What_is_no_key_is_refused_and_its_path_named(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Key)!);
        File.WriteAllText(Key, text);

        var fault = Assert.Throws<FormatException>(() => CaseKeyFile.Read(Key));

        Assert.Contains(Key, fault.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(Key));
    }

    [Theory]
    [InlineData("", "", "netralitas.db.case-key")]
    [InlineData("/data/n.db", "", "/data/n.db.case-key")]
    [InlineData("/data/n.db", "Host=x", "netralitas.case-key")]
    public void The_key_is_beside_the_embedded_database_or_where_it_is_set(
        string database,
        string postgres,
        string path
    )
    {
        var settings = database.Length > 0 ? new NodeSettings { Database = database } : new NodeSettings();

        Assert.Equal(path, CaseKeyFile.PathOf(settings with { Postgres = postgres }));
        Assert.Equal("/rahasia/k", CaseKeyFile.PathOf(settings with { Postgres = postgres, CaseKey = "/rahasia/k" }));
    }

    [Fact]
    public async Task A_node_with_another_key_than_the_databases_does_not_start_and_says_so_in_one_line()
    {
        var other = Path.Combine(folder, "lain.case-key");
        Assert.NotEqual(CaseKeyFile.Read(Key), CaseKeyFile.Read(other));
        Assert.Empty(await StartAsync("--Netralitas:CaseKey=" + Key));

        var refused = await StartAsync("--Netralitas:CaseKey=" + other);

        Assert.Contains("Netralitas:CaseKey", Assert.Single(refused), StringComparison.Ordinal);
        Assert.Empty(await StartAsync("--Netralitas:CaseKey=" + Key));
    }

    [Fact]
    public async Task A_key_that_is_named_and_not_there_is_not_made()
    {
        var refused = await StartAsync("--Netralitas:CaseKey=" + Key);

        Assert.Contains(Key, Assert.Single(refused), StringComparison.Ordinal);
        Assert.False(File.Exists(Key));
    }

    [Fact]
    public async Task A_node_with_garbage_for_a_key_does_not_start_and_names_the_file_in_one_line()
    {
        var garbage = Path.Combine(folder, "rusak.case-key");
        await File.WriteAllTextAsync(garbage, "bukan kunci", TestContext.Current.CancellationToken);

        var refused = await StartAsync("--Netralitas:CaseKey=" + garbage);

        Assert.Contains(garbage, Assert.Single(refused), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Starts a node and stops it again; returns what it complained of.</summary>
    private async Task<string[]> StartAsync(string setting)
    {
        var errors = new StringWriter();
        var app = await SiloApp.TryStartAsync(
            [
                "--urls=http://127.0.0.1:0",
                "--Logging:Console:LogLevel:Default=None",
                $"--Netralitas:Database={Path.Combine(folder, "log.db")}",
                setting,
            ],
            errors
        );
        if (app is not null)
        {
            await app.StopAsync(TestContext.Current.CancellationToken);
            await ((IAsyncDisposable)app).DisposeAsync();
        }

        return errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
