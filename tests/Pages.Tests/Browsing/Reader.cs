using Netralitas.Identity.Security;

namespace Netralitas.Pages.Tests.Browsing;

/// <summary>Who sits before the browser: an operator, somebody of an agency, or somebody who has not signed in.</summary>
/// <param name="Role">The operator's role; null for others.</param>
/// <param name="Agency">The agency; null for others.</param>
internal sealed record Reader(OperatorRole? Role, string? Agency)
{
    public static readonly Reader Nobody = new(null, null);

    // From the one who may do most.
    private static readonly OperatorRole[] Order =
    [
        OperatorRole.Administrator,
        OperatorRole.CaseOfficer,
        OperatorRole.ReporterGuardian,
        OperatorRole.PrivacyOfficer,
        OperatorRole.Verifier,
        OperatorRole.Viewer,
    ];

    /// <summary>Operators of every role.</summary>
    public static readonly Reader[] Operators =
    [
        .. Enum.GetValues<OperatorRole>().Select(role => new Reader(role, null)),
    ];

    /// <summary>The operator with the most rights among those who have an access; nobody at all if it needs nobody.</summary>
    public static Reader With(Access access, string agency) =>
        access switch
        {
            Access.Open => Nobody,
            Access.Agency => new Reader(null, agency),
            _ => new Reader(Order.First(role => Includes(new Reader(role, null), access)), null),
        };

    /// <summary>Whether a reader has an access.</summary>
    public static bool Includes(Reader reader, Access access) =>
        access == Access.Open
        || (
            reader != Nobody
            && CallerAccess.Includes(
                new Caller(
                    "uji",
                    reader.Agency is { } agency ? Domain.Identifiers.AgencyId.Parse(agency) : null,
                    reader.Role
                ),
                access
            )
        );

    public override string ToString() => Role?.ToString() ?? Agency ?? "nobody";
}
