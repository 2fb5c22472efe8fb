namespace Netralitas.Domain.Persons;

/// <summary>Persons by category.</summary>
/// <param name="Pns">PNS.</param>
/// <param name="Pppk">PPPK.</param>
/// <param name="NonAsn">Staff outside the civil service.</param>
public readonly record struct CategoryCounts(int Pns, int Pppk, int NonAsn)
{
    /// <summary>Civil servants: PNS and PPPK. Completion is measured on these; non-ASN staff are counted apart.</summary>
    public int Asn => Pns + Pppk;

    /// <summary>These counts with <paramref name="change"/> more of one category.</summary>
    public CategoryCounts Add(PersonCategory category, int change) =>
        category switch
        {
            PersonCategory.Pns => this with { Pns = Pns + change },
            PersonCategory.Pppk => this with { Pppk = Pppk + change },
            _ => this with { NonAsn = NonAsn + change },
        };

    /// <summary>The sum, category by category.</summary>
    public static CategoryCounts operator +(CategoryCounts left, CategoryCounts right) =>
        new(left.Pns + right.Pns, left.Pppk + right.Pppk, left.NonAsn + right.NonAsn);
}
