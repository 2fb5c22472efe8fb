using Microsoft.AspNetCore.Authorization;
using Netralitas.Domain.Rules;
using Netralitas.Identity.Security;

namespace Netralitas.Pages.Administration;

/// <summary>One part of administration.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="About">What is done there.</param>
/// <param name="Needs">What it asks for.</param>
public sealed record AdminPart(string Path, BilingualText Name, BilingualText About, AuthorizationPolicy Needs)
{
    /// <summary>Every part, in order.</summary>
    public static IReadOnlyList<AdminPart> All { get; } =
    [
        new(
            "/admin/keys",
            new("Kunci", "Keys"),
            new(
                "Kunci API instansi dan operator: buat, lihat, cabut.",
                "API keys of agencies and operators: make, list, revoke."
            ),
            Policies.Administrator
        ),
        new(
            "/admin/accounts",
            new("Akun", "Accounts"),
            new("Siapa yang dapat masuk, dan sebagai apa.", "Who may sign in, and as what."),
            Policies.Administrator
        ),
        new(
            "/admin/elections",
            new("Pemilihan dan tenggat", "Elections and target dates"),
            new(
                "Tahapan dengan sumbernya; tenggat ikrar dan riwayatnya.",
                "Stages with their sources; the pledge's target date and its history."
            ),
            Policies.Administrator
        ),
        new(
            "/admin/rules",
            new("Data aturan", "Rule data"),
            new(
                "Aturan yang berlaku, dengan sumber, masa berlaku, dan tingkat kepastiannya.",
                "The rules in force, with source, validity and how sure each is."
            ),
            Policies.Viewer
        ),
        new(
            "/admin/health",
            new("Kesehatan sistem", "Health"),
            new("Simpul, basis data, log, dan antrean.", "Nodes, database, log and queues."),
            Policies.Administrator
        ),
        new(
            "/admin/proofs",
            new("Bukti rantai", "Proofs"),
            new(
                "Periksa rantai hash suatu aliran; catat ujung semua aliran.",
                "Check a stream's chain of hashes; note the heads of all streams."
            ),
            Policies.Administrator
        ),
    ];
}
