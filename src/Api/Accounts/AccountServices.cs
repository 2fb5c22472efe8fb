using Netralitas.Api.Accounts.Oidc;
using Netralitas.Api.Hosting;
using Netralitas.Api.Sessions;
using Netralitas.Api.Sessions.DataKeys;
using Netralitas.EventLog;

namespace Netralitas.Api.Accounts;

/// <summary>What signing in needs of the host.</summary>
public static class AccountServices
{
    /// <summary>Adds it.</summary>
    public static void AddSignIn(this IServiceCollection services, NodeSettings settings)
    {
        services.AddSingleton(provider => provider.GetRequiredService<EventDatabase>().People.Accounts);
        services.AddSingleton(provider => provider.GetRequiredService<EventDatabase>().People.Credentials);
        services.AddSingleton(provider => provider.GetRequiredService<EventDatabase>().People.Sessions);
        services.AddSingleton(provider => provider.GetRequiredService<EventDatabase>().People.Journal);
        services.AddSingleton(provider => provider.GetRequiredService<EventDatabase>().People.DataKeys);
        services.AddSingleton(_ => new AccountKeys(CaseKeyFile.Of(settings)));
        services.AddSingleton<PasswordHashes>();
        services.AddSingleton<SignInBrake>();
        services.AddSingleton<AccountHistory>();
        services.AddSingleton<AccountRegister>();
        services.AddSingleton<Enrolment>();
        services.AddSingleton<LocalSignIn>();
        services.AddSingleton<NewSecret>();
        services.AddSingleton<SessionBook>();
        services.AddSingleton<SignInSession>();
        services.AddHostedService<SessionKeeper>();
        services.AddSharedDataKeys();
        services.AddOidc(settings.Oidc);
    }
}
