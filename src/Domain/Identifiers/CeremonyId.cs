namespace Netralitas.Domain.Identifiers;

/// <summary>
/// A ceremony: <c>&lt;agency&gt;/&lt;slug&gt;</c>. The agency chooses the slug, so sending a ceremony again is the
/// same ceremony.
/// </summary>
public readonly record struct CeremonyId
{
    private CeremonyId(AgencyId agency, string slug, string value) => (Agency, Slug, Value) = (agency, slug, value);

    /// <summary>The agency that holds it.</summary>
    public AgencyId Agency { get; }

    /// <summary>Its name within the agency.</summary>
    public string Slug { get; }

    /// <summary>The identifier as it is written.</summary>
    public string Value { get; }

    /// <summary>Reads an identifier; false if it has not the form <c>&lt;agency&gt;/&lt;slug&gt;</c>.</summary>
    public static bool TryParse(string? text, out CeremonyId id)
    {
        id = default;
        if (!AgencyScoped.TrySplit(text, out var agency, out var slug))
        {
            return false;
        }

        id = new CeremonyId(agency, slug, text!);
        return true;
    }

    /// <summary>Reads an identifier known to be right.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static CeremonyId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException($"'{text}' is not a ceremony id: expected <agency>/<slug>.");

    // What is written says the rest, and ids are looked up more often than anything else.
    /// <inheritdoc />
    public bool Equals(CeremonyId other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Value;
}
