namespace Netralitas.Identity.Security;

/// <summary>What an endpoint asks of its caller.</summary>
public enum Access
{
    /// <summary>Nothing: health and limits only.</summary>
    Open,

    /// <summary>Any good key; the endpoint narrows what an agency sees to its own.</summary>
    AnyKey,

    /// <summary>An agency's key.</summary>
    Agency,

    /// <summary>An operator who reads.</summary>
    Viewer,

    /// <summary>An operator who judges evidence.</summary>
    Verifier,

    /// <summary>An operator who administers.</summary>
    Administrator,

    /// <summary>An operator who reads cases, or an agency, which then only finds those that concern it.</summary>
    Cases,

    /// <summary>An operator who moves cases or answers for persons' data.</summary>
    CaseMoves,

    /// <summary>An operator who merges cases.</summary>
    CaseMerge,

    /// <summary>An operator who may know who reported.</summary>
    Reporters,

    /// <summary>An operator who answers for persons' data.</summary>
    Privacy,
}
