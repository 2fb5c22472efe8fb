using Netralitas.Api.Pages.Frame;
using Netralitas.Domain.Elections;

namespace Netralitas.Api.Pages.Administration.Elections;

/// <summary><c>GET /admin/elections</c>: every election with its stages, its fixings, and all its target dates ever were.</summary>
internal static class ElectionsPageHandler
{
    public static IResult Show(ElectionCalendar elections) =>
        PageResult.Of<ElectionsPage, IReadOnlyList<Election>>(elections.All);
}
