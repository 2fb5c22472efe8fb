using System.Net;
using Netralitas.Cli.Tests.Server;
using Netralitas.Cli.Tests.Terminal;

namespace Netralitas.Cli.Tests.Keys;

public sealed class KeysCommandTests
{
    private readonly ScriptedServer server = new();
    private readonly TestTerminal terminal;

    public KeysCommandTests() => terminal = new TestTerminal(server);

    [Fact]
    public async Task A_new_key_is_all_there_is_on_standard_output()
    {
        server.Answers(HttpStatusCode.Created, """{"id":"k1","key":"ntr_new","label":"BKPSDM","agency":"81.72"}""");

        Assert.Equal(0, await terminal.RunAsync("keys", "create", "--agency", "81.72", "--label", "BKPSDM"));

        Assert.Equal("ntr_new", terminal.Output.TrimEnd());
        var (line, body) = Assert.Single(server.Requests);
        Assert.Equal("POST /v1/keys", line);
        Assert.Equal("""{"label":"BKPSDM","agency":"81.72"}""", body);
    }

    [Theory]
    [InlineData("viewer")]
    [InlineData("verifier")]
    [InlineData("administrator")]
    [InlineData("caseOfficer")]
    [InlineData("reporterGuardian")]
    [InlineData("privacyOfficer")]
    public async Task An_operators_key_is_asked_for_by_its_role(string role)
    {
        server.Answers(HttpStatusCode.Created, """{"id":"k1","key":"ntr_new"}""");

        Assert.Equal(0, await terminal.RunAsync("keys", "create", "--role", role, "--label", "Bawaslu"));

        Assert.Equal($$"""{"label":"Bawaslu","role":"{{role}}"}""", Assert.Single(server.Requests).Body);
    }

    [Theory]
    [InlineData("keys", "create", "--label", "x")]
    [InlineData("keys", "create", "--label", "x", "--agency", "81.72", "--role", "viewer")]
    [InlineData("keys", "create", "--label", "x", "--role", "king")]
    [InlineData("keys", "create", "--agency", "81.72")]
    [InlineData("keys", "revoke")]
    [InlineData("keys", "mislay")]
    public async Task What_cannot_be_meant_is_a_usage_error_and_not_sent(params string[] args)
    {
        Assert.Equal(2, await terminal.RunAsync(args));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Every_page_of_keys_is_listed()
    {
        server
            .Answers(
                HttpStatusCode.OK,
                """{"items":[{"id":"k1","label":"first","agency":"81.72","role":null,"createdAt":"2024-09-01T08:00:00+07:00","createdBy":"start"}],"cursor":"n/2"}"""
            )
            .Answers(
                HttpStatusCode.OK,
                """{"items":[{"id":"k2","label":"[red]","role":"viewer","createdAt":"2024-09-02T08:00:00Z","revokedAt":"2024-09-03T08:00:00Z","revokedBy":"k0"}],"cursor":null}"""
            );

        Assert.Equal(0, await terminal.RunAsync("keys", "list", "--all"));

        Assert.Equal("GET /v1/keys?cursor=n%2F2", server.Requests[1].Line);
        Assert.Contains("2024-09-01 01:00", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("[red]", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("2024-09-03 08:00", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_key_is_listed_only_when_asked_for()
    {
        server.Answers(
            HttpStatusCode.OK,
            """{"items":[{"id":"k1","label":"good","createdAt":"2024-09-01T08:00:00Z"},{"id":"k2","label":"old","createdAt":"2024-09-01T08:00:00Z","revokedAt":"2024-09-03T08:00:00Z"}],"cursor":null}"""
        );

        Assert.Equal(0, await terminal.RunAsync("keys", "list"));

        Assert.Contains("good", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("old", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_revoked_by_its_id()
    {
        server.Answers(HttpStatusCode.NoContent);

        Assert.Equal(0, await terminal.RunAsync("keys", "revoke", "k1"));

        Assert.Equal("DELETE /v1/keys/k1", Assert.Single(server.Requests).Line);
    }

    [Fact]
    public async Task A_refusal_is_told_in_both_languages_and_fails()
    {
        server.Answers(HttpStatusCode.NotFound, """{"code":"key-unknown","detail":{"id":"Tidak ada.","en":"None."}}""");

        Assert.Equal(1, await terminal.RunAsync("keys", "revoke", "k9"));

        Assert.Contains("key-unknown: Tidak ada.", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("key-unknown: None.", terminal.Error, StringComparison.Ordinal);
    }
}
