using System.Globalization;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Accounts.Oidc;

/// <summary>The accounts of people the provider vouches for: made when they first come, and each time brought to what it says.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="register">Changes them.</param>
/// <param name="history">What was done.</param>
/// <param name="settings">The provider.</param>
/// <param name="clock">The time.</param>
public sealed class OidcAccounts(
    IAccountStore accounts,
    AccountRegister register,
    AccountHistory history,
    OidcSettings settings,
    TimeProvider clock
)
{
    private const string MadeBy = "oidc";
    private const int NamesakesMax = 1_000;

    /// <summary>The account of a person. Never one that was made otherwise, however its login reads.</summary>
    public async Task<StoredAccount> FindOrMakeAsync(OidcPerson person, CancellationToken cancellation)
    {
        for (var number = 1; number <= NamesakesMax; number++)
        {
            if (await accounts.FindAsync(settings.Issuer, person.Subject, cancellation) is { } found)
            {
                return await BringToAsync(person, found, cancellation);
            }

            var login =
                number == 1 ? person.Login : string.Create(CultureInfo.InvariantCulture, $"{person.Login}-{number}");
            var account = StoredAccount.New(
                login,
                person.Name,
                person.Agency?.Value,
                WordOf(person.Role),
                clock.GetUtcNow(),
                MadeBy
            ) with
            {
                Issuer = settings.Issuer,
                Subject = person.Subject,
            };
            if (await accounts.TryAddAsync(account, cancellation))
            {
                var detail = account.Agency ?? account.Role;
                await history.NoteAsync(login, AccountWords.Created, MadeBy, detail, cancellation);
                return account;
            }
        }

        throw new InvalidOperationException($"more than {NamesakesMax} accounts are called {person.Login}");
    }

    private async Task<StoredAccount> BringToAsync(
        OidcPerson person,
        StoredAccount found,
        CancellationToken cancellation
    )
    {
        var isSame =
            found.Name == person.Name && found.Agency == person.Agency?.Value && found.Role == WordOf(person.Role);
        if (!isSame)
        {
            await register.ChangeAsync(found.Login, person.Name, person.Agency, person.Role, MadeBy, cancellation);
        }

        return found;
    }

    private static string? WordOf(OperatorRole? role) => role is { } given ? RoleNames.Of(given) : null;
}
