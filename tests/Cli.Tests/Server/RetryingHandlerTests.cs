using System.Net;
using System.Net.Http.Headers;
using Netralitas.Cli.Server;

namespace Netralitas.Cli.Tests.Server;

public sealed class RetryingHandlerTests
{
    private readonly ScriptedServer server = new();
    private readonly List<TimeSpan> pauses = [];
    private readonly List<Retry> retries = [];

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_busy_server_is_asked_again_after_the_time_it_names(HttpStatusCode status)
    {
        server
            .Answers(
                status,
                also: response => response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7))
            )
            .Accepts(1);

        using var response = await PostAsync(ServerPaths.Events);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(Assert.Single(pauses) >= TimeSpan.FromSeconds(7));
        Assert.Equal(status, Assert.Single(retries).Status);
        Assert.Equal(["the body", "the body"], server.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task A_retry_after_that_is_a_date_counts_from_now()
    {
        var date = TimeProvider.System.GetUtcNow().AddMinutes(10);
        server
            .Answers(
                HttpStatusCode.ServiceUnavailable,
                also: r => r.Headers.RetryAfter = new RetryConditionHeaderValue(date)
            )
            .Accepts(1);

        using var response = await PostAsync(ServerPaths.Events);

        Assert.InRange(Assert.Single(pauses), TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(11));
    }

    [Fact]
    public async Task Events_are_sent_again_over_a_new_connection_when_one_breaks()
    {
        server.Breaks().Breaks().Accepts(1);

        using var response = await PostAsync(ServerPaths.Events);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(3, server.Requests.Count);
        Assert.All(retries, retry => Assert.Null(retry.Status));
    }

    [Fact]
    public async Task A_key_is_not_asked_for_twice_when_the_connection_breaks()
    {
        server.Breaks().Answers(HttpStatusCode.Created, "{}");

        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(ServerPaths.Keys));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_rejection_is_an_answer_and_not_repeated()
    {
        server.Answers(HttpStatusCode.UnprocessableEntity, "{}");

        using var response = await PostAsync(ServerPaths.Events);

        Assert.Single(server.Requests);
        Assert.Empty(pauses);
    }

    [Fact]
    public async Task It_gives_up_after_so_many_attempts()
    {
        server.Answers(HttpStatusCode.TooManyRequests, "{}");

        using var response = await PostAsync(ServerPaths.Events);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(Backoff.AttemptsMax, server.Requests.Count);
    }

    private async Task<HttpResponseMessage> PostAsync(string path)
    {
        using var handler = new RetryingHandler(
            server,
            new Backoff(new Random(1)),
            TimeProvider.System,
            (time, _) =>
            {
                pauses.Add(time);
                return Task.CompletedTask;
            },
            retries.Add
        );
        using var http = new HttpClient(handler);
        using var content = new StringContent("the body");
        return await http.PostAsync(new Uri("http://server" + path), content, TestContext.Current.CancellationToken);
    }
}
