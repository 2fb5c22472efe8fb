namespace Netralitas.Identity.Security;

/// <summary>What an operator is; <see cref="Policies"/> says what each may do. Every role reads figures.</summary>
public enum OperatorRole
{
    /// <summary>Reads.</summary>
    Viewer = 1,

    /// <summary>Accepts evidence or sends it back.</summary>
    Verifier = 2,

    /// <summary>Makes and revokes keys, and judges evidence; sees no case.</summary>
    Administrator = 3,

    /// <summary>Reads cases and moves them.</summary>
    CaseOfficer = 4,

    /// <summary>Reads cases and, giving a reason each time, who reported.</summary>
    ReporterGuardian = 5,

    /// <summary>Answers for persons' data: access, correction, breach reports, holds and erasure.</summary>
    PrivacyOfficer = 6,
}
