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

    [Theory]
    [InlineData("Budi 198609262010011001", "Budi 19860926******1***")]
    [InlineData("Budi, NIP 19860926 201001 1 001", "Budi, NIP 19860926******1***")]
    [InlineData("19860926-201001-2-001/apel", "19860926******2***/apel")]
    [InlineData("19860926\u00A0201001.1.001", "19860926******1***")]
    [InlineData("1986092620100110012", "1986092620100110012")]
    [InlineData("2024-10-07 08:30, 120 orang", "2024-10-07 08:30, 120 orang")]
    public void In_a_text_a_number_is_masked_however_it_is_grouped(string text, string masked) =>
        Assert.Equal(masked, NumberMask.MaskIn(text));
}
