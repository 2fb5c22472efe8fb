using Netralitas.Actors.Agencies.Reminders;
using Netralitas.Api.Security;

namespace Netralitas.Api.Pages.Reminding;

/// <summary>The address of reminders.</summary>
internal static class ReminderRoutes
{
    public static void AddReminders(this IServiceCollection services)
    {
        services.AddSingleton<ReminderRegister>();
        services.AddSingleton<ReminderSender>();
        services.AddScoped<ReminderHandlers>();
    }

    public static void MapReminders(this RouteGroupBuilder pages)
    {
        pages.MapGet("/reminders", (ReminderHandlers handlers) => handlers.WriteAsync()).Needs(Access.Verifier);
        pages.MapPost("/reminders", (ReminderHandlers handlers) => handlers.GoOnAsync()).Needs(Access.Verifier);
    }
}
