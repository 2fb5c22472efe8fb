using Netralitas.Domain.Identifiers;

namespace Netralitas.Api.Ingest;

/// <summary>
/// Which agency a CloudEvents <c>source</c> speaks for. A source is a URI reference; the agency's id stands in it as
/// <c>81.72</c>, with the sending system behind it (<c>81.72/simpeg</c>), or after <c>agencies/</c> or
/// <c>agency:</c> in a longer address (<c>/agencies/81.72</c>, <c>urn:netralitas:agency:81.72</c>).
/// </summary>
internal static class SourceRule
{
    private static readonly string[] Markers = ["agencies/", "agency/", "agency:"];

    public static bool SpeaksFor(string? source, AgencyId agency)
    {
        if (source is null)
        {
            return false;
        }

        if (Names(source.AsSpan().TrimStart('/'), agency))
        {
            return true;
        }

        foreach (var marker in Markers)
        {
            var at = source.IndexOf(marker, StringComparison.Ordinal);
            if (at >= 0 && Names(source.AsSpan(at + marker.Length), agency))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(ReadOnlySpan<char> text, AgencyId agency) =>
        text.StartsWith(agency.Value, StringComparison.Ordinal)
        && (text.Length == agency.Value.Length || text[agency.Value.Length] is '/' or '?' or '#' or ':');
}
