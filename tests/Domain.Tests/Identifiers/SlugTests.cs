using Netralitas.Domain.Identifiers;

namespace Netralitas.Domain.Tests.Identifiers;

public sealed class SlugTests
{
    [Fact]
    public void A_persons_number_is_none() => Assert.False(Slug.IsValid("apel-198609262010011001"));

    [Theory]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData("2023-11-27-balai-kota")]
    [InlineData("a.b_c-d")]
    public void Lower_case_letters_digits_and_three_signs_make_a_slug(string text) => Assert.True(Slug.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData(".a")]
    [InlineData("_a")]
    [InlineData("Balai")]
    [InlineData("BALAI")]
    [InlineData("balai kota")]
    [InlineData("a/b")]
    [InlineData("a%2fb")]
    [InlineData("é")]
    [InlineData("a\n")]
    [InlineData("٣")]
    public void Anything_else_is_none(string text) => Assert.False(Slug.IsValid(text));

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public void It_has_at_most_eighty_characters(int length, bool valid) =>
        Assert.Equal(valid, Slug.IsValid(new string('a', length)));
}
