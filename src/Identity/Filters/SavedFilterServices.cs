using Netralitas.EventLog;

namespace Netralitas.Identity.Filters;

/// <summary>What keeping people's views of lists needs of the host.</summary>
public static class SavedFilterServices
{
    /// <summary>Adds it.</summary>
    public static void AddSavedFilters(this IServiceCollection services) =>
        services.AddSingleton<ISavedFilterStore>(provider => new DatabaseSavedFilterStore(
            provider.GetRequiredService<EventDatabase>().Connection
        ));
}
