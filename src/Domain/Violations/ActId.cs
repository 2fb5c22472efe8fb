using Netralitas.Domain.Identifiers;

namespace Netralitas.Domain.Violations;

/// <summary>An act by its slug, for example <c>social-media-support</c>. Whether it exists is the catalogue's to say.</summary>
public readonly record struct ActId
{
    private ActId(string value) => Value = value;

    /// <summary>The identifier as it is written.</summary>
    public string Value { get; }

    /// <summary>Reads an identifier; false if it is not a <see cref="Slug"/>.</summary>
    public static bool TryParse(string? text, out ActId id)
    {
        var valid = text is not null && Slug.IsValid(text);
        id = valid ? new ActId(text!) : default;
        return valid;
    }

    /// <summary>Reads an identifier known to be right.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static ActId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException($"'{text}' is not an act id: expected a slug like social-media-support.");

    /// <inheritdoc />
    public override string ToString() => Value;
}
