namespace Netralitas.Identity.Security;

/// <summary>Whether a caller has an access: the one rule for the API's answers and for what a page offers.</summary>
public static class CallerAccess
{
    /// <summary>Whether the caller has it.</summary>
    public static bool Includes(Caller caller, Access access) =>
        access switch
        {
            Access.Open or Access.AnyKey => true,
            Access.Agency => caller.Agency is not null,
            Access.Cases when caller.Agency is not null => true,
            _ => caller.Role is { } role && RoleAccess.Includes(role, access),
        };
}
