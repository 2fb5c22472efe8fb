using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Keys;

/// <summary>A key that somebody asks for: what they call it, and the one it speaks for.</summary>
/// <param name="Label">What its owner calls it, at most <see cref="LabelMax"/> characters.</param>
/// <param name="Agency">The agency; null for an operator's key.</param>
/// <param name="Role">The operator's role; null for an agency's key.</param>
public sealed record KeyWish(string Label, AgencyId? Agency, OperatorRole? Role)
{
    /// <summary>Most characters of a label.</summary>
    public const int LabelMax = 200;

    /// <summary>Reads what was sent, as a body or as a form; what breaks a rule is told to <paramref name="fail"/>.</summary>
    public static KeyWish Read(string label, string? agency, string? role, Action<Rejection> fail)
    {
        if (TextRules.Refuse(label, LabelMax, "/label") is { } refused)
        {
            fail(refused);
        }

        var wish = new KeyWish(label, AgencyField.Read(agency, fail), ReadRole(role, fail));
        if ((agency is null) == (role is null))
        {
            fail(
                Rejection.Of(
                    "key-owner",
                    "/agency",
                    "Isi salah satu: 'agency' atau 'role'.",
                    "Give one of 'agency' and 'role'."
                )
            );
        }

        return wish;
    }

    /// <summary>Makes the key; the only time its secret is seen.</summary>
    /// <param name="ring">The keys.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<(ApiKey Key, StoredKey Stored)> MakeAsync(KeyCache ring, string by, CancellationToken cancellation) =>
        ring.CreateAsync(Agency, Role, Label, by, cancellation);

    private static OperatorRole? ReadRole(string? text, Action<Rejection> fail)
    {
        if (text is null)
        {
            return null;
        }

        if (RoleNames.TryParse(text, out var role))
        {
            return role;
        }

        fail(
            Rejection.Of(
                "role-unknown",
                "/role",
                $"'role' harus salah satu dari: {RoleNames.All}.",
                $"'role' must be one of: {RoleNames.All}."
            )
        );
        return null;
    }
}
