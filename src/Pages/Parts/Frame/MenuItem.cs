using Microsoft.AspNetCore.Authorization;
using Netralitas.Domain.Rules;
using Netralitas.Identity.Security;

namespace Netralitas.Pages.Parts.Frame;

/// <summary>One way from every page to another.</summary>
/// <param name="Path">Where to.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Needs">What the page asks for.</param>
public sealed record MenuItem(string Path, BilingualText Name, AuthorizationPolicy Needs)
{
    /// <summary>Every item, in order; who may not open a page is not shown the way to it.</summary>
    public static IReadOnlyList<MenuItem> All { get; } =
    [
        new("/", new("Nasional", "Nation"), Policies.Viewer),
        new("/agencies", new("Instansi", "Agencies"), Policies.Viewer),
        new("/ceremonies", new("Apel", "Ceremonies"), Policies.Viewer),
        new("/verification", new("Verifikasi", "Verification"), Policies.Verifier),
        new("/overdue", new("Terlambat", "Overdue"), Policies.Viewer),
        new("/cases", new("Perkara", "Cases"), Policies.Cases),
        new("/reminders", new("Pengingat", "Reminders"), Policies.Verifier),
        new("/admin", new("Administrasi", "Administration"), Policies.Administrator),
    ];

    /// <summary>Whether a page at this path belongs under the item.</summary>
    public bool IsAt(PathString path) =>
        Path == "/" ? path == "/" : path.StartsWithSegments(Path, StringComparison.Ordinal);
}
