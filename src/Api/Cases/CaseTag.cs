using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Netralitas.Api.Cases;

/// <summary>A case's version as an HTTP entity tag (RFC 9110, section 8.8.3).</summary>
internal static class CaseTag
{
    public static void Set(HttpResponse response, long version) =>
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version of <c>If-Match</c>; null if it is missing, or names anything but one version.</summary>
    public static long? Read(HttpRequest request) =>
        EntityTagHeaderValue.TryParse(request.Headers.IfMatch.ToString(), out var tag)
        && !tag.IsWeak
        && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
}
