using Netralitas.Actors.Codec;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;

namespace Netralitas.Api.Queries;

/// <summary>The <c>agency</c> that a request's body may name.</summary>
internal static class AgencyField
{
    /// <summary>Reads it; null if it was left out or is none.</summary>
    public static AgencyId? Read(DataFields fields)
    {
        if (fields.OptionalText("agency") is not { } text)
        {
            return null;
        }

        if (AgencyId.TryParse(text, out var agency))
        {
            return agency;
        }

        fields.Fail(
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
