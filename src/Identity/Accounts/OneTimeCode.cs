using System.Security.Cryptography;
using OtpNet;

namespace Netralitas.Identity.Accounts;

/// <summary>
/// One-time codes of an authenticator: six digits, a new one every 30 seconds (RFC 6238, HMAC-SHA1 as all of them have). ASP.NET
/// Core Identity's do not say which step a code was of, so that it could be used twice.
/// </summary>
public static class OneTimeCode
{
    private const string Issuer = "Netralitas";
    private const int SecretSize = 20;
    private const int Digits = 6;
    private const int StepSeconds = 30;

    // A clock may be off by a step, or the code typed at the end of its own.
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>A new secret.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretSize);

    /// <summary>The secret as one types it into an authenticator, in groups of four.</summary>
    public static string Spell(byte[] secret) =>
        string.Join(' ', Base32Encoding.ToString(secret).Chunk(4).Select(group => new string(group)));

    /// <summary>The secret as an authenticator reads it from a picture.</summary>
    public static string AddressOf(byte[] secret, string login) =>
        $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(login)}?secret={Base32Encoding.ToString(secret)}&issuer={Issuer}&digits={Digits}&period={StepSeconds}";

    /// <summary>The code of a secret at a time.</summary>
    public static string At(byte[] secret, DateTimeOffset time) => Of(secret).ComputeTotp(time.UtcDateTime);

    /// <summary>The time step a code belongs to, the present one or one beside it; null if it belongs to none.</summary>
    public static long? StepOf(byte[] secret, string code, DateTimeOffset now) =>
        code.Length == Digits && Of(secret).VerifyTotp(now.UtcDateTime, code, out var step, Window) ? step : null;

    /// <summary>A code as it was typed, without the blank that authenticators show in its middle.</summary>
    public static string Tidy(string? typed) => (typed ?? "").Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Whether a text could be a code, and not something else.</summary>
    public static bool HasFormOf(string text) => text.Length == Digits && text.All(char.IsAsciiDigit);

    private static Totp Of(byte[] secret) => new(secret, StepSeconds, OtpHashMode.Sha1, Digits);
}
