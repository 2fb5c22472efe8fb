using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Parts.Language;

/// <summary>What people read for how a person is employed and how they pledged.</summary>
public static class PersonWords
{
    /// <summary>The word for a category.</summary>
    public static BilingualText Of(PersonCategory category) =>
        category switch
        {
            PersonCategory.Pns => new("PNS", "PNS"),
            PersonCategory.Pppk => new("PPPK", "PPPK"),
            PersonCategory.NonAsn => new("Non-ASN", "Non-ASN"),
            _ => throw new ArgumentOutOfRangeException(nameof(category), category, "no word is known for it"),
        };

    /// <summary>What the category is, for a reader new to it.</summary>
    public static BilingualText Meaning(PersonCategory category) =>
        category switch
        {
            PersonCategory.Pns => new("Pegawai negeri sipil", "Permanent civil servants"),
            PersonCategory.Pppk => new("Pegawai pemerintah dengan perjanjian kerja", "Civil servants under contract"),
            PersonCategory.NonAsn => new(
                "PPNPN dan tenaga kontrak; dihitung terpisah",
                "Staff outside the civil service; counted apart"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(category), category, "no meaning is known for it"),
        };

    /// <summary>The word for a kind of pledge.</summary>
    public static BilingualText Of(PledgeKind kind) =>
        kind switch
        {
            PledgeKind.Spoken => new("Mengucapkan ikrar", "Spoke the pledge"),
            PledgeKind.Signed => new("Menandatangani pakta", "Signed the pact"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no word is known for it"),
        };
}
