using Microsoft.AspNetCore.Authorization;
using Netralitas.Domain.Identifiers;
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

    /// <summary>The operator with the most rights among those who may open a page, else its agency; nobody at all if it is open.</summary>
    public static Reader With(IReadOnlyList<AuthorizationPolicy> needed, string agency) =>
        needed.Count == 0
            ? Nobody
            : Order
                .Select(role => new Reader(role, null))
                .Append(new Reader(null, agency))
                .First(reader => Includes(reader, needed));

    /// <summary>Whether a reader may open what asks for this.</summary>
    public static bool Includes(Reader reader, IReadOnlyList<AuthorizationPolicy> needed)
    {
        AgencyId? agency = reader.Agency is { } id ? AgencyId.Parse(id) : null;
        var caller = new Caller("uji", agency, reader.Role);
        return needed.Count == 0 || (reader != Nobody && needed.All(policy => policy.Admits(caller)));
    }

    public override string ToString() => Role?.ToString() ?? Agency ?? "nobody";
}
