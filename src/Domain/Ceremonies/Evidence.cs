namespace Netralitas.Domain.Ceremonies;

/// <summary>Something that shows a ceremony took place; kept by the agency, linked from here.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Uri">Where it is: an absolute URI, exactly as given. Never opened by this system.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hex digits; null if not given.</param>
public sealed record Evidence(EvidenceKind Kind, string Uri, string? Sha256);

/// <summary>What a piece of evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>A photograph.</summary>
    Photo,

    /// <summary>Official minutes (<i>berita acara</i>).</summary>
    Minutes,

    /// <summary>An attendance list (<i>daftar hadir</i>).</summary>
    AttendanceList,

    /// <summary>A news report.</summary>
    News,

    /// <summary>A circular (<i>surat edaran</i>) that ordered it.</summary>
    Circular,
}
