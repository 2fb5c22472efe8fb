using Netralitas.Domain.Persons;

namespace Netralitas.Domain.Tests.Persons;

public sealed class NumberMaskTests
{
    [Theory]
    [InlineData("198609262010011001", "19860926******1***")]
    [InlineData("198609262010012999", "19860926******2***")]
    [InlineData("12345678901234567", "***************67")]
    [InlineData("0042", "**42")]
    [InlineData("42", "42")]
    [InlineData("7", "7")]
    [InlineData("", "")]
    public void Only_what_may_be_seen_is_left(string number, string masked) =>
        Assert.Equal(masked, NumberMask.Mask(number));
}
