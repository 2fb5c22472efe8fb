using System.Globalization;
using Netralitas.Testing.Nodes;
using Netralitas.Testing.Processes;

namespace Netralitas.Identity.Tests.Accounts.Oidc;

/// <summary>A node that takes a real provider's word for who people are.</summary>
public class OidcNode : SqliteNode
{
    private readonly int port = FreePort.Next();
    private OidcProvider? provider;

    public override string? Missing => OidcProvider.Missing;

    public string Issuer => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    protected override string[] Settings =>
        [
            $"--Netralitas:Oidc:Issuer={Issuer}",
            "--Netralitas:Oidc:ClientId=netralitas",
            $"--Netralitas:Oidc:ClientSecret={OidcProvider.ClientSecret}",
        ];

    protected override async Task<HttpClient> StartAsync()
    {
        var http = await base.StartAsync();
        provider = await OidcProvider.StartAsync(port, http.BaseAddress!);
        return http;
    }

    protected override async Task StopAsync()
    {
        if (provider is not null)
        {
            await provider.DisposeAsync();
        }

        await base.StopAsync();
    }
}
