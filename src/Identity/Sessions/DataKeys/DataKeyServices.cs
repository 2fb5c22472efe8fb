using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Netralitas.Identity.Accounts;

namespace Netralitas.Identity.Sessions.DataKeys;

/// <summary>Lets the framework protect forms with keys that all nodes share.</summary>
public static class DataKeyServices
{
    private const string Application = "netralitas";

    /// <summary>Adds it.</summary>
    public static void AddSharedDataKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(Application);
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IDataKeyStore, AccountKeys>(
                (options, store, keys) =>
                {
                    options.XmlRepository = new DataKeyRepository(store);
                    options.XmlEncryptor = new DataKeyEncryptor(keys);
                }
            );
    }
}
