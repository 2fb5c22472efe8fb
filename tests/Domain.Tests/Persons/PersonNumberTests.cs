using System.Text;
using Netralitas.Domain.Persons;

namespace Netralitas.Domain.Tests.Persons;

public sealed class PersonNumberTests
{
    [Theory]
    [InlineData(PersonCategory.Pns, "198609262010011001")]
    [InlineData(PersonCategory.Pppk, "198609262023211001")]
    [InlineData(PersonCategory.NonAsn, "198602312010013001")]
    [InlineData(PersonCategory.NonAsn, "0042")]
    public void A_number_is_read_by_the_rules_of_its_category(PersonCategory category, string number)
    {
        Assert.True(PersonNumber.TryRead(Encoding.ASCII.GetBytes(number), category, out var key));
        Assert.Equal(number, key.ToDigits());
        Assert.Equal(category == PersonCategory.NonAsn, key.IsNonAsn);
    }

    [Theory]
    [InlineData(PersonCategory.Pns, "0042", "nip-invalid", "NIP", "18 digits, not 4")]
    [InlineData(PersonCategory.Pppk, "0042", "nip-invalid", "NI PPPK", "18 digits, not 4")]
    [InlineData(PersonCategory.Pns, "19860926201001100x", "nip-invalid", "NIP", "digits only")]
    [InlineData(PersonCategory.Pns, "198602312010011001", "nip-invalid", "NIP", "birth date")]
    [InlineData(PersonCategory.Pppk, "198609262010013001", "nip-invalid", "NI PPPK", "15th digit")]
    [InlineData(PersonCategory.NonAsn, "", "number-invalid", "non-ASN", "1 to 18 digits")]
    [InlineData(PersonCategory.NonAsn, "K-17", "number-invalid", "non-ASN", "1 to 18 digits")]
    public void A_refused_number_is_explained_and_never_repeated(
        PersonCategory category,
        string number,
        string code,
        string named,
        string rule
    )
    {
        var digits = Encoding.ASCII.GetBytes(number);

        Assert.False(PersonNumber.TryRead(digits, category, out _));
        var why = PersonNumber.Explain(digits, category, "/data/person/number");

        Assert.Equal((code, "/data/person/number"), (why.Code, why.Pointer));
        Assert.Contains(named, why.Detail.Id, StringComparison.Ordinal);
        Assert.Contains(rule, why.Detail.En, StringComparison.Ordinal);
        Assert.DoesNotContain(
            number.Length == 0 ? "''" : number,
            why.Detail.Id + why.Detail.En,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_number_that_breaks_no_rule_has_no_explanation() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            PersonNumber.Explain("198609262010011001"u8, PersonCategory.Pns, "")
        );
}
