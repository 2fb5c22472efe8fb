using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Netralitas.Api.Pages.Frame;
using Netralitas.Grains.Codec;

namespace Netralitas.Api.Problems;

/// <summary>Writes problems as <c>application/problem+json</c>, their detail in Indonesian and English.</summary>
public static class ProblemWriter
{
    /// <summary>The media type of RFC 9457.</summary>
    public const string MediaType = "application/problem+json";

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

        if (PageMark.IsOn(http))
        {
            await PageResult.Of<ProblemPage, Problem>(problem, problem.Status).ExecuteAsync(http);
            return;
        }

        var body = JsonPayload.Of(json =>
        {
            json.WriteString("type", $"urn:netralitas:problem:{problem.Why.Code}");
            json.WriteString("title", ReasonPhrases.GetReasonPhrase(problem.Status));
            json.WriteNumber("status", problem.Status);
            json.WriteString("code", problem.Why.Code);
            json.WriteString("pointer", problem.Why.Pointer);
            json.WriteStartObject("detail");
            json.WriteString("id", problem.Why.Detail.Id);
            json.WriteString("en", problem.Why.Detail.En);
            json.WriteEndObject();
        });
        http.Response.StatusCode = problem.Status;
        http.Response.ContentType = MediaType;
        http.Response.ContentLength = body.Length;
        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        await http.Response.BodyWriter.WriteAsync(body);
    }
}
