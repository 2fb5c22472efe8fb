using Microsoft.AspNetCore.Authentication;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Identity.Sessions;

namespace Netralitas.Identity.Accounts.Oidc;

/// <summary>What happens when the provider has sent somebody back.</summary>
internal static partial class OidcReturn
{
    /// <summary>Its word was good: signs them in, or says why not. Who has no role here gets no account.</summary>
    public static async Task ReceiveAsync(TicketReceivedContext context)
    {
        context.HandleResponse();
        var (http, settings) = (
            context.HttpContext,
            context.HttpContext.RequestServices.GetRequiredService<OidcSettings>()
        );
        if (OidcPerson.Read(context.Principal!, settings) is not { } person)
        {
            await ProblemWriter.WriteAsync(http, OidcProblems.NoRole(settings));
            return;
        }

        var accounts = http.RequestServices.GetRequiredService<OidcAccounts>();
        var account = await accounts.FindOrMakeAsync(person, http.RequestAborted);
        if (account.DisabledAt is not null)
        {
            await ProblemWriter.WriteAsync(http, OidcProblems.Disabled);
            return;
        }

        await http.RequestServices.GetRequiredService<SignInSession>().StartAsync(http, account.Login);
        http.Response.Redirect(LocalPath.Of(context.ReturnUri));
    }

    /// <summary>It was not, or the browser came back without having been sent.</summary>
    public static Task FailAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        var logger = context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>();
        ReturnFailed(logger.CreateLogger("Netralitas.Api.Oidc"), context.Failure?.Message ?? "");
        return ProblemWriter.WriteAsync(context.HttpContext, OidcProblems.Failed);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "a sign-in at the provider failed: {Reason}")]
    private static partial void ReturnFailed(ILogger logger, string reason);
}
