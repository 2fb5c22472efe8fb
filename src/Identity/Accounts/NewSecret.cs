using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Netralitas.Domain.Rules;

namespace Netralitas.Identity.Accounts;

/// <summary>
/// The secret of an authenticator while it is being set up: it travels in the form, protected, so that it is the one this
/// installation made, for this purpose and no longer than an hour ago, on whichever node the form arrives.
/// </summary>
/// <param name="protection">Protects it.</param>
public sealed class NewSecret(IDataProtectionProvider protection)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(1);

    /// <summary>Why a code is refused.</summary>
    public static Rejection CodeFault { get; } =
        Rejection.Of(
            "code-wrong",
            "/code",
            "Kode tidak cocok. Pindai gambar ini, lalu ketik enam angka yang ditampilkan autentikator sekarang.",
            "The code does not match. Scan this picture and type the six digits the authenticator shows now."
        );

    /// <summary>The form's secret, or a new one if it has none of ours.</summary>
    public byte[] Read(string? @protected, string purpose)
    {
        try
        {
            return @protected is null
                ? OneTimeCode.NewSecret()
                : Protector(purpose).Unprotect(Convert.FromBase64String(@protected));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return OneTimeCode.NewSecret();
        }
    }

    /// <summary>The secret as the form carries it.</summary>
    public string Protect(byte[] secret, string purpose) =>
        Convert.ToBase64String(Protector(purpose).Protect(secret, GoodFor));

    private ITimeLimitedDataProtector Protector(string purpose) =>
        protection.CreateProtector(nameof(NewSecret), purpose).ToTimeLimitedDataProtector();
}
