using System.CommandLine;
using Netralitas.Cli.Terminal;

namespace Netralitas.Cli.Keys;

/// <summary><c>netralitas keys</c>: makes, lists and revokes API keys; needs an administrator's key.</summary>
public static class KeysCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(GlobalOptions global, Surroundings surroundings)
    {
        var command = new Command("keys", "Kunci API / API keys");
        command.Subcommands.Add(CreateMake(global, surroundings));
        command.Subcommands.Add(CreateList(global, surroundings));
        command.Subcommands.Add(CreateRevoke(global, surroundings));
        return command;
    }

    private static Command CreateMake(GlobalOptions global, Surroundings surroundings)
    {
        var agency = new Option<string>("--agency") { Description = "Kunci instansi, mis. 81.72 / an agency's key" };
        var role = new Option<string>("--role") { Description = "Kunci operator / an operator's key" };
        role.AcceptOnlyFromAmong(
            "viewer",
            "verifier",
            "administrator",
            "caseOfficer",
            "reporterGuardian",
            "privacyOfficer"
        );
        var label = new Option<string>("--label") { Description = "Nama kunci / what to call it", Required = true };
        var command = new Command("create", "Buat kunci / make a key") { agency, role, label };
        command.Validators.Add(result =>
        {
            if (result.GetValue(agency) is null == result.GetValue(role) is null)
            {
                result.AddError("Pilih salah satu: --agency atau --role. / Choose one: --agency or --role.");
            }
        });
        global.SetAction(
            command,
            async (address, parsed, cancellation) =>
            {
                using var administration = new KeyAdministration(address, surroundings);
                var request = new KeyRequest(
                    parsed.GetRequiredValue(label),
                    parsed.GetValue(agency),
                    parsed.GetValue(role)
                );
                return await administration.CreateAsync(request, cancellation);
            }
        );
        return command;
    }

    private static Command CreateList(GlobalOptions global, Surroundings surroundings)
    {
        var all = new Option<bool>("--all") { Description = "Juga yang dicabut / revoked ones too" };
        var command = new Command("list", "Daftar kunci / list keys") { all };
        global.SetAction(
            command,
            async (address, parsed, cancellation) =>
            {
                using var administration = new KeyAdministration(address, surroundings);
                return await administration.ListAsync(parsed.GetValue(all), cancellation);
            }
        );
        return command;
    }

    private static Command CreateRevoke(GlobalOptions global, Surroundings surroundings)
    {
        var id = new Argument<string>("id") { Description = "Id kunci / the key's id" };
        var command = new Command("revoke", "Cabut kunci / revoke a key") { id };
        global.SetAction(
            command,
            async (address, parsed, cancellation) =>
            {
                using var administration = new KeyAdministration(address, surroundings);
                return await administration.RevokeAsync(parsed.GetRequiredValue(id), cancellation);
            }
        );
        return command;
    }
}
