using Netralitas.Domain.Rules;
using Netralitas.Identity.Problems;

namespace Netralitas.Pages.Account;

/// <summary>What is refused on one's own account.</summary>
internal static class AccountProblems
{
    public static Problem NoSession { get; } =
        Problem.Of(
            StatusCodes.Status403Forbidden,
            "session-required",
            "Halaman ini untuk orang yang masuk dengan akun; kunci tidak punya akun.",
            "This page is for people who sign in with an account; a key has none."
        );

    public static Problem NotLocal { get; } =
        Problem.Of(
            StatusCodes.Status403Forbidden,
            "account-not-local",
            "Kata sandi dan kode akun ini disimpan di layanan masuk instansi Anda; gantilah di sana.",
            "Password and code of this account are kept by your organisation's sign-in service; change them there."
        );

    public static Rejection PasswordWrong { get; } =
        Rejection.Of(
            "password-wrong",
            "/current",
            "Kata sandi sekarang tidak cocok, atau terlalu sering gagal.",
            "The present password does not match, or it failed too often."
        );
}
