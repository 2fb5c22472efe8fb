using System.Text;
using Netralitas.Actors.Codec;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;

namespace Netralitas.Api.Cases;

/// <summary>A person as a request names one: <c>category</c> and <c>number</c>, perhaps with the <c>agency</c>.</summary>
internal static class PersonFields
{
    public static (PersonCategory Category, PersonKey Key) Read(DataFields fields)
    {
        var category = fields.Word("category", Wire.Category);
        var number = Encoding.UTF8.GetBytes(fields.Text("number"));
        if (!PersonNumber.TryRead(number, category, out var key) && fields.Fault is null)
        {
            fields.Fail(PersonNumber.Explain(number, category, fields.PointerTo("number")));
        }

        return (category, key);
    }

    public static AgencyId? ReadAgency(DataFields fields)
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
                fields.PointerTo("agency"),
                "'agency' harus kode wilayah atau kl.<nama>.",
                "'agency' must be a region code or kl.<slug>."
            )
        );
        return null;
    }
}
