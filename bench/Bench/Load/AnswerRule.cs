using System.Globalization;
using System.Text;

namespace Netralitas.Bench.Load;

/// <summary>What every answer must be: 200, with one number of one value in it.</summary>
internal sealed class AnswerRule
{
    private readonly byte[] member;

    /// <summary>A rule.</summary>
    /// <param name="name">Name of the number.</param>
    /// <param name="value">What it must be.</param>
    public AnswerRule(string name, long value) =>
        member = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\"{name}\":{value}"));

    /// <summary>Checks a whole answer, head and body.</summary>
    /// <exception cref="BenchFailedException">It is another.</exception>
    public void Check(ReadOnlySpan<byte> answer)
    {
        var at = answer.IndexOf(member);
        var end = at + member.Length;
        if (
            !answer.StartsWith("HTTP/1.1 200 "u8)
            || at < 0
            || end == answer.Length
            || answer[end] is not ((byte)',' or (byte)'}')
        )
        {
            throw new BenchFailedException(
                $"an answer should be 200 with {Encoding.ASCII.GetString(member)} but is: {Encoding.UTF8.GetString(answer)}"
            );
        }
    }
}
