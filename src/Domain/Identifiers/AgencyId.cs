namespace Netralitas.Domain.Identifiers;

/// <summary>
/// An agency (<i>instansi</i>): the Kemendagri code of a regional government (<c>52</c>, <c>81.72</c>) or
/// <c>kl.&lt;slug&gt;</c> for a central agency.
/// </summary>
public readonly record struct AgencyId
{
    private const string CentralPrefix = "kl.";

    private AgencyId(string value) => Value = value;

    /// <summary>The identifier as it is written.</summary>
    public string Value { get; }

    /// <summary>Whether this is a central agency, known only once it registered.</summary>
    public bool IsCentral => Value.StartsWith(CentralPrefix, StringComparison.Ordinal);

    /// <summary>Reads an identifier; false if it is neither a regional code nor <c>kl.&lt;slug&gt;</c>.</summary>
    public static bool TryParse(string? text, out AgencyId id)
    {
        id = default;
        if (text is null || !(IsRegionCode(text) || IsCentralId(text)))
        {
            return false;
        }

        id = new AgencyId(text);
        return true;
    }

    /// <summary>Reads an identifier known to be right.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static AgencyId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException($"'{text}' is not an agency id: expected PP, PP.KK or kl.<slug>.");

    /// <inheritdoc />
    public override string ToString() => Value;

    private static bool IsRegionCode(string text) =>
        text.Length switch
        {
            2 => char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]),
            5 => IsRegionCode(text[..2]) && text[2] == '.' && IsRegionCode(text[3..]),
            _ => false,
        };

    private static bool IsCentralId(string text) =>
        text.StartsWith(CentralPrefix, StringComparison.Ordinal) && Slug.IsValid(text.AsSpan(CentralPrefix.Length));
}
