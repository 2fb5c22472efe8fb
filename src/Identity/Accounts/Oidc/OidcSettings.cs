namespace Netralitas.Identity.Accounts.Oidc;

/// <summary>The OpenID Connect provider people sign in at, if there is one.</summary>
public sealed record OidcSettings
{
    /// <summary>Address of the provider, under which its <c>/.well-known/openid-configuration</c> lies; empty for none.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>What the provider calls this installation.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The secret it knows this installation by; better in <see cref="ClientSecretFile"/>.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>A file that holds the secret.</summary>
    public string ClientSecretFile { get; init; } = "";

    /// <summary>What more than <c>openid profile</c> to ask for, with blanks between.</summary>
    public string Scopes { get; init; } = "";

    /// <summary>The claim that holds the role, in the words of the roles.</summary>
    public string RoleClaim { get; init; } = "netralitas_role";

    /// <summary>The claim that holds the agency somebody acts for, in place of a role.</summary>
    public string AgencyClaim { get; init; } = "netralitas_agency";

    /// <summary>Whether local accounts may sign in as well.</summary>
    public bool LocalToo { get; init; }

    /// <summary>Whether there is a provider.</summary>
    public bool IsSet => Issuer.Length > 0;

    /// <summary>Checks that they can be meant.</summary>
    /// <param name="section">Name of their configuration section.</param>
    /// <exception cref="FormatException">A setting breaks its rule; the message names it.</exception>
    public void Check(string section)
    {
        if (!IsSet)
        {
            return;
        }

        if (
            !Uri.TryCreate(Issuer, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        )
        {
            throw new FormatException($"{section}:{nameof(Issuer)} is '{Issuer}'; it must be an https address.");
        }

        if (ClientId.Length == 0)
        {
            throw new FormatException($"{section}:{nameof(ClientId)} is missing; {nameof(Issuer)} needs it.");
        }

        if (ClientSecretFile.Length > 0 && !File.Exists(ClientSecretFile))
        {
            throw new FormatException(
                $"{section}:{nameof(ClientSecretFile)} names {ClientSecretFile}, which is not there."
            );
        }
    }

    /// <summary>The secret, from wherever it is; empty for a client that has none and proves itself by PKCE alone.</summary>
    public string ReadSecret() =>
        ClientSecretFile.Length > 0 ? File.ReadAllText(ClientSecretFile).Trim() : ClientSecret;
}
