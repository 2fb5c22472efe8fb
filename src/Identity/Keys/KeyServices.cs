using Netralitas.EventLog;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Keys;

/// <summary>What knowing programs by their keys needs of the host.</summary>
public static class KeyServices
{
    /// <summary>Adds it.</summary>
    public static void AddKeys(this IServiceCollection services)
    {
        services.AddSingleton<IKeyStore>(provider => new DatabaseKeyStore(
            provider.GetRequiredService<EventDatabase>().Connection
        ));
        services.AddSingleton<KeyCache>();
    }
}
