using Netralitas.Grains.Agencies.Reminders;
using Netralitas.Identity.Security;

namespace Netralitas.Pages.Reminding;

/// <summary>Reminders to many agencies at once.</summary>
internal static class ReminderRoutes
{
    /// <summary>Adds what the pages need.</summary>
    public static void AddReminding(this IServiceCollection services)
    {
        services.AddSingleton<ReminderRegister>();
        services.AddSingleton<ReminderSender>();
        services.AddScoped<ReminderPageHandler>();
    }

    /// <summary>Adds the pages and their forms.</summary>
    public static void MapReminders(this RouteGroupBuilder pages)
    {
        pages
            .MapGet("/reminders", (ReminderPageHandler handler) => handler.WriteAsync())
            .RequireAuthorization(Policies.Verifier);
        pages
            .MapPost("/reminders", (ReminderPageHandler handler) => handler.GoOnAsync())
            .RequireAuthorization(Policies.Verifier);
    }
}
