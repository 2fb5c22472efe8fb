using Netralitas.Domain.Identifiers;

namespace Netralitas.Domain.Penalties;

/// <summary>A penalty by its slug, for example <c>written-reprimand</c>. Whether it exists is the catalogue's to say.</summary>
public readonly record struct PenaltyId
{
    private PenaltyId(string value) => Value = value;

    /// <summary>The identifier as it is written.</summary>
    public string Value { get; }

    /// <summary>Reads an identifier; false if it is not a <see cref="Slug"/>.</summary>
    public static bool TryParse(string? text, out PenaltyId id)
    {
        var valid = text is not null && Slug.IsValid(text);
        id = valid ? new PenaltyId(text!) : default;
        return valid;
    }

    /// <summary>Reads an identifier known to be right.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static PenaltyId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException($"'{text}' is not a penalty id: expected a slug like written-reprimand.");

    /// <inheritdoc />
    public override string ToString() => Value;
}
