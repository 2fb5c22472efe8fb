using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Codec;

namespace Netralitas.Api.Queries;

/// <summary>The <c>agency</c> that a request's body may name.</summary>
internal static class AgencyField
{
    /// <summary>Reads it; null if it was left out or is none.</summary>
    public static AgencyId? Read(DataFields fields) => Read(fields.OptionalText("agency"), fields.Fail);

    /// <summary>Reads it where it is sent as a text, in a body or in a form.</summary>
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
