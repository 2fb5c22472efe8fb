using Netralitas.Domain.Rules;
using Netralitas.Identity.Security;

namespace Netralitas.Pages.Parts.Language;

/// <summary>What people call the roles.</summary>
public static class RoleWords
{
    private static readonly Dictionary<OperatorRole, BilingualText> Words = new()
    {
        [OperatorRole.Viewer] = new("Pembaca", "Viewer"),
        [OperatorRole.Verifier] = new("Verifikator", "Verifier"),
        [OperatorRole.Administrator] = new("Administrator", "Administrator"),
        [OperatorRole.CaseOfficer] = new("Petugas perkara", "Case officer"),
        [OperatorRole.ReporterGuardian] = new("Penjaga identitas pelapor", "Reporter guardian"),
        [OperatorRole.PrivacyOfficer] = new("Pejabat pelindungan data pribadi", "Privacy officer"),
    };

    /// <summary>The role's name for people.</summary>
    public static BilingualText Of(OperatorRole role) => Words[role];
}
