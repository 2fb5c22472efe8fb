namespace Netralitas.Domain.Cases;

/// <summary>Where a report comes from.</summary>
public enum ReportOrigin
{
    /// <summary>Somebody reported it (<i>laporan</i>).</summary>
    Report,

    /// <summary>The institution found it itself (<i>temuan</i>).</summary>
    Finding,
}
