using Netralitas.EventLog;
using Netralitas.Grains;
using Netralitas.Identity.Problems;

namespace Netralitas.Api.Problems;

/// <summary>Turns what was thrown, and answers without a body, into problems.</summary>
public static partial class ProblemMiddleware
{
    /// <summary>Adds it; put it first.</summary>
    public static void UseProblems(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Netralitas.Api");
        app.Use(
            async (http, next) =>
            {
                try
                {
                    await next(http);
                }
                catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
                {
                    return;
                }
                catch (Exception failure)
                {
                    await ProblemWriter.WriteAsync(http, Explain(failure, logger));
                    return;
                }

                if (!http.Response.HasStarted && Explain(http.Response) is { } problem)
                {
                    await ProblemWriter.WriteAsync(http, problem);
                }
            }
        );
    }

    private static Problem Explain(Exception failure, ILogger logger)
    {
        switch (failure)
        {
            case LogFullException or ActorContendedException:
                return CommonProblems.Busy;
            case LogUnavailableException:
                LogUnavailable(logger, failure);
                return CommonProblems.Unavailable;
            case ActorUnreachableException:
                ActorUnreachable(logger, failure);
                return CommonProblems.Unreachable;
            case BadHttpRequestException bad:
                return Problem.Of(
                    bad.StatusCode,
                    "request-malformed",
                    "Permintaan HTTP tidak utuh atau tidak sah.",
                    "The HTTP request is incomplete or malformed."
                );
            default:
                LogUnforeseen(logger, failure);
                return CommonProblems.Internal;
        }
    }

    private static Problem? Explain(HttpResponse response) =>
        response.StatusCode switch
        {
            StatusCodes.Status404NotFound => CommonProblems.NotFound,
            StatusCodes.Status405MethodNotAllowed => Problem.Of(
                StatusCodes.Status405MethodNotAllowed,
                "method-not-allowed",
                "Metode HTTP ini tidak berlaku pada alamat tersebut.",
                "This HTTP method does not apply to the address."
            ),
            _ => null,
        };

    [LoggerMessage(Level = LogLevel.Error, Message = "the log is unavailable")]
    private static partial void LogUnavailable(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "an actor on another node did not answer")]
    private static partial void ActorUnreachable(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "a request failed")]
    private static partial void LogUnforeseen(ILogger logger, Exception failure);
}
