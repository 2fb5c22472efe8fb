using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Accounts.Oidc;

/// <summary>What people are told whom the provider's word does not let in.</summary>
internal static class OidcProblems
{
    private const int RetrySeconds = 10;

    public static Problem Unreachable { get; } =
        Problem.Of(
            StatusCodes.Status503ServiceUnavailable,
            "provider-unreachable",
            "Layanan masuk instansi tidak menjawab.",
            "Your organisation's sign-in service does not answer.",
            RetrySeconds
        );

    public static Problem Failed { get; } =
        Problem.Of(
            StatusCodes.Status400BadRequest,
            "provider-failed",
            "Proses masuk tidak selesai, dibatalkan, atau terlalu lama. Mulailah lagi dari halaman masuk.",
            "Signing in was not finished, was cancelled, or took too long. Begin again on the sign-in page."
        );

    public static Problem Disabled { get; } =
        Problem.Of(
            StatusCodes.Status403Forbidden,
            "account-disabled",
            "Akun Anda di sini dinonaktifkan. Hubungi administrator.",
            "Your account here is disabled. Ask an administrator."
        );

    public static Problem NoRole(OidcSettings settings) =>
        Problem.Of(
            StatusCodes.Status403Forbidden,
            "provider-no-role",
            $"Anda dikenal, tetapi layanan masuk tidak menyebut tepat satu peran atau instansi yang dikenal. Minta pengelola akun instansi mengisi '{settings.RoleClaim}' ({RoleNames.All}) atau '{settings.AgencyClaim}'.",
            $"You are known, but the sign-in service does not name exactly one known role or agency. Ask whoever keeps your organisation's accounts to set '{settings.RoleClaim}' ({RoleNames.All}) or '{settings.AgencyClaim}'."
        );
}
