using System.Globalization;
using System.Text;
using Netralitas.Cli.Simulate;

namespace Netralitas.Cli.Tests.Simulate;

public sealed class PersonNumbersTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_number_holds_the_rules_of_nip_and_ni_pppk(bool pppk)
    {
        var numbers = new PersonNumbers(1);
        for (var person = 0; person < 4_734_041; person += 977)
        {
            var number = Number(numbers, person, pppk);
            var birth = DateOnly.ParseExact(number[..8], "yyyyMMdd", CultureInfo.InvariantCulture);
            var appointed = int.Parse(number[8..12], CultureInfo.InvariantCulture);
            Assert.InRange(appointed, birth.Year + 18, 2024);
            Assert.Contains(number[14], "12");
            Assert.InRange(int.Parse(number[15..], CultureInfo.InvariantCulture), 1, 999);
            var month = int.Parse(number[12..14], CultureInfo.InvariantCulture);
            Assert.True(pppk ? month >= 21 : month is >= 1 and <= 12, number);
        }
    }

    [Fact]
    public void No_two_persons_share_a_number()
    {
        var numbers = new PersonNumbers(5);
        var seen = new HashSet<long>(1_000_000);
        Span<byte> number = stackalloc byte[PersonNumbers.Length];
        for (var person = 0; person < 1_000_000; person++)
        {
            // As if all were of one kind: then they differ in birth date, sex and serial alone.
            numbers.Write(number, person, pppk: false);
            Assert.True(seen.Add(long.Parse(number, CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void Neighbours_are_scattered()
    {
        var numbers = new PersonNumbers(1);

        var days = Enumerable.Range(0, 1_000).Select(i => Number(numbers, i, pppk: false)[..8]).Distinct().Count();

        Assert.True(days > 900);
    }

    [Fact]
    public void The_largest_seed_and_person_still_have_a_number()
    {
        Assert.Equal(
            18,
            Number(new PersonNumbers(int.MaxValue), PersonNumbers.PersonsMax - 1, pppk: true).Trim('\0').Length
        );
    }

    private static string Number(PersonNumbers numbers, int person, bool pppk)
    {
        var number = new byte[PersonNumbers.Length];
        numbers.Write(number, person, pppk);
        return Encoding.ASCII.GetString(number);
    }
}
