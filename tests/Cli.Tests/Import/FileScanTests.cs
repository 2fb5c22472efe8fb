using System.Text;
using Netralitas.Cli.Import;

namespace Netralitas.Cli.Tests.Import;

public sealed class FileScanTests
{
    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("abc", 1, 1, 3)]
    [InlineData("a\nbcd\nef\n", 3, 2, 3)]
    [InlineData("\n\nabcd", 3, 3, 4)]
    public async Task Lines_are_counted_and_the_longest_is_found(string text, int lines, int longest, int bytes)
    {
        var scan = await ScanAsync(text);

        Assert.Equal((lines, longest, bytes), (scan.Lines, scan.LongestLine, scan.LongestBytes));
        Assert.Equal(text.Length, scan.Bytes);
    }

    [Fact]
    public async Task A_line_longer_than_any_buffer_is_measured_whole()
    {
        var scan = await ScanAsync("short\n" + new string('x', 5_000_000) + "\nshort\n");

        Assert.Equal((2, 5_000_000), (scan.LongestLine, scan.LongestBytes));
    }

    [Fact]
    public async Task One_changed_byte_gives_another_fingerprint()
    {
        Assert.NotEqual((await ScanAsync("abc\n")).Sha256, (await ScanAsync("abd\n")).Sha256);
    }

    private static async Task<FileScan> ScanAsync(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await FileScan.OfAsync(file, TestContext.Current.CancellationToken);
    }
}
