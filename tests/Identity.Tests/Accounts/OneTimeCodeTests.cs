using System.Text;
using Netralitas.Identity.Accounts;

namespace Netralitas.Identity.Tests.Accounts;

public sealed class OneTimeCodeTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B: the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void The_code_is_that_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.At(Secret, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-31, null)]
    [InlineData(-1, -1)]
    [InlineData(0, 0)]
    [InlineData(30, 1)]
    [InlineData(60, null)]
    public void A_code_is_taken_one_step_early_or_late(int offset, int? step)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(3_000_000);
        var code = OneTimeCode.At(Secret, now.AddSeconds(offset));

        Assert.Equal(100_000 + step, OneTimeCode.StepOf(Secret, code, now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("abcdef")]
    public void What_is_no_code_belongs_to_no_step(string code) =>
        Assert.Null(OneTimeCode.StepOf(Secret, code, DateTimeOffset.FromUnixTimeSeconds(59)));
}
