using Netralitas.Domain.Rules;

namespace Netralitas.Identity.Problems;

/// <summary>An HTTP problem (RFC 9457) before it is written: what went wrong with the request as a whole.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Why">Code, pointer and the sentences in both languages.</param>
/// <param name="RetryAfterSeconds">When to come back, in seconds; null if coming back changes nothing.</param>
public sealed record Problem(int Status, Rejection Why, int? RetryAfterSeconds = null)
{
    /// <summary>A problem that lies with no field.</summary>
    public static Problem Of(int status, string code, string id, string en, int? retryAfterSeconds = null) =>
        new(status, Rejection.Of(code, "", id, en), retryAfterSeconds);
}
