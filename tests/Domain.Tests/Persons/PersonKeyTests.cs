using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Netralitas.Domain.Persons;

namespace Netralitas.Domain.Tests.Persons;

public sealed class PersonKeyTests
{
    [Theory]
    [InlineData("198609262010011001")]
    [InlineData("999999999999999999")]
    [InlineData("000000000000000000")]
    [InlineData("007")]
    [InlineData("7")]
    [InlineData("0")]
    public void Packing_keeps_every_digit_leading_zeros_too(string digits)
    {
        Assert.True(PersonKey.TryPack(Encoding.ASCII.GetBytes(digits), PersonCategory.NonAsn, out var key));
        Assert.Equal(digits, key.ToDigits());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1234567890123456789")]
    [InlineData("12a")]
    [InlineData("-12")]
    [InlineData(" 12")]
    [InlineData("1/2")]
    [InlineData("1:2")]
    [InlineData("٣")]
    public void What_is_not_1_to_18_digits_is_refused(string text)
    {
        Assert.False(PersonKey.TryPack(Encoding.UTF8.GetBytes(text), PersonCategory.NonAsn, out var key));
        Assert.Equal(default, key);
    }

    [Fact]
    public void The_same_digits_are_one_person_as_PNS_and_PPPK_and_another_as_non_ASN()
    {
        var digits = "198609262010011001"u8;
        Assert.True(PersonKey.TryPack(digits, PersonCategory.Pns, out var pns));
        Assert.True(PersonKey.TryPack(digits, PersonCategory.Pppk, out var pppk));
        Assert.True(PersonKey.TryPack(digits, PersonCategory.NonAsn, out var nonAsn));

        Assert.Equal(pns, pppk);
        Assert.NotEqual(pns, nonAsn);
        Assert.False(pns.IsNonAsn);
        Assert.True(nonAsn.IsNonAsn);
        Assert.Equal(pns.ToDigits(), nonAsn.ToDigits());
    }

    [Fact]
    public void Any_two_numbers_pack_alike_only_if_they_are_alike() =>
        Prop.ForAll(
                Numbers.ToArbitrary(),
                Numbers.ToArbitrary(),
                (one, other) =>
                {
                    var (packed, otherPacked) = (Pack(one), Pack(other));
                    return packed.ToDigits() == one.Digits
                        && packed.Value != 0
                        && packed.IsNonAsn == (one.Category == PersonCategory.NonAsn)
                        && (packed == otherPacked)
                            == (one.Digits == other.Digits && packed.IsNonAsn == otherPacked.IsNonAsn);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Written_out_it_is_masked()
    {
        Assert.Equal("19860926******1***", TestPersons.Pns(1).ToString());
    }

    // Few digits, so that equal numbers do come up.
    private static Gen<(string Digits, PersonCategory Category)> Numbers =>
        from length in Gen.Choose(1, PersonKey.DigitsMax)
        from digits in Gen.Elements('0', '9').ArrayOf(length)
        from category in Gen.Elements(PersonCategory.Pns, PersonCategory.Pppk, PersonCategory.NonAsn)
        select (new string(digits), category);

    private static PersonKey Pack((string Digits, PersonCategory Category) number) =>
        PersonKey.TryPack(Encoding.ASCII.GetBytes(number.Digits), number.Category, out var key) ? key : default;
}
