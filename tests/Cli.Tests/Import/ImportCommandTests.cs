using System.Net;
using System.Text.Json;
using Netralitas.Cli.Tests.Server;
using Netralitas.Cli.Tests.Terminal;

namespace Netralitas.Cli.Tests.Import;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ScriptedServer server = new();
    private readonly TestTerminal terminal;

    public ImportCommandTests() => terminal = new TestTerminal(server);

    [Fact]
    public async Task A_file_is_sent_in_slices_and_leaves_nothing_behind()
    {
        server.Accepts(1_000).Accepts(1_000).Accepts(500);

        Assert.Equal(0, await terminal.RunAsync("import", Lines(2_500)));

        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Equal("POST /v1/events", request.Line));
        Assert.Contains("2,500", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(["events.ndjson"], folder.Files());
    }

    [Fact]
    public async Task An_import_goes_on_where_it_stopped()
    {
        var path = Lines(2_500);
        server.Accepts(1_000).Answers(HttpStatusCode.Forbidden, """{"detail":{"id":"dicabut","en":"revoked"}}""");
        Assert.Equal(1, await terminal.RunAsync("import", path));
        Assert.Contains("1,001", terminal.Error, StringComparison.Ordinal);

        var (resumed, second) = Another();
        resumed.Accepts(1_000).Accepts(500);
        Assert.Equal(0, await second.RunAsync("import", path));

        Assert.Equal(2, resumed.Requests.Count);
        Assert.StartsWith("{\"n\":1001}\n", resumed.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("2,500", second.Output, StringComparison.Ordinal);
        Assert.Equal(["events.ndjson"], folder.Files());
    }

    [Fact]
    public async Task A_changed_file_starts_over()
    {
        var path = Lines(1_500);
        server.Accepts(1_000).Answers(HttpStatusCode.Forbidden, "{}");
        Assert.Equal(1, await terminal.RunAsync("import", path));

        await File.AppendAllTextAsync(path, "{\"n\":\"new\"}\n", TestContext.Current.CancellationToken);
        var (resumed, second) = Another();
        resumed.Accepts(1_000).Accepts(501);
        Assert.Equal(0, await second.RunAsync("import", path));

        Assert.StartsWith("{\"n\":1}\n", resumed.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_server_gets_everything()
    {
        var path = Lines(1_500);
        server.Accepts(1_000).Answers(HttpStatusCode.Forbidden, "{}");
        Assert.Equal(1, await terminal.RunAsync("import", path));

        var (other, second) = Another();
        other.Accepts(1_000).Accepts(500);
        Assert.Equal(0, await second.RunAsync("import", path, "--url", "http://other"));

        Assert.StartsWith("{\"n\":1}\n", other.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_queue_and_a_broken_connection_only_delay()
    {
        server.Answers(HttpStatusCode.TooManyRequests).Breaks().Answers(HttpStatusCode.ServiceUnavailable).Accepts(10);

        Assert.Equal(0, await terminal.RunAsync("import", Lines(10)));

        Assert.Equal(4, server.Requests.Count);
        Assert.Equal(3, terminal.Pauses.Count);
        Assert.Single(server.Requests.Select(request => request.Body).Distinct());
    }

    [Fact]
    public async Task Rejected_lines_are_told_in_both_languages_and_kept_in_a_file()
    {
        var path = folder.Write("events.ndjson", "{\"n\":1}\n\n{\"n\":2}\n{\"n\":3}\n");
        server.Answers(
            HttpStatusCode.OK,
            """
            {"accepted":1,"duplicates":1,"conflicts":0,"rejected":1,"position":9,"results":[
              {"index":0,"id":"a","outcome":"duplicate"},
              {"index":1,"id":"b","outcome":"rejected","code":"nip-invalid","pointer":"/data/person/number",
               "detail":{"id":"=NIP salah","en":"wrong NIP"}}]}
            """
        );

        Assert.Equal(1, await terminal.RunAsync("import", path));

        Assert.Contains("=NIP salah", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("wrong NIP", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(["events.ndjson", "events.ndjson.rejected.csv"], folder.Files());
        var rows = await File.ReadAllLinesAsync(path + ".rejected.csv", TestContext.Current.CancellationToken);
        Assert.Equal(2, rows.Length);
        Assert.StartsWith("3,b,rejected,nip-invalid,/data/person/number,", rows[1], StringComparison.Ordinal);
        Assert.DoesNotContain(",=NIP", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_lines_of_an_interrupted_import_are_not_lost()
    {
        var path = Lines(1_500);
        server.Answers(HttpStatusCode.OK, Rejecting(accepted: 999)).Answers(HttpStatusCode.Forbidden, "{}");
        Assert.Equal(1, await terminal.RunAsync("import", path));

        var (resumed, second) = Another();
        resumed.Answers(HttpStatusCode.OK, Rejecting(accepted: 499));
        Assert.Equal(1, await second.RunAsync("import", path));

        var rows = await File.ReadAllLinesAsync(path + ".rejected.csv", TestContext.Current.CancellationToken);
        Assert.Equal(["line", "1", "1001"], rows.Select(row => row.Split(',')[0]));
        Assert.Contains("1,498", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_event_that_is_refused_by_status_is_a_rejected_line()
    {
        server.Answers(HttpStatusCode.Conflict, """{"code":"id-reused","detail":{"id":"bentrok","en":"conflict"}}""");

        Assert.Equal(1, await terminal.RunAsync("import", Lines(1)));

        Assert.Contains("id-reused", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("events.ndjson.rejected.csv", folder.Files());
    }

    [Fact]
    public async Task A_roll_with_a_fault_is_not_sent()
    {
        var path = folder.Write("roll.csv", "unit_id,unit_name,pns,pppk,non_asn\na,A,1,2,3\nb,B,x,2,3\n");

        Assert.Equal(
            1,
            await terminal.RunAsync("import", "--roll", path, "--agency", "81.72", "--as-of", "2024-09-01")
        );

        Assert.Empty(server.Requests);
        Assert.Matches(@"\b3\b.*pns.*count", terminal.Error);
    }

    [Fact]
    public async Task A_roll_is_sent_as_one_event()
    {
        var path = folder.Write("roll.csv", "unit_id,unit_name,pns,pppk,non_asn\na,A,1,2,3\n");
        server.Accepts(1);

        Assert.Equal(
            0,
            await terminal.RunAsync("import", "--roll", path, "--agency", "81.72", "--as-of", "2024-09-01")
        );

        Assert.Contains("roll-declared", Assert.Single(server.Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_register_is_sent_case_by_case()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "samples", "perkara.csv");
        server.Accepts(11);

        Assert.Equal(0, await terminal.RunAsync("import", "--cases", path, "--agency", "kl.bawaslu"));

        var lines = Assert.Single(server.Requests).Body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            ["001", "001", "001", "001", "002", "002", "002", "002", "003", "003", "004"],
            lines.Select(line =>
                JsonDocument.Parse(line).RootElement.GetProperty("subject").GetString()![
                    "kl.bawaslu/contoh-2024-".Length..
                ]
            )
        );
    }

    [Fact]
    public async Task A_move_that_is_not_the_importers_is_told_with_the_line_of_its_case()
    {
        var path = folder.Write(
            "perkara.csv",
            "case,agency,category,number,act,occurredOn,knownOn,receivedOn,election,origin,narrative,assessedOn,assessed\n"
                + "1,52,nonAsn,7,banner,2024-10-02,2024-10-03,2024-10-04,pilkada-2024,report,x,,\n"
                + "2,52,nonAsn,7,banner,2024-10-02,2024-10-03,2024-10-04,pilkada-2024,report,x,2024-10-05,violation\n"
        );
        server.Answers(
            HttpStatusCode.OK,
            """
            {"accepted":2,"duplicates":0,"conflicts":0,"rejected":1,"position":2,"results":[
             {"index":2,"outcome":"rejected","code":"move-not-yours","pointer":"","detail":{"id":"a","en":"b"} }]}
            """
        );

        Assert.Equal(1, await terminal.RunAsync("import", "--cases", path, "--agency", "52"));

        Assert.Matches(@"\b3\b.*move-not-yours", terminal.Error);
        Assert.Contains("perkara.csv.rejected.csv", folder.Files());
    }

    [Fact]
    public async Task A_file_that_is_not_there_fails_with_one_message()
    {
        Assert.Equal(1, await terminal.RunAsync("import", folder.At("none.ndjson")));

        Assert.Contains("none.ndjson", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_longer_than_any_request_is_refused_before_anything_is_sent()
    {
        var path = folder.Write("events.ndjson", "{}\n" + new string('x', 9 << 20) + "\n");

        Assert.Equal(1, await terminal.RunAsync("import", path));

        Assert.Empty(server.Requests);
        Assert.Contains("Line 2", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "a.ndjson", "--roll", "b.csv")]
    [InlineData("import", "--roll", "b.csv", "--agency", "81.72")]
    [InlineData("import", "--roll", "b.csv", "--agency", "81.72", "--as-of", "1-9-2024")]
    [InlineData("import", "--pledges", "b.csv")]
    [InlineData("import", "--cases", "b.csv")]
    [InlineData("import", "--cases", "b.csv", "--pledges", "c.csv", "--agency", "81.72")]
    public async Task What_cannot_be_meant_is_a_usage_error(params string[] args)
    {
        Assert.Equal(2, await terminal.RunAsync(args));
    }

    public void Dispose() => folder.Dispose();

    private static (ScriptedServer Server, TestTerminal Terminal) Another()
    {
        var other = new ScriptedServer();
        return (other, new TestTerminal(other));
    }

    private static string Rejecting(int accepted) =>
        $$"""
            {"accepted":{{accepted}},"duplicates":0,"conflicts":0,"rejected":1,"position":1,
             "results":[{"index":0,"outcome":"rejected","code":"x","pointer":"","detail":{"id":"a","en":"b"} }]}
            """;

    private string Lines(int count) =>
        folder.Write("events.ndjson", string.Concat(Enumerable.Range(1, count).Select(i => $"{{\"n\":{i}}}\n")));
}
