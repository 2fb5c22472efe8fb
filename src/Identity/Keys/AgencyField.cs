using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;

namespace Netralitas.Identity.Keys;

/// <summary>The <c>agency</c> that a request's body or a form may name.</summary>
public static class AgencyField
{
    /// <summary>Reads it; null if it was left out or is none.</summary>
    /// <param name="text">What was sent; null if it was left out.</param>
    /// <param name="fail">Told what is wrong with it.</param>
    public static AgencyId? Read(string? text, Action<Rejection> fail)
    {
        if (text is null)
        {
            return null;
        }

        if (AgencyId.TryParse(text, out var agency))
        {
            return agency;
        }

        fail(
            Rejection.Of(
                "agency-invalid",
                "/agency",
                "'agency' harus kode wilayah atau kl.<nama>.",
                "'agency' must be a region code or kl.<slug>."
            )
        );
        return null;
    }
}
