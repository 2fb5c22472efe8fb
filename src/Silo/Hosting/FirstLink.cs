using Netralitas.Identity.Accounts;
using Netralitas.Pages.SignIn;

namespace Netralitas.Silo.Hosting;

/// <summary>Shows the link that makes the first account of a new database, an administrator's.</summary>
public static class FirstLink
{
    private const string MadeBy = "start";

    /// <summary>Writes a new link to <paramref name="output"/> if the database has no account yet and local ones may sign in.</summary>
    public static async Task ShowAsync(
        IServiceProvider services,
        Uri address,
        TextWriter output,
        CancellationToken cancellation
    )
    {
        var oidc = services.GetRequiredService<NodeSettings>().Oidc;
        var accounts = services.GetRequiredService<IAccountStore>();
        if ((oidc.IsSet && !oidc.LocalToo) || (await accounts.ListAsync(0, cancellation)).Count > 0)
        {
            return;
        }

        var token = await services.GetRequiredService<AccountRegister>().MakeLinkAsync(null, MadeBy, cancellation);
        await output.WriteLineAsync(
            "Buat akun administrator pertama, berlaku 24 jam · Make the first administrator's account, good for 24 hours:"
        );
        await output.WriteLineAsync($"  {new Uri(address, $"{SignInRoutes.First}/{token}")}");
    }
}
