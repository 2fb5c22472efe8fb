using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Netralitas.Contracts;

namespace Netralitas.Identity.Problems;

/// <summary>Writes problems as <c>application/problem+json</c>, their detail in Indonesian and English.</summary>
public static class ProblemWriter
{
    /// <summary>Answers the request with a problem, unless an answer is under way already.</summary>
    public static async Task WriteAsync(HttpContext http, Problem problem)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        if (problem.RetryAfterSeconds is { } seconds)
        {
            http.Response.Headers[HeaderNames.RetryAfter] = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (PageMark.IsOn(http) && http.RequestServices.GetService<IProblemPage>() is { } page)
        {
            await page.WriteAsync(http, problem);
            return;
        }

        var body = new ProblemBody(
            ProblemBody.TypePrefix + problem.Why.Code,
            ReasonPhrases.GetReasonPhrase(problem.Status),
            problem.Status,
            problem.Why.Code,
            problem.Why.Pointer,
            new ProblemDetail(problem.Why.Detail.Id, problem.Why.Detail.En)
        ).Write();
        http.Response.StatusCode = problem.Status;
        http.Response.ContentType = ProblemBody.MediaType;
        http.Response.ContentLength = body.Length;
        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        await http.Response.BodyWriter.WriteAsync(body);
    }
}
