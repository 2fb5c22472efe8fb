using Netralitas.Domain.Identifiers;

namespace Netralitas.Domain.Elections;

/// <summary>An election by its slug, for example <c>pilkada-2024</c>. Whether it exists is the calendar's to say.</summary>
public readonly record struct ElectionId
{
    private ElectionId(string value) => Value = value;

    /// <summary>The identifier as it is written.</summary>
    public string Value { get; }

    /// <summary>Reads an identifier; false if it is not a <see cref="Slug"/>.</summary>
    public static bool TryParse(string? text, out ElectionId id)
    {
        var valid = text is not null && Slug.IsValid(text);
        id = valid ? new ElectionId(text!) : default;
        return valid;
    }

    /// <summary>Reads an identifier known to be right.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static ElectionId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException($"'{text}' is not an election id: expected a slug like pilkada-2024.");

    /// <inheritdoc />
    public override string ToString() => Value;
}
