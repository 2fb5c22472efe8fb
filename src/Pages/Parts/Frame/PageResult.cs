using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Netralitas.Pages.Parts.Frame;

/// <summary>What a page's handler answers with.</summary>
public static class PageResult
{
    /// <summary>The page, rendered whole before its first byte leaves.</summary>
    public static IResult Of<TPage, TModel>(TModel model, int status = StatusCodes.Status200OK)
        where TPage : PageView<TModel>
        where TModel : notnull =>
        Of<TPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model }, status);

    /// <summary>A page that needs no model.</summary>
    public static IResult Of<TPage>()
        where TPage : IComponent => Of<TPage>([], StatusCodes.Status200OK);

    /// <summary>Goes on to another page after a form was sent, so that reloading it sends nothing again.</summary>
    /// <param name="address">A path of this site.</param>
    /// <param name="notice">What to tell there, a word of <see cref="PageNotices"/>.</param>
    public static IResult SeeOther(string address, string? notice = null) =>
        new SeeOtherResult(
            notice is null
                ? address
                : address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + $"notice={notice}"
        );

    private static RazorComponentResult<TPage> Of<TPage>(Dictionary<string, object?> parameters, int status)
        where TPage : IComponent => new(parameters) { StatusCode = status, PreventStreamingRendering = true };

    private sealed class SeeOtherResult(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
