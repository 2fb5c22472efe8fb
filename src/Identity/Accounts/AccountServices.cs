using Netralitas.EventLog;
using Netralitas.Identity.Accounts.Oidc;
using Netralitas.Identity.Sessions;
using Netralitas.Identity.Sessions.DataKeys;

namespace Netralitas.Identity.Accounts;

/// <summary>What signing in needs of the host.</summary>
public static class AccountServices
{
    /// <summary>Adds it.</summary>
    /// <param name="services">The host's parts.</param>
    /// <param name="session">How long people stay signed in.</param>
    /// <param name="oidc">The provider.</param>
    /// <param name="readMaster">Reads the master key that is in no database, when it is first needed.</param>
    public static void AddSignIn(
        this IServiceCollection services,
        SessionSettings session,
        OidcSettings oidc,
        Func<byte[]> readMaster
    )
    {
        services.AddSingleton(session);
        services.AddSingleton(provider => AccountStores.Over(provider.GetRequiredService<EventDatabase>().Connection));
        services.AddSingleton(provider => provider.GetRequiredService<AccountStores>().Accounts);
        services.AddSingleton(provider => provider.GetRequiredService<AccountStores>().Credentials);
        services.AddSingleton(provider => provider.GetRequiredService<AccountStores>().Sessions);
        services.AddSingleton(provider => provider.GetRequiredService<AccountStores>().Journal);
        services.AddSingleton(provider => provider.GetRequiredService<AccountStores>().DataKeys);
        services.AddSingleton(_ => new AccountKeys(readMaster()));
        services.AddSingleton<PasswordHashes>();
        services.AddSingleton<SignInBrake>();
        services.AddSingleton<AccountHistory>();
        services.AddSingleton<AccountRegister>();
        services.AddSingleton<Enrolment>();
        services.AddSingleton<LocalSignIn>();
        services.AddSingleton<NewSecret>();
        services.AddSingleton<SessionCache>();
        services.AddSingleton<SignInSession>();
        services.AddHostedService<SessionService>();
        services.AddSharedDataKeys();
        services.AddOidc(oidc);
    }
}
