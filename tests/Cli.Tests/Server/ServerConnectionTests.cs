using System.Net;
using System.Net.Http.Headers;
using Netralitas.Cli.Keys;
using Netralitas.Cli.Server;
using Netralitas.Cli.Terminal;
using Netralitas.Cli.Tests.Terminal;
using Netralitas.Contracts;

namespace Netralitas.Cli.Tests.Server;

public sealed class ServerConnectionTests
{
    private const int AttemptsMax = 12;

    private readonly ScriptedServer server = new();
    private readonly TestTerminal terminal;
    private readonly List<Retry> retries = [];

    public ServerConnectionTests() => terminal = new TestTerminal(server);

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_busy_server_is_asked_again_after_the_time_it_names(HttpStatusCode status)
    {
        server.Answers(status, also: AsksFor(TimeSpan.FromSeconds(7))).Accepts(1);

        var answer = await SendAsync();

        Assert.Equal(1, answer.Value?.Accepted);
        Assert.InRange(Assert.Single(terminal.Pauses), TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7.2));
        var told = Assert.Single(retries);
        Assert.Equal(status, told.Status);
        Assert.InRange(told.Wait, TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7.2));
        Assert.Equal(["the body", "the body"], server.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task A_retry_after_that_is_a_date_counts_from_now()
    {
        var date = TimeProvider.System.GetUtcNow().AddMinutes(10);
        server.Answers(HttpStatusCode.ServiceUnavailable, also: AsksFor(date)).Accepts(1);

        await SendAsync();

        Assert.InRange(Assert.Single(terminal.Pauses), TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(11));
    }

    [Fact]
    public async Task A_date_in_the_past_asks_for_no_extra_wait()
    {
        var date = TimeProvider.System.GetUtcNow().AddMinutes(-10);
        server.Answers(HttpStatusCode.ServiceUnavailable, also: AsksFor(date)).Accepts(1);

        await SendAsync();

        Assert.InRange(Assert.Single(terminal.Pauses), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task Events_are_sent_again_to_a_server_that_failed(HttpStatusCode status)
    {
        server.Answers(status).Accepts(1);

        var answer = await SendAsync();

        Assert.Equal(1, answer.Value?.Accepted);
        Assert.Equal(status, Assert.Single(retries).Status);
    }

    [Fact]
    public async Task Events_are_sent_again_over_a_new_connection_when_one_breaks()
    {
        server.Breaks().Breaks().Accepts(1);

        var answer = await SendAsync();

        Assert.Equal(1, answer.Value?.Accepted);
        Assert.Equal(3, server.Requests.Count);
        Assert.All(retries, retry => Assert.Null(retry.Status));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"accepted\":")]
    public async Task Events_are_sent_again_when_the_connection_is_reset_before_the_answer_is_whole(string beginning)
    {
        using var resetting = new ResettingServer(
            beginning,
            """{"accepted":1,"duplicates":0,"conflicts":0,"rejected":0,"position":1,"results":[]}"""
        );
        using var connection = Connect(resetting.Url, Surroundings.OfProcess().Transport);

        var answer = await SendAsync(connection);

        Assert.Equal(1, answer.Value?.Accepted);
        Assert.Equal(2, resetting.Requests);
        Assert.Null(Assert.Single(retries).Status);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.Conflict)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(HttpStatusCode.UnprocessableEntity)]
    public async Task A_rejection_is_an_answer_and_never_repeated(HttpStatusCode status)
    {
        server.Answers(status, "{}").Accepts(1);

        var answer = await SendAsync();

        Assert.Equal(status, answer.Problem?.Status);
        Assert.Single(server.Requests);
        Assert.Empty(terminal.Pauses);
    }

    [Fact]
    public async Task A_key_is_not_asked_for_twice_when_the_connection_breaks()
    {
        server.Breaks().Answers(HttpStatusCode.Created, "{}");

        await Assert.ThrowsAsync<HttpRequestException>(MakeKeyAsync);

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task A_key_is_not_asked_for_twice_when_it_may_have_been_made(HttpStatusCode status)
    {
        server.Answers(status, "{}").Answers(HttpStatusCode.Created, "{}");

        var answer = await MakeKeyAsync();

        Assert.Equal(status, answer.Problem?.Status);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_key_that_a_full_server_did_not_make_is_asked_for_again()
    {
        server.Answers(HttpStatusCode.TooManyRequests).Answers(HttpStatusCode.Created, """{"id":"k1","key":"x"}""");

        var answer = await MakeKeyAsync();

        Assert.Equal("k1", answer.Value?.Id);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task It_gives_up_after_so_many_attempts_with_the_last_answer()
    {
        server.Answers(HttpStatusCode.TooManyRequests, """{"code":"queue-full","detail":{"id":"penuh","en":"full"}}""");

        var answer = await SendAsync();

        Assert.Equal("queue-full", answer.Problem?.Code);
        Assert.Equal(AttemptsMax, server.Requests.Count);
        Assert.Equal(AttemptsMax - 1, retries.Count);
    }

    [Fact]
    public async Task It_gives_up_after_so_many_broken_connections()
    {
        server.Breaks();

        await Assert.ThrowsAsync<HttpRequestException>(SendAsync);

        Assert.Equal(AttemptsMax, server.Requests.Count);
    }

    [Fact]
    public async Task Waits_grow_up_to_a_limit_and_differ_so_that_senders_do_not_come_back_together()
    {
        server.Breaks();
        for (var sender = 0; sender < 10; sender++)
        {
            await Assert.ThrowsAsync<HttpRequestException>(SendAsync);
        }

        var bySender = terminal.Pauses.Chunk(AttemptsMax - 1).ToList();
        Assert.All(bySender, waits => Assert.InRange(waits[0], TimeSpan.Zero, TimeSpan.FromSeconds(1)));
        Assert.All(terminal.Pauses, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(30)));
        Assert.True(bySender.Sum(waits => waits[^1].TotalSeconds) > 3 * bySender.Sum(waits => waits[0].TotalSeconds));
        Assert.True(bySender.Select(waits => waits[3]).Distinct().Count() > 5);
    }

    [Fact]
    public async Task What_a_server_asks_for_again_and_again_grows_as_well()
    {
        server.Answers(HttpStatusCode.ServiceUnavailable, "{}", AsksFor(TimeSpan.FromSeconds(1)));

        await SendAsync();

        Assert.All(terminal.Pauses, wait => Assert.True(wait > TimeSpan.FromSeconds(1)));
        Assert.InRange(terminal.Pauses[^1], TimeSpan.FromSeconds(16), TimeSpan.FromSeconds(31));
    }

    [Theory]
    [InlineData(100, AttemptsMax)]
    [InlineData(1800, 1)]
    public async Task A_server_that_does_not_answer_is_not_waited_for_for_ever(int seconds, int requests)
    {
        using var silent = new SilentServer();
        var clock = new LimitClock(TimeSpan.FromSeconds(seconds));
        var surroundings = terminal.Surroundings with { Time = clock, Transport = _ => silent };
        using var connection = new ServerConnection(Address(new Uri("http://server")), surroundings);

        var gaveUp = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(connection));

        Assert.Equal($"No answer within {seconds} s.", gaveUp.Message);
        Assert.Equal(requests, silent.Requests);
        Assert.Contains(TimeSpan.FromSeconds(seconds), clock.Limits);
    }

    private static Action<HttpResponseMessage> AsksFor(TimeSpan wait) =>
        response => response.Headers.RetryAfter = new RetryConditionHeaderValue(wait);

    private static Action<HttpResponseMessage> AsksFor(DateTimeOffset date) =>
        response => response.Headers.RetryAfter = new RetryConditionHeaderValue(date);

    private static ServerAddress Address(Uri url) => new(url, TestTerminal.Key);

    private static Task<Answer<EventsAnswer>> SendAsync(ServerConnection connection) =>
        connection.SendEventsAsync(
            "the body"u8.ToArray(),
            MediaTypes.Ndjson,
            key: null,
            TestContext.Current.CancellationToken
        );

    private async Task<Answer<EventsAnswer>> SendAsync()
    {
        using var connection = Connect(new Uri("http://server"), _ => server);
        return await SendAsync(connection);
    }

    private async Task<Answer<MadeKey>> MakeKeyAsync()
    {
        using var connection = Connect(new Uri("http://server"), _ => server);
        var request = new KeyRequest("BKPSDM", "81.72", Role: null);
        return await connection.PostAsync<MadeKey>(ServerPaths.Keys, request, TestContext.Current.CancellationToken);
    }

    private ServerConnection Connect(Uri url, Func<int, HttpMessageHandler> transport) =>
        new(Address(url), terminal.Surroundings with { Transport = transport }, retried: retries.Add);
}
