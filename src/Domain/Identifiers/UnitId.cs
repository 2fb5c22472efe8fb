namespace Netralitas.Domain.Identifiers;

/// <summary>A unit of an agency (<i>perangkat daerah</i>, OPD): <c>&lt;agency&gt;/&lt;slug&gt;</c>.</summary>
public readonly record struct UnitId
{
    private UnitId(AgencyId agency, string value) => (Agency, Value) = (agency, value);

    /// <summary>The agency it belongs to.</summary>
    public AgencyId Agency { get; }

    /// <summary>The identifier as it is written.</summary>
    public string Value { get; }

    /// <summary>Reads an identifier; false if it has not the form <c>&lt;agency&gt;/&lt;slug&gt;</c>.</summary>
    public static bool TryParse(string? text, out UnitId id)
    {
        id = default;
        if (!AgencyScoped.TrySplit(text, out var agency, out _))
        {
            return false;
        }

        id = new UnitId(agency, text!);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
