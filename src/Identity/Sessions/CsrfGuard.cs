using Microsoft.AspNetCore.Antiforgery;
using Netralitas.Identity.Problems;

namespace Netralitas.Identity.Sessions;

/// <summary>
/// Whatever a browser sends because of a cookie and not because of a key must carry the token of a page of ours, in the form or in
/// the header <c>RequestVerificationToken</c>: a cookie also comes along when another site had the form sent.
/// </summary>
public static class CsrfGuard
{
    /// <summary>Why a request is refused; null if it is not.</summary>
    public static async ValueTask<Problem?> CheckAsync(HttpContext http)
    {
        if (IsSafe(http.Request.Method))
        {
            return null;
        }

        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        try
        {
            await antiforgery.ValidateRequestAsync(http);
            return null;
        }
        catch (AntiforgeryValidationException)
        {
            return Invalid;
        }
    }

    private static Problem Invalid { get; } =
        Problem.Of(
            StatusCodes.Status403Forbidden,
            "csrf-token-invalid",
            "Formulir ini tidak dikirim dari halaman yang Anda buka, atau sudah kedaluwarsa. Muat ulang halamannya lalu kirim lagi.",
            "This form was not sent from a page that you opened, or is too old. Reload the page and send it again."
        );

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method)
        || HttpMethods.IsHead(method)
        || HttpMethods.IsOptions(method)
        || HttpMethods.IsTrace(method);
}
