using Netralitas.Cli.Tests.Terminal;

namespace Netralitas.Cli.Tests.Simulate;

public sealed class SimulateCommandTests
{
    private static readonly string[] Small = ["simulate", "--nation", "--persons", "5000", "--agencies", "40"];
    private static readonly string[] Cluster = ["--url", "http://a:1", "--also", "http://b:2", "--also", "http://c:3"];

    private readonly CountingServer server = new(SmallNation.Regions.Select(region => region.Id));
    private readonly TestTerminal terminal;

    public SimulateCommandTests() => terminal = new TestTerminal(server);

    [Fact]
    public async Task Figures_that_are_equal_person_for_person_succeed()
    {
        Assert.Equal(0, await terminal.RunAsync(Small));

        Assert.Contains("EQUAL", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("closed", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("id.netralitas.agency.registered.v1", server.Types);
        Assert.DoesNotContain("id.netralitas.pact.signed.v1", server.Types);
    }

    [Fact]
    public async Task A_single_missing_person_is_noticed()
    {
        server.LosesPersons = 1;

        Assert.Equal(1, await terminal.RunAsync(Small));

        Assert.Contains("nasional / nation", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("server roll 5,000, spoken 4,999, signed 0", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Persons_counted_for_another_agency_are_noticed_though_the_sum_is_right()
    {
        server.CountsForTheWrongAgency = true;

        Assert.Equal(1, await terminal.RunAsync(Small));

        Assert.DoesNotContain("nasional / nation", terminal.Error, StringComparison.Ordinal);
        Assert.Matches("kl.sim-01: sent .* spoken [1-9].*; server .* spoken 0 PNS", terminal.Error);
    }

    [Fact]
    public async Task The_same_simulation_again_counts_nobody_twice()
    {
        Assert.Equal(0, await terminal.RunAsync(Small));
        Assert.DoesNotContain("holds pledges already", terminal.Error, StringComparison.Ordinal);

        Assert.Equal(0, await terminal.RunAsync(Small));
        Assert.Contains("holds pledges already", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_is_compared_too()
    {
        Assert.Equal(0, await terminal.RunAsync([.. Small, "--signed", "--duplicates", "0.2"]));

        Assert.Contains("id.netralitas.pact.signed.v1", server.Types);
    }

    [Fact]
    public async Task A_busy_server_is_waited_for_and_counted()
    {
        server.BusyEvery = 7;

        Assert.Equal(0, await terminal.RunAsync(Small));

        Assert.NotEmpty(terminal.Pauses);
        Assert.DoesNotMatch(@"retried 429\s*│\s*0\s", terminal.Output);
    }

    [Fact]
    public async Task The_summary_is_waited_for_until_it_stands_at_the_last_position()
    {
        server.SummaryLag = 5;

        Assert.Equal(0, await terminal.RunAsync(Small));

        Assert.True(terminal.Pauses.Count >= 4);
    }

    [Fact]
    public async Task A_summary_that_stays_behind_fails()
    {
        server.SummaryLag = 1_000_000;

        Assert.Equal(1, await terminal.RunAsync(Small));

        Assert.Contains("The summary stays at position", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_pledges_fail_with_the_reason()
    {
        var refusing = new CountingServer(SmallNation.Regions.Select(region => region.Id)) { RefusesPledges = true };
        var asking = new TestTerminal(refusing);

        Assert.Equal(1, await asking.RunAsync(Small));

        Assert.Contains("nip-invalid", asking.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_rate_requests_wait_for_their_time()
    {
        Assert.Equal(0, await terminal.RunAsync([.. Small, "--rate", "1000000000"]));
        Assert.Contains("open: 1,000,000,000", terminal.Output, StringComparison.Ordinal);
        Assert.Empty(terminal.Pauses);

        Assert.Equal(0, await terminal.RunAsync([.. Small, "--rate", "100"]));
        Assert.NotEmpty(terminal.Pauses);
    }

    [Fact]
    public async Task With_a_morning_requests_wait_for_their_zone_and_everything_is_equal_in_the_end()
    {
        Assert.Equal(0, await terminal.RunAsync([.. Small, "--morning", "60"]));

        Assert.Contains("morning: 60.0 s", terminal.Output, StringComparison.Ordinal);
        Assert.NotEmpty(terminal.Pauses);
    }

    [Fact]
    public async Task A_morning_with_a_rate_is_a_usage_error()
    {
        Assert.Equal(2, await terminal.RunAsync([.. Small, "--morning", "60", "--rate", "100"]));

        Assert.Contains("exclude each other", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agencies_go_round_the_addresses_of_a_cluster_and_each_keeps_to_one()
    {
        Assert.Equal(0, await terminal.RunAsync([.. Small, .. Cluster]));

        Assert.Equal(["a:1", "b:2", "c:3"], server.PledgeHosts.Order(StringComparer.Ordinal));
        Assert.Equal(0, server.OpenKeys);
    }

    [Fact]
    public async Task What_one_address_of_a_cluster_learns_a_little_later_is_waited_for()
    {
        (server.ForgetsAtHost, server.LooksUntilHostsAgree) = ("c:3", 5);

        Assert.Equal(0, await terminal.RunAsync([.. Small, .. Cluster]));

        Assert.True(terminal.Pauses.Count >= 5);
    }

    [Fact]
    public async Task A_person_that_one_address_of_a_cluster_never_learns_of_is_noticed()
    {
        (server.ForgetsAtHost, server.LooksUntilHostsAgree) = ("c:3", int.MaxValue);

        Assert.Equal(1, await terminal.RunAsync([.. Small, .. Cluster]));

        Assert.Contains("server roll 5,000, spoken 4,999, signed 0", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_a_cluster_that_is_none_is_a_usage_error()
    {
        Assert.Equal(2, await terminal.RunAsync([.. Small, "--also", "ftp://b"]));

        Assert.Contains("ftp://b", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_key_is_left_open()
    {
        await terminal.RunAsync(Small);

        Assert.Equal(0, server.OpenKeys);
        Assert.DoesNotContain("secret-", terminal.Output + terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_election_is_told()
    {
        Assert.Equal(1, await terminal.RunAsync([.. Small, "--election", "pemilu-1955"]));

        Assert.Contains("Unknown election: pemilu-1955", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--persons", "0")]
    [InlineData("--persons", "many")]
    [InlineData("--pid", "self")]
    [InlineData("--rate", "fast")]
    [InlineData("--agencies", "5001")]
    [InlineData("--rate", "0")]
    [InlineData("--morning", "0")]
    [InlineData("--singles", "1.5")]
    [InlineData("--connections", "0")]
    public async Task Options_out_of_range_are_usage_errors(string option, string value)
    {
        Assert.Equal(2, await terminal.RunAsync("simulate", "--nation", option, value));
    }

    [Fact]
    public async Task Fewer_persons_than_agencies_cannot_be()
    {
        Assert.Equal(2, await terminal.RunAsync("simulate", "--nation", "--persons", "10", "--agencies", "11"));
    }
}
