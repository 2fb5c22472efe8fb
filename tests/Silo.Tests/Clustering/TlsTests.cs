using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Grains;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Serialization;
using Netralitas.Grains.Turns;
using Netralitas.Silo.Clustering;
using Netralitas.Silo.Hosting;
using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing.Processes;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Netralitas.Silo.Tests.Clustering;

/// <summary>Who may speak to a cluster's processes, and what becomes of who may not.</summary>
public sealed class TlsTests(ClusterDatabase database) : IClassFixture<ClusterDatabase>, IDisposable
{
    // Of this test alone: the others of the class have the same database.
    private readonly CeremonyId ceremony = CeremonyId.Parse($"52/apel-{Guid.NewGuid().ToString("n")[..8]}");
    private readonly string folder = Directory.CreateTempSubdirectory("netralitas-").FullName;

    [Fact]
    public async Task Processes_of_one_authority_are_one_cluster()
    {
        Skip();
        using var authority = new Authority(folder, "klaster");
        await using var one = await StartAsync(NodeSeat.Free(), authority.Issue("satu"));
        await using var two = await StartAsync(NodeSeat.Free(), authority.Issue("dua"));
        await using var edge = await StartAsync(
            NodeSeat.Free(),
            [.. authority.Issue("tepi"), "--Netralitas:Role=edge"]
        );

        foreach (var (before, process) in new[] { one, two, edge }.Index())
        {
            var reply = await PledgeAsync(process.Services.GetRequiredService<IGrainFactory>(), before + 1);
            Assert.Empty(reply.Others);
            Assert.Equal(1, reply.Accepted);
        }

        Assert.Equal(2, one.Services.GetRequiredService<IClusterView>().Count);
    }

    [Theory]
    [InlineData("nobody's")]
    [InlineData("another authority's")]
    [InlineData("one that ran out")]
    public async Task Whoever_shows_no_good_certificate_gets_nowhere(string certificate)
    {
        Skip();
        using var authority = new Authority(folder, "klaster");
        using var stranger = new Authority(folder, "orang-lain");
        var seat = NodeSeat.Free();
        await using var silo = await StartAsync(seat, authority.Issue("satu"));
        string[] shown = certificate switch
        {
            "nobody's" => [],
            "another authority's" => stranger.Issue("penyusup"),
            _ => authority.Issue("basi", TimeProvider.System.GetUtcNow().AddHours(-1)),
        };

        var forged = await ForgeAsync(seat, shown);

        Assert.False(forged);
        Assert.Null(await silo.Services.GetRequiredService<IGrainFactory>().AskAsync(ceremony, Cancellation));
        Assert.True(await ForgeAsync(seat, authority.Issue("anggota")));
    }

    [Theory]
    [InlineData("--Netralitas:Address=0.0.0.0")]
    [InlineData("--Netralitas:Address=192.0.2.1")]
    [InlineData("--Netralitas:Address=")]
    public async Task A_silo_that_others_reach_does_not_start_without_certificates(string address)
    {
        Skip();

        var line = await RefuseAsync(address);

        Assert.Contains("Netralitas:Tls:Certificate", line, StringComparison.Ordinal);
        Assert.Contains("closed-network", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unless_it_is_told_in_words()
    {
        Skip();
        string[] settings =
        [
            .. NodeSeat.Free().Settings,
            "--Netralitas:Address=",
            "--Netralitas:Tls:Without=closed-network",
        ];

        await using var silo = await RunningSilo.StartAsync([.. settings, Postgres]);

        Assert.True(silo.Services.GetRequiredService<IClusterView>().IsMember);
    }

    [Theory]
    [InlineData("--Netralitas:Tls:Without=ya", "Tls:Without")]
    [InlineData("--Netralitas:Tls:Key=/tidak/ada", "Certificate, Key and Authority")]
    public async Task Settings_that_mean_nothing_are_named(string setting, string named) =>
        Assert.Contains(named, await RefuseAsync(setting), StringComparison.Ordinal);

    [Fact]
    public async Task A_certificate_that_cannot_be_read_is_named()
    {
        Skip();
        var nowhere = Path.Combine(folder, "tidak-ada.pem");

        var line = await RefuseAsync(
            $"--Netralitas:Tls:Certificate={nowhere}",
            $"--Netralitas:Tls:Key={nowhere}",
            $"--Netralitas:Tls:Authority={nowhere}"
        );

        Assert.Contains(nowhere, line, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Postgres => $"--Netralitas:Postgres={database.ConnectionString}";

    private string Cluster => $"uji-{Path.GetFileName(folder)}";

    private static void Skip() => Assert.SkipUnless(ClusterDatabase.Missing is null, ClusterDatabase.Missing ?? "");

    private Task<RunningSilo> StartAsync(NodeSeat seat, string[] settings) =>
        RunningSilo.StartAsync([.. seat.Settings, Postgres, $"--Netralitas:ClusterId={Cluster}", .. settings]);

    private async Task<string> RefuseAsync(params string[] settings)
    {
        var errors = new StringWriter();
        string[] arguments =
        [
            "--Logging:Console:LogLevel:Default=None",
            .. NodeSeat.Free().Settings,
            Postgres,
            .. settings,
        ];

        Assert.Null(await SiloApp.TryStartAsync(arguments, errors));

        return Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<ShareReply> PledgeAsync(IGrainFactory grains, int person)
    {
        var share = new CeremonyShare(ceremony);
        share.Add(new PledgeItem(0, new PersonKey((ulong)person), PersonCategory.Pns, PledgeKind.Spoken, 0));
        return await grains.TellAsync(share, Cancellation);
    }

    /// <summary>Speaks to a silo's gateway as a client of the cluster would; whether a pledge was taken from it.</summary>
    private async Task<bool> ForgeAsync(NodeSeat seat, string[] shown)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        var tls = new TlsSettings
        {
            Certificate = shown is [var certificate, ..] ? ValueOf(certificate) : "",
            Key = shown is [_, var key, ..] ? ValueOf(key) : "",
            Authority = shown is [.., var authority] ? ValueOf(authority) : "",
        };
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(options =>
                (options.ClusterId, options.ServiceId) = ($"{Cluster}/{WireFormat.Generation}", "netralitas")
            );
            client.UseStaticClustering(new IPEndPoint(IPAddress.Loopback, seat.Gateway));
            client.UseConnectionRetryFilter((_, _) => Task.FromResult(false));
            if (tls.IsSet)
            {
                client.UseTls(options =>
                {
                    ClusterCertificates.Read(tls).Apply(options);

                    // Whom it speaks to is nothing to a forger.
                    options.RemoteCertificateValidation = (_, _, _) => true;
                });
            }
        });
        using var host = builder.Build();
        try
        {
            await host.StartAsync(Cancellation);
            return await PledgeAsync(host.Services.GetRequiredService<IGrainFactory>(), 1) is { Accepted: 1 };
        }
        catch (Exception refused) when (refused is OrleansException or IOException or TimeoutException)
        {
            return false;
        }
    }

    private static string ValueOf(string setting) => setting[(setting.IndexOf('=') + 1)..];
}
