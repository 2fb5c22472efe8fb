using System.Diagnostics.CodeAnalysis;
using Netralitas.Domain.Rules;

namespace Netralitas.Identity.Accounts;

/// <summary>What somebody signs in with: 3 to 40 of <c>a–z</c>, <c>0–9</c> and <c>. _ -</c>, beginning with a letter or digit.</summary>
public static class AccountLogin
{
    /// <summary>Most letters of one.</summary>
    public const int LengthMax = 40;

    private const int LengthMin = 3;
    private const string Marks = "._-";
    private const string ByPrefix = "account:";

    /// <summary>What histories call who is signed in with a login, beside the ids of keys.</summary>
    public static string By(string login) => ByPrefix + login;

    /// <summary>Reads a login, in small letters however it was typed.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out string? login)
    {
        login = text.Trim().ToLowerInvariant();
        if (
            login.Length is >= LengthMin and <= LengthMax
            && char.IsAsciiLetterOrDigit(login[0])
            && login.All(letter =>
                char.IsAsciiLetterOrDigit(letter) || Marks.Contains(letter, StringComparison.Ordinal)
            )
        )
        {
            return true;
        }

        login = null;
        return false;
    }

    /// <summary>A login made of what a provider calls somebody.</summary>
    public static string Of(string text)
    {
        var kept = text.Trim().ToLowerInvariant().Split('@')[0].Where(IsKept).ToArray();
        var login = new string(kept).TrimStart([.. Marks]);
        login = login[..Math.Min(login.Length, LengthMax - LengthMin)];
        return TryParse(login, out var good) ? good : $"oidc{login}";
    }

    /// <summary>Why a text is no login.</summary>
    public static Rejection Fault { get; } =
        Rejection.Of(
            "login-invalid",
            "/login",
            "Nama masuk terdiri atas 3–40 huruf a–z, angka, titik, garis bawah, atau tanda hubung.",
            "A login has 3–40 letters a–z, digits, dots, underscores or hyphens."
        );

    /// <summary>Why a good login cannot be given.</summary>
    public static Rejection Taken { get; } =
        Rejection.Of(
            "login-taken",
            "/login",
            "Nama masuk ini sudah dipakai; pilih yang lain.",
            "This login is taken; choose another."
        );

    private static bool IsKept(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || Marks.Contains(letter, StringComparison.Ordinal);
}
