using Microsoft.Extensions.DependencyInjection;
using Netralitas.Domain.Identifiers;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Security;
using Netralitas.Testing.Nodes;

namespace Netralitas.Testing.Callers;

/// <summary>People with accounts on a node, each with a browser.</summary>
public static class SignedInPeople
{
    public const string Password = "kuda makan rumput hijau";

    /// <summary>Somebody who was just given an account, used its link, and is signed in.</summary>
    public static async Task<Person> SignInAsync(this TestNode node, OperatorRole? role, string? agency = null)
    {
        var login = $"orang-{Guid.NewGuid():n}"[..20];
        var register = node.Services.GetRequiredService<AccountRegister>();
        AgencyId? of = agency is null ? null : AgencyId.Parse(agency);
        Assert.True(await register.TryCreateAsync(login, "Siti A.", of, role, "test", CancellationToken.None));
        var token = await register.MakeLinkAsync(login, "test", CancellationToken.None);
        var browser = new Browser(node.Http.BaseAddress!);
        var secret = await browser.EnrolAsync($"/invitation/{token}", Password);
        return new Person(login, secret, browser);
    }

    public sealed record Person(string Login, byte[] Secret, Browser Browser)
    {
        /// <summary>A code that was not used yet, as enrolling used up the present one.</summary>
        public string NextCode => OneTimeCode.At(Secret, TimeProvider.System.GetUtcNow().AddSeconds(30));
    }
}
