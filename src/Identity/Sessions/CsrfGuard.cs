using Microsoft.AspNetCore.Antiforgery;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Sessions;

/// <summary>
/// Whatever a browser sends because of a cookie and not because of a key must carry the token of a page of ours, in the form or in
/// the header <c>RequestVerificationToken</c>: a cookie also comes along when another site had the form sent. The tokens are the
/// framework's; its own guard looks at forms alone, and lets a <c>DELETE</c> or a body of JSON pass.
/// </summary>
public static class CsrfGuard
{
    /// <summary>Adds it; put it after whoever refuses callers.</summary>
    public static void UseCsrfGuard(this WebApplication app) =>
        app.Use(
            (http, next) => IsSafe(http.Request.Method) || !ComesByItself(http) ? next(http) : CheckAsync(http, next)
        );

    private static async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            await ProblemWriter.WriteAsync(http, Invalid);
            return;
        }

        await next(http);
    }

    // A key is sent by who means to; a cookie, or a form that needs neither, comes whoever had it sent.
    private static bool ComesByItself(HttpContext http) =>
        OpenSession.Of(http) is not null || (CallerEvaluator.IsOpen(http) && PageMark.IsOn(http));

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
