using Netralitas.Domain.Identifiers;

namespace Netralitas.Domain.Cases;

/// <summary>
/// A case: <c>&lt;registrar&gt;/&lt;slug&gt;</c>. The institution that registers the first report chooses the slug, as a
/// rule its own register number, so sending the report again is the same case. It says nothing of whom it is about.
/// </summary>
public readonly record struct CaseId
{
    private CaseId(AgencyId registrar, string slug, string value) =>
        (Registrar, Slug, Value) = (registrar, slug, value);

    /// <summary>The institution that registered it.</summary>
    public AgencyId Registrar { get; }

    /// <summary>Its name within the registrar's register.</summary>
    public string Slug { get; }

    /// <summary>The identifier as it is written.</summary>
    public string Value { get; }

    /// <summary>Reads an identifier; false if it has not the form <c>&lt;registrar&gt;/&lt;slug&gt;</c>.</summary>
    public static bool TryParse(string? text, out CaseId id)
    {
        id = default;
        if (!AgencyScoped.TrySplit(text, out var registrar, out var slug))
        {
            return false;
        }

        id = new CaseId(registrar, slug, text!);
        return true;
    }

    /// <summary>Reads an identifier known to be right.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static CaseId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException($"'{text}' is not a case id: expected <registrar>/<slug>.");

    // What is written says the rest, and ids are looked up more often than anything else.
    /// <inheritdoc />
    public bool Equals(CaseId other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Value;
}
