using Netralitas.Domain.Rules;

namespace Netralitas.Grains.Codec;

/// <summary>A paper's address and hash, as evidence and documents give them.</summary>
public static class PaperFields
{
    private const int Sha256Digits = 64;

    /// <summary>An absolute URI that must be there.</summary>
    public static string Uri(DataFields data, string name)
    {
        var text = data.Text(name, TextRules.LongMax);
        if (
            !System.Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || (uri.IsFile && !text.StartsWith("file:", StringComparison.Ordinal))
        )
        {
            data.Fail(
                Rejection.Of(
                    "uri-invalid",
                    data.PointerTo(name),
                    "Alamat bukti harus berupa URI lengkap.",
                    "The address of evidence must be an absolute URI."
                )
            );
        }

        return text;
    }

    /// <summary>A SHA-256 in lower-case hexadecimal digits, or null.</summary>
    public static string? Sha256(DataFields data, string name)
    {
        var text = data.OptionalText(name);
        if (text is not null && !(text.Length == Sha256Digits && text.All(char.IsAsciiHexDigit)))
        {
            data.Fail(
                Rejection.Of(
                    "sha256-invalid",
                    data.PointerTo(name),
                    "SHA-256 harus 64 angka heksadesimal.",
                    "A SHA-256 has 64 hexadecimal digits."
                )
            );
        }

        return text?.ToLowerInvariant();
    }
}
