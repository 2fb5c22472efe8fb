using System.Net;
using Netralitas.Cli.Tests.Server;
using Netralitas.Cli.Tests.Terminal;

namespace Netralitas.Cli.Tests;

public sealed class NetralitasCommandTests
{
    private readonly ScriptedServer server = new();
    private readonly TestTerminal terminal;

    public NetralitasCommandTests() => terminal = new TestTerminal(server);

    [Theory]
    [InlineData("--help")]
    [InlineData("keys", "list", "--help")]
    [InlineData("keys", "list")]
    [InlineData("keys", "list", "--nonsense")]
    [InlineData("keys", "list", "--key", TestTerminal.Key + "\n")]
    [InlineData("keys", "list", "--key", TestTerminal.Key + " é")]
    [InlineData("keys", "list", "--url", "ftp://server")]
    [InlineData("simulate", "--nation", "--agencies", "1", "--persons", "1")]
    public async Task The_key_is_never_shown(params string[] args)
    {
        server.Answers(
            HttpStatusCode.Unauthorized,
            """{"code":"key-unknown","detail":{"id":"Kunci salah.","en":"Wrong key."}}"""
        );

        await terminal.RunAsync(args);

        Assert.DoesNotContain("SECRET", terminal.Output + terminal.Error, StringComparison.Ordinal);
        Assert.NotEmpty(terminal.Output + terminal.Error);
    }

    [Fact]
    public async Task The_environment_names_server_and_key()
    {
        Uri? asked = null;
        string? key = null;
        var asking = new TestTerminal(
            new Asked(request => (asked, key) = (request.RequestUri, request.Headers.Authorization?.ToString()))
        );
        asking.Variables["NETRALITAS_URL"] = "https://netralitas.example.id:8443";

        await asking.RunAsync("keys", "list");

        Assert.Equal("https://netralitas.example.id:8443/v1/keys", asked?.ToString());
        Assert.Equal($"Bearer {TestTerminal.Key}", key);
    }

    [Fact]
    public async Task The_command_line_goes_before_the_environment()
    {
        string? key = null;
        var asking = new TestTerminal(new Asked(request => key = request.Headers.Authorization?.Parameter));

        await asking.RunAsync("keys", "list", "--key", "other");

        Assert.Equal("other", key);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_asked()
    {
        terminal.Variables.Clear();

        Assert.Equal(2, await terminal.RunAsync("keys", "list"));

        Assert.Contains("NETRALITAS_KEY", terminal.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_server_that_is_not_there_fails_with_one_message()
    {
        server.Breaks();

        Assert.Equal(1, await terminal.RunAsync("keys", "list"));

        Assert.Contains("Server tidak dapat dihubungi", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", terminal.Error, StringComparison.Ordinal);
    }

    private sealed class Asked(Action<HttpRequestMessage> look) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            look(request);
            return Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent("""{"items":[],"cursor":null}"""),
                }
            );
        }
    }
}
