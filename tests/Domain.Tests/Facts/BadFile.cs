using System.Text;

namespace Netralitas.Domain.Tests.Facts;

/// <summary>A right fact file with one text replaced, to show that it is refused and how it says so.</summary>
internal static class BadFile
{
    public delegate void Parse(ReadOnlySpan<byte> json);

    public static void IsRefused(Parse parse, string right, string text, string replacement, string named)
    {
        parse(Encoding.UTF8.GetBytes(right));
        Assert.Contains(text, right, StringComparison.Ordinal);
        var bad = right.Replace(text, replacement, StringComparison.Ordinal);

        var fault = Assert.Throws<FormatException>(() => parse(Encoding.UTF8.GetBytes(bad)));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }
}
