namespace Netralitas.Domain.Regions;

/// <summary>What an agency is.</summary>
public enum AgencyKind
{
    /// <summary>A ministry (<i>kementerian</i>).</summary>
    Ministry,

    /// <summary>Another central body (<i>lembaga</i>).</summary>
    Institution,

    /// <summary>A provincial government.</summary>
    Province,

    /// <summary>A regency government (<i>kabupaten</i>).</summary>
    Regency,

    /// <summary>A city government (<i>kota</i>).</summary>
    City,
}
