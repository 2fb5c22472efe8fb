using System.Text;
using Netralitas.Domain.Persons;

namespace Netralitas.Domain.Tests.Persons;

public sealed class NipRulesTests
{
    [Theory]
    [InlineData("198609262010011001", NipFault.None)]
    [InlineData("198609262010012999", NipFault.None)]
    [InlineData("200002292024011001", NipFault.None)]
    [InlineData("190001011920011001", NipFault.None)]
    [InlineData("210012312120011001", NipFault.None)]
    [InlineData("19860926201001100", NipFault.Length)]
    [InlineData("1986092620100110011", NipFault.Length)]
    [InlineData("", NipFault.Length)]
    [InlineData("19860926201001100A", NipFault.Digits)]
    [InlineData("19860926 01001100 ", NipFault.Digits)]
    [InlineData("198602312010011001", NipFault.BirthDate)]
    [InlineData("198613012010011001", NipFault.BirthDate)]
    [InlineData("198600012010011001", NipFault.BirthDate)]
    [InlineData("198609002010011001", NipFault.BirthDate)]
    [InlineData("198609312010011001", NipFault.BirthDate)]
    [InlineData("198702292010011001", NipFault.BirthDate)]
    [InlineData("190002292010011001", NipFault.BirthDate)]
    [InlineData("189912312010011001", NipFault.BirthDate)]
    [InlineData("210101012120011001", NipFault.BirthDate)]
    [InlineData("198609262010013001", NipFault.Sex)]
    [InlineData("198609262010010001", NipFault.Sex)]
    public void A_number_breaks_the_first_rule_it_breaks(string number, NipFault fault) =>
        Assert.Equal(fault, NipRules.Check(Encoding.ASCII.GetBytes(number)));
}
