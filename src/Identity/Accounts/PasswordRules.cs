using Netralitas.Domain.Rules;

namespace Netralitas.Identity.Accounts;

/// <summary>
/// What a password must be: long, and not the login. Nothing is asked of its letters, and it need not be changed (NIST SP
/// 800-63B section 5.1.1.2; BSSN 4/2021 asks for a second factor beside it, which every account has). ASP.NET Core
/// Identity's rules ask for kinds of letters, and do not know the login.
/// </summary>
public static class PasswordRules
{
    /// <summary>Fewest letters.</summary>
    public const int LengthMin = 12;

    /// <summary>Most letters.</summary>
    public const int LengthMax = 200;

    /// <summary>The rule a password breaks; null if it is good.</summary>
    /// <param name="password">The password.</param>
    /// <param name="again">The same, typed once more.</param>
    /// <param name="login">The account's login, or what was typed as one.</param>
    public static Rejection? Check(string password, string again, string login) =>
        password.Length is < LengthMin or > LengthMax
            ? Rejection.Of(
                "password-length",
                "/password",
                $"Kata sandi harus {LengthMin} sampai {LengthMax} karakter; beberapa kata acak mudah diingat.",
                $"A password has {LengthMin} to {LengthMax} characters; a few random words are easy to remember."
            )
        : login.Length > 0 && password.Contains(login, StringComparison.OrdinalIgnoreCase)
            ? Rejection.Of(
                "password-has-login",
                "/password",
                "Kata sandi tidak boleh memuat nama masuk.",
                "A password must not contain the login."
            )
        : password.Distinct().Count() < LengthMin / 3
            ? Rejection.Of(
                "password-monotonous",
                "/password",
                "Kata sandi ini mengulang karakter yang sama terus-menerus.",
                "This password repeats the same few characters."
            )
        : password != again
            ? Rejection.Of("password-differs", "/again", "Kedua kata sandi berbeda.", "The two passwords differ.")
        : null;
}
