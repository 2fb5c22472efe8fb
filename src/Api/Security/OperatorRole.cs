namespace Netralitas.Api.Security;

/// <summary>What an operator may do; each role includes those before it.</summary>
public enum OperatorRole
{
    /// <summary>Reads.</summary>
    Viewer = 1,

    /// <summary>Accepts evidence or sends it back.</summary>
    Verifier = 2,

    /// <summary>Makes and revokes keys.</summary>
    Administrator = 3,
}
