using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Netralitas.Cli.Server;

/// <summary>
/// Sends again what a busy server (429), a failing one (408, 5xx) or a broken connection did not take, after waits that double
/// and are left to chance. Events may be repeated by design: the server knows them by source and id.
/// </summary>
internal static class RetryPipeline
{
    private const int AttemptsMax = 12;

    private static readonly TimeSpan WaitFirst = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AttemptMax = TimeSpan.FromSeconds(100);

    // All attempts and the waits between them; above what twelve attempts that are never answered take.
    private static readonly TimeSpan TotalMax = TimeSpan.FromMinutes(30);

    /// <summary>The handler that does so.</summary>
    /// <param name="transport">What carries the requests.</param>
    /// <param name="time">The clock of waits and limits.</param>
    /// <param name="retried">Told before every wait; called from many threads.</param>
    public static HttpMessageHandler Over(HttpMessageHandler transport, TimeProvider time, Action<Retry>? retried) =>
        new ResilienceHandler(Create(time, retried)) { InnerHandler = new WholeAnswers(transport) };

    private static ResiliencePipeline<HttpResponseMessage> Create(TimeProvider time, Action<Retry>? retried)
    {
        var options = new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = AttemptsMax - 1,
            Delay = WaitFirst,
            MaxDelay = WaitMax,
            ShouldHandle = args =>
                ValueTask.FromResult(
                    HttpClientResiliencePredicates.IsTransient(args.Outcome)
                        && MayRepeat(args.Context.GetRequestMessage()!, args.Outcome.Result?.StatusCode)
                ),
            OnRetry = args =>
            {
                retried?.Invoke(new Retry(args.Outcome.Result?.StatusCode, args.RetryDelay));
                return ValueTask.CompletedTask;
            },
        };
        // The library waits just as long as Retry-After says. A growing wait comes on top here: all who were told the same second
        // must not come back in it, and "in a second", said for a minute, must not use up the attempts.
        var retryAfter = options.DelayGenerator!;
        options.DelayGenerator = async args =>
            await retryAfter(args) is { } asked ? asked + OnTop(args.AttemptNumber) : null;
        return new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddTimeout(TotalMax)
            .AddRetry(options)
            .AddTimeout(AttemptMax)
            .Build();
    }

    // What makes a key is repeated only when the server said that it did nothing.
    private static bool MayRepeat(HttpRequestMessage request, HttpStatusCode? status) =>
        status == HttpStatusCode.TooManyRequests
        || request.Method != HttpMethod.Post
        || request.RequestUri!.AbsolutePath.EndsWith(ServerPaths.Events, StringComparison.Ordinal);

    private static TimeSpan OnTop(int attempt) =>
        WaitMax * Math.Min(1, WaitFirst / WaitMax * Math.Pow(2, attempt)) * ((1 + Random.Shared.NextDouble()) / 2);
}
