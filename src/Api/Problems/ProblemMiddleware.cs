using Netralitas.EventLog;
using Netralitas.Grains;
using Netralitas.Grains.Turns;
using Netralitas.Identity.Problems;
using Orleans.Runtime;

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

    /// <summary>What a program is told of what was thrown.</summary>
    internal static Problem Explain(Exception failure, ILogger logger)
    {
        switch (failure)
        {
            case LogFullException or GrainContendedException:
                return CommonProblems.Busy;
            case LogUnavailableException:
                LogUnavailable(logger, failure);
                return CommonProblems.Unavailable;
            // A call of a grain on another silo had no answer.
            case OrleansException or TimeoutException:
                GrainUnreachable(logger, failure);
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "a grain on another silo did not answer")]
    private static partial void GrainUnreachable(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "a request failed")]
    private static partial void LogUnforeseen(ILogger logger, Exception failure);
}
