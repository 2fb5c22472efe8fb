namespace Netralitas.Cli.Simulate;

/// <summary>A regional government as the server knows it.</summary>
/// <param name="Id">Its Kemendagri code.</param>
/// <param name="Offset">Its time zone's distance from UTC.</param>
public sealed record RegionalAgency(string Id, TimeSpan Offset)
{
    /// <summary>A province's code has no part for the regency.</summary>
    public bool IsProvince => !Id.Contains('.', StringComparison.Ordinal);
}
