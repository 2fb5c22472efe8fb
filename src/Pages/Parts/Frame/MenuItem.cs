using Netralitas.Domain.Rules;
using Netralitas.Identity.Security;

namespace Netralitas.Pages.Parts.Frame;

/// <summary>One way from every page to another.</summary>
/// <param name="Path">Where to.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Needs">The access the page asks for.</param>
public sealed record MenuItem(string Path, BilingualText Name, Access Needs)
{
    /// <summary>Every item, in order; who may not open a page is not shown the way to it.</summary>
    public static IReadOnlyList<MenuItem> All { get; } =
    [
        new("/", new("Nasional", "Nation"), Access.Viewer),
        new("/agencies", new("Instansi", "Agencies"), Access.Viewer),
        new("/ceremonies", new("Apel", "Ceremonies"), Access.Viewer),
        new("/verification", new("Verifikasi", "Verification"), Access.Verifier),
        new("/overdue", new("Terlambat", "Overdue"), Access.Viewer),
        new("/cases", new("Perkara", "Cases"), Access.Cases),
        new("/reminders", new("Pengingat", "Reminders"), Access.Verifier),
        new("/admin", new("Administrasi", "Administration"), Access.Administrator),
    ];

    /// <summary>Whether a page at this path belongs under the item.</summary>
    public bool IsAt(PathString path) =>
        Path == "/" ? path == "/" : path.StartsWithSegments(Path, StringComparison.Ordinal);
}
