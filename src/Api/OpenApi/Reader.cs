using System.Buffers.Text;
using System.Security.Cryptography;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Scalar.AspNetCore;

namespace Netralitas.Api.OpenApi;

/// <summary><c>/docs</c>: the document for people to read and to try, with nothing asked of any other host.</summary>
internal static class Reader
{
    private const int NonceBytes = 16;

    /// <summary>Adds it.</summary>
    public static void MapReader(this IEndpointRouteBuilder app)
    {
        var reader = app.MapScalarApiReference("/docs", Set).ExcludeFromDescription();
        reader.Add(endpoint =>
        {
            if (IsPage((RouteEndpointBuilder)endpoint))
            {
                endpoint.Metadata.Add(PageMark.Instance);
                endpoint.Metadata.Add(Policies.AnyCaller);
            }
        });
    }

    // Its scripts and its picture are the library's, and say nothing of us.
    private static bool IsPage(RouteEndpointBuilder endpoint) => endpoint.RoutePattern.RawText!.EndsWith('}');

    private static void Set(ScalarOptions reader, HttpContext http)
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
        // It makes its styles while it runs; its scripts are named one by one.
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
        reader
            .WithTitle("Netralitas API")
            .WithNonce(nonce)
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .DisableMcp()
            .HideClientButton()
            .HideDeveloperTools();
    }
}
