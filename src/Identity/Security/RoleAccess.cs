namespace Netralitas.Identity.Security;

/// <summary>
/// Which role has which access. Cases are apart: who administers keys does not read them, and who reported is for one role
/// alone.
/// </summary>
public static class RoleAccess
{
    private static readonly Dictionary<Access, OperatorRole[]> Roles = new()
    {
        [Access.Viewer] = Enum.GetValues<OperatorRole>(),
        [Access.Verifier] = [OperatorRole.Verifier, OperatorRole.Administrator],
        [Access.Administrator] = [OperatorRole.Administrator],
        [Access.Cases] = [OperatorRole.CaseOfficer, OperatorRole.ReporterGuardian, OperatorRole.PrivacyOfficer],
        [Access.CaseMoves] = [OperatorRole.CaseOfficer, OperatorRole.PrivacyOfficer],
        [Access.CaseMerge] = [OperatorRole.CaseOfficer],
        [Access.Reporters] = [OperatorRole.ReporterGuardian],
        [Access.Privacy] = [OperatorRole.PrivacyOfficer],
    };

    /// <summary>Whether the role has the access.</summary>
    public static bool Includes(OperatorRole role, Access access) => Roles[access].Contains(role);

    /// <summary>The roles that have the access.</summary>
    public static IReadOnlyList<OperatorRole> RolesWith(Access access) => Roles[access];
}
