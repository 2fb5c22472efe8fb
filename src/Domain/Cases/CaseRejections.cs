namespace Netralitas.Domain.Cases;

/// <summary>Codes of rejections that an edge answers in a way of its own.</summary>
public static class CaseRejections
{
    /// <summary>A move was decided on an old state of the case.</summary>
    public const string VersionStale = "version-stale";
}
