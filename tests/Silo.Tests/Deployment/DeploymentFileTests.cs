using System.Globalization;
using Microsoft.Extensions.Configuration;
using Netralitas.Api.Tests.Telemetry.Figures;
using Netralitas.Silo.Clustering;
using Netralitas.Silo.Hosting;
using Netralitas.Testing.Repository;

namespace Netralitas.Silo.Tests.Deployment;

public sealed class DeploymentFileTests
{
    // What a host takes at most to stop, besides its drain; whoever kills it must not be faster.
    private const int StopSeconds = 30;

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static readonly DeploymentFile Compose = new(DeploymentFile.Compose);
    private static readonly DeploymentFile Silos = new(DeploymentFile.Silos);
    private static readonly DeploymentFile Image = new(DeploymentFile.Image);
    private static readonly DeploymentFile Balancer = new("infra/compose/nginx.conf");
    private static readonly SiloSettings Delivered = new();

    [Fact]
    public void Every_setting_they_name_is_one_that_a_process_reads()
    {
        var settings = typeof(NodeSettings)
            .GetProperties()
            .Concat(typeof(SiloSettings).GetProperties())
            .Select(property => property.Name)
            .Concat(typeof(TlsSettings).GetProperties().Select(property => $"Tls__{property.Name}"))
            .ToHashSet(StringComparer.Ordinal);
        var named = DeploymentFile.All.SelectMany(file => file.Find(@"\bNetralitas__(?<value>\w+)")).ToList();

        Assert.Contains(nameof(NodeSettings.DrainDelay), named);
        Assert.Subset(settings, named.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(DeploymentFile.Compose, @"^  stop_grace_period: (?<value>\d+)s$")]
    [InlineData(DeploymentFile.Silos, @"terminationGracePeriodSeconds: (?<value>\d+)$")]
    public void A_silo_may_drain_and_hand_over_before_it_is_killed(string path, string grace)
    {
        var file = new DeploymentFile(path);
        var drain = file.FindOne("""Netralitas__DrainDelay(: |\s+value: )"(?<value>[\d:]+)"$""");
        var role = file.FindOne(@"Netralitas__Role(: |\s+value: )(?<value>\w+)$");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Netralitas:DrainDelay", drain), new("Netralitas:Role", role)])
            .Build();

        Assert.Equal(NodeRole.All, SiloSettings.Read(configuration).Role);
        var delay = NodeSettings.Read(configuration).DrainDelay;
        Assert.True(delay > TimeSpan.Zero);
        Assert.True(
            TimeSpan.FromSeconds(int.Parse(file.FindOne(grace), CultureInfo.InvariantCulture) - StopSeconds) > delay
        );
    }

    [Fact]
    public void Every_file_means_the_same_ports()
    {
        string[] between = [$"{Delivered.SiloPort}", $"{Delivered.GatewayPort}"];
        var http = Image.FindOne(@"ASPNETCORE_URLS=http://\+:(?<value>\d+)");
        var policy = new DeploymentFile("infra/kubernetes/70-network-policy.yaml");

        Assert.Equal([http, .. between], Image.FindOne("^EXPOSE (?<value>.+)$").Split(' '));
        Assert.Equal([http, .. between], Silos.Find(@"containerPort: (?<value>\d+)$"));
        Assert.Equal([http, .. between], policy.Find(@" port: (?<value>\d+)$"));
        Assert.Equal(http, Compose.FindOne(@"/dev/tcp/127\.0\.0\.1/(?<value>\d+)"));
        Assert.Equal(http, Balancer.FindOne(@"server silo-\d:(?<value>\d+)"));
        Assert.Equal(http, new DeploymentFile("infra/compose/prometheus.yml").FindOne(@"silo-\d:(?<value>\d+)"));
    }

    [Fact]
    public void Balancer_and_Prometheus_know_every_silo_of_compose()
    {
        var silos = Compose.Find(@"^  (?<value>silo-\d):$");

        Assert.Equal(3, silos.Count);
        Assert.Equal(silos, Balancer.Find(@"server (?<value>silo-\d):"));
        Assert.Equal(silos, new DeploymentFile("infra/compose/prometheus.yml").Find(@"(?<value>silo-\d):"));
    }

    [Fact]
    public void Silos_of_compose_believe_the_balancer_who_calls()
    {
        Assert.Equal(
            Compose.FindOne(@"- subnet: (?<value>\S+)$"),
            Compose.FindOne("Netralitas__Proxies: (?<value>.+)$")
        );
        Assert.Contains("$remote_addr", Balancer.FindOne("proxy_set_header X-Forwarded-For (?<value>.+);$"), Ordinal);
    }

    [Fact]
    public void The_balancer_repeats_no_change_but_events_and_holds_no_live_stream_back()
    {
        Assert.Equal(
            "/v1/events",
            Balancer.FindOne(@"location = (?<value>\S+) \{\s+proxy_next_upstream .*non_idempotent;$")
        );
        Assert.Single(Balancer.Find("(?<value>non_idempotent);$"));
        Assert.Equal("^/(v1/live$|live/)", Balancer.FindOne(@"location ~ (?<value>\S+) \{\s+proxy_buffering off;$"));
    }

    [Fact]
    public void Every_file_that_is_copied_or_mounted_is_there()
    {
        var copied = Image
            .Find("^COPY (?!--from)(?<value>.+)$")
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..^1]);
        var mounted = Compose
            .Find(@"(- |"")(?<value>\.\.?/[^:]+):/")
            .Where(path => path != "./keys")
            .Select(path => Path.Combine("infra/compose", path))
            .ToList();

