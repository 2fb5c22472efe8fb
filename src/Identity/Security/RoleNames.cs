using Netralitas.Contracts;

namespace Netralitas.Identity.Security;

/// <summary>The contract's words for the roles.</summary>
public static class RoleNames
{
    private static readonly WireNames<OperatorRole> Names = new(
        (OperatorRole.Viewer, "viewer"),
        (OperatorRole.Verifier, "verifier"),
        (OperatorRole.Administrator, "administrator"),
        (OperatorRole.CaseOfficer, "caseOfficer"),
        (OperatorRole.ReporterGuardian, "reporterGuardian"),
        (OperatorRole.PrivacyOfficer, "privacyOfficer")
    );

    /// <summary>Every word, for messages.</summary>
    public static string All => Names.All;

    /// <summary>The role's word.</summary>
    public static string Of(OperatorRole role) => Names[role];

    /// <summary>The role of a word.</summary>
    public static bool TryParse(string name, out OperatorRole role) => Names.TryParse(name, out role);

    /// <summary>The role of a word known to be right.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static OperatorRole Parse(string name) =>
        TryParse(name, out var role) ? role : throw new FormatException($"'{name}' is no role: {All}.");
}
