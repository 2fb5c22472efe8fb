using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Netralitas.Identity.Security;

/// <summary>Recognises a caller by <c>Authorization: Bearer ntr_…</c>.</summary>
/// <param name="ring">The keys that are good.</param>
/// <param name="options">None of its own.</param>
/// <param name="logs">Where it is told.</param>
/// <param name="encoder">Not used.</param>
internal sealed class KeyHandler(
    KeyCache ring,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    private const string Word = "Bearer ";

    private static readonly Task<AuthenticateResult> Bad = Task.FromResult(AuthenticateResult.Fail("no good key"));

    /// <summary>The good key a request shows; null if it shows none.</summary>
    public static GoodKey? Find(HttpRequest request, KeyCache ring)
    {
        var header = request.Headers.Authorization.ToString().AsSpan();
        return header.StartsWith(Word, StringComparison.OrdinalIgnoreCase)
            ? ring.Find(header[Word.Length..].Trim())
            : null;
    }

    /// <inheritdoc />
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Find(Request, ring)?.Recognised ?? Bad;
}
