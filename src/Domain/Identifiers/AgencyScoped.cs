namespace Netralitas.Domain.Identifiers;

/// <summary>The form shared by everything an agency names itself: <c>&lt;agency&gt;/&lt;slug&gt;</c>.</summary>
internal static class AgencyScoped
{
    public static bool TrySplit(string? text, out AgencyId agency, out string slug)
    {
        agency = default;
        slug = "";
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash < 0 || !AgencyId.TryParse(text![..slash], out agency) || !Slug.IsValid(text.AsSpan(slash + 1)))
        {
            return false;
        }

        slug = text[(slash + 1)..];
        return true;
    }
}
