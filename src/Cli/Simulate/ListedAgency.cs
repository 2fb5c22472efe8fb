namespace Netralitas.Cli.Simulate;

/// <summary>The part of a row of <c>GET /v1/agencies</c> that is used.</summary>
/// <param name="Id">The agency.</param>
/// <param name="TimeZone">Its IANA time zone.</param>
/// <param name="Roll">Who owe the pledge; null while unknown.</param>
/// <param name="Spoken">Who spoke it.</param>
/// <param name="Signed">Who signed it.</param>
public sealed record ListedAgency(
    string Id,
    string TimeZone,
    CategoryFigures? Roll,
    CategoryFigures Spoken,
    CategoryFigures Signed
)
{
    /// <summary>Whether it is a regional government: its id is a Kemendagri code.</summary>
    public bool IsRegional => char.IsAsciiDigit(Id[0]);

    /// <summary>The zone's distance from UTC; Indonesia has no daylight saving.</summary>
    public TimeSpan Offset => TimeZoneInfo.FindSystemTimeZoneById(TimeZone).BaseUtcOffset;
}
