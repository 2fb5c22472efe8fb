using System.Text;

namespace Netralitas.Domain.Tests.Facts;

/// <summary>Breaks a right fact file in one place and tells how it is refused.</summary>
internal static class BadFile
{
    /// <summary>The message a file is refused with after the first occurrence of a text was replaced.</summary>
    public static string Refused(string file, string text, string replacement, Action<byte[]> parse)
    {
        parse(Encoding.UTF8.GetBytes(file));
        Assert.Contains(text, file, StringComparison.Ordinal);
        var at = file.IndexOf(text, StringComparison.Ordinal);
        var bad = string.Concat(file.AsSpan(0, at), replacement, file.AsSpan(at + text.Length));
        return Assert.Throws<FormatException>(() => parse(Encoding.UTF8.GetBytes(bad))).Message;
    }

    /// <summary>Asserts that the message names what it should.</summary>
    public static void IsRefused(Action<byte[]> parse, string file, string text, string replacement, string named) =>
        Assert.Contains(named, Refused(file, text, replacement, parse), StringComparison.Ordinal);
}
