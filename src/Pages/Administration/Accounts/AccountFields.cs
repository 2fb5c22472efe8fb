using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Administration.Accounts;

/// <summary>What an administrator types of an account.</summary>
/// <param name="Login">The login.</param>
/// <param name="Name">What people call them.</param>
/// <param name="RoleText">The role's word; empty for an agency's person.</param>
/// <param name="AgencyText">The agency's id; empty for an operator.</param>
/// <param name="Role">The role.</param>
/// <param name="Agency">The agency.</param>
public sealed record AccountFields(
    string Login,
    string Name,
    string RoleText,
    string AgencyText,
    OperatorRole? Role = null,
    AgencyId? Agency = null
)
{
    /// <summary>Nothing typed yet.</summary>
    public static AccountFields None { get; } = new("", "", "", "");

    /// <summary>Reads a form; what is wrong is noted in it.</summary>
    /// <param name="form">The form.</param>
    /// <param name="login">The login, if it is given already.</param>
    public static AccountFields Read(PageForm form, string? login = null)
    {
        var fields = new AccountFields(
            login ?? form.Required("login"),
            form.Required("name"),
            form.Optional("role") ?? "",
            form.Optional("agency") ?? ""
        );
        if (login is null)
        {
            fields = AccountLogin.TryParse(fields.Login, out var good) ? fields with { Login = good } : fields;
            if (good is null)
            {
                form.Fail(AccountLogin.Fault);
            }
        }

        return fields.ReadOwner(form);
    }

    private AccountFields ReadOwner(PageForm form)
    {
        OperatorRole? role = RoleNames.TryParse(RoleText, out var known) ? known : null;
        AgencyId? agency = AgencyId.TryParse(AgencyText, out var id) ? id : null;
        if (RoleText.Length > 0 && role is null)
        {
            form.Fail(
                Rejection.Of(
                    "role-unknown",
                    "/role",
                    $"Peran harus salah satu dari: {RoleNames.All}.",
                    $"The role must be one of: {RoleNames.All}."
                )
            );
        }
        else if (AgencyText.Length > 0 && agency is null)
        {
            form.Fail(
                Rejection.Of(
                    "agency-invalid",
                    "/agency",
                    "Instansi harus kode wilayah atau kl.<nama>.",
                    "The agency must be a region code or kl.<slug>."
                )
            );
        }
        else if ((role is null) == (agency is null))
        {
            form.Fail(
                Rejection.Of(
                    "account-owner",
                    "/role",
                    "Isi salah satu: peran atau instansi.",
                    "Give one of role and agency."
                )
            );
        }

        return this with
        {
            Role = role,
            Agency = agency,
        };
    }
}