        Assert.True(mounted.Count >= 6);
        Assert.All(copied.Concat(mounted), path => Assert.True(Path.Exists(RepositoryFile.PathOf(path)), path));
    }

    [Fact]
    public void Every_image_has_an_exact_version_and_ours_is_the_same_everywhere()
    {
        var images = DeploymentFile.All.SelectMany(file => file.Find(@"^\s*image: (?<value>\S+)$")).ToList();

        Assert.All(images, image => Assert.Matches(@":v?\d+\.\d+(\.\d+)?$", image));
        Assert.All(Image.Find(@"^FROM (?<value>\S+)"), image => Assert.Matches(@":\d+\.\d+\.\d+$", image));
        Assert.Single(images.Where(image => image.StartsWith("netralitas", StringComparison.Ordinal)).Distinct());
    }

    [Fact]
    public void A_new_silo_is_ready_before_an_old_one_goes()
    {
        Assert.Equal("0", Silos.FindOne(@"maxUnavailable: (?<value>\d+)$"));
        Assert.Equal("1", Silos.FindOne(@"maxSurge: (?<value>\d+)$"));
    }

    [Fact]
    public void Every_silo_reads_the_case_key_from_a_secret_that_it_cannot_write_and_Prometheus_cannot_read()
    {
        Assert.Equal("/run/secrets/case-key", Compose.FindOne("Netralitas__CaseKey: (?<value>.+)$"));
        Assert.Equal("case-key", Compose.FindOne(@"^  secrets: \[(?<value>.+)\]$"));
        Assert.StartsWith("./secrets/", Compose.FindOne(@"^secrets:\s+case-key:\s+file: (?<value>.+)$"));
        Assert.DoesNotContain(Compose.Find(@"- (?<value>\./[^:]+):/"), path => path.StartsWith("./secrets", Ordinal));

        var named = Silos.FindOne(@"Netralitas__CaseKey\s+value: (?<value>.+)$");
        var folder = Silos.FindOne(@"name: case-key\s+mountPath: (?<value>.+)\s+readOnly: true$");
        Assert.Equal($"{folder}/case-key", named);
        Assert.Equal("netralitas-case-key", Silos.FindOne(@"name: case-key\s+secret:\s+secretName: (?<value>.+)$"));
    }

    [Fact]
    public void No_password_and_no_key_is_delivered()
    {
        var passwords = Compose.Find(@"(?<value>\$\{\w*PASSWORD[^}]*\})");

        Assert.Equal(2, passwords.Count);
        Assert.All(passwords, password => Assert.Contains(":?", password, StringComparison.Ordinal));
        Assert.Equal(
            ["", ""],
            RepositoryFile
                .Read("infra/compose/.env.example")
                .Split('\n')
                .Where(line => line.Contains("PASSWORD=", StringComparison.Ordinal))
                .Select(line => line.Split('=')[1])
        );
        var secrets = new DeploymentFile("infra/kubernetes/secret.yaml.template");
        Assert.Equal("\"\"", secrets.FindOne("postgres: (?<value>.+)$"));
        Assert.Equal("\"\"", secrets.FindOne("^  case-key: (?<value>.+)$"));
    }
}
