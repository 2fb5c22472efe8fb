using Netralitas.Domain.Elections;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Administration.Elections;

/// <summary><c>GET /admin/elections</c>: every election with its stages, its fixings, and all its target dates ever were.</summary>
internal static class ElectionsPageHandler
{
    public static IResult Show(ElectionCalendar elections) =>
        PageResult.Of<ElectionsPage, IReadOnlyList<Election>>(elections.All);
}
