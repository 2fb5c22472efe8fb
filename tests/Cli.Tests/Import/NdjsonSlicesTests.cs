using System.Text;
using Netralitas.Cli.Import;

namespace Netralitas.Cli.Tests.Import;

public sealed class NdjsonSlicesTests
{
    [Fact]
    public async Task A_slice_has_at_most_a_thousand_events()
    {
        var slices = await ReadAsync(string.Concat(Enumerable.Range(1, 2_500).Select(i => $"{{\"n\":{i}}}\n")));

        Assert.Equal([1_000, 1_000, 500], slices.Select(slice => slice.Lines.Count));
        Assert.Equal([1_000, 2_000, 2_500], slices.Select(slice => slice.LinesDone));
        Assert.Equal([1L, 1_001L, 2_001L], slices.Select(slice => slice.Lines[0]));
        Assert.StartsWith("{\"n\":2001}\n", slices[2].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slice_has_at_most_eight_mebibytes_and_ends_at_a_line_end()
    {
        var line = new string('x', 1_000_000) + "\n";
        var slices = await ReadAsync(string.Concat(Enumerable.Repeat(line, 20)));

        Assert.Equal([8, 8, 4], slices.Select(slice => slice.Lines.Count));
        Assert.All(slices, slice => Assert.True(slice.Body.Length <= NdjsonSlices.BytesMax));
        Assert.Equal(20 * line.Length, slices[^1].BytesDone);
    }

    [Fact]
    public async Task Blank_lines_are_left_out_and_counted()
    {
        var slices = await ReadAsync("\n\na\r\n  \r\nb\n\n\nc");

        var slice = Assert.Single(slices);
        Assert.Equal("a\r\nb\nc", slice.Body);
        Assert.Equal([3L, 5L, 8L], slice.Lines);
    }

    [Fact]
    public async Task Reading_goes_on_where_a_slice_ended()
    {
        var text = string.Concat(Enumerable.Range(1, 2_500).Select(i => $"{{\"n\":{i}}}\n"));
        var slices = await ReadAsync(text);

        var rest = await ReadAsync(text, slices[0].BytesDone, slices[0].LinesDone);

        Assert.Equal(slices.Skip(1).Select(slice => slice.Body), rest.Select(slice => slice.Body));
        Assert.Equal(1_001, rest[0].Lines[0]);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_first_event()
    {
        Assert.Equal("a\n", Assert.Single(await ReadAsync("\uFEFFa\n")).Body);
    }

    [Fact]
    public async Task An_empty_file_has_no_slices()
    {
        Assert.Empty(await ReadAsync(""));
        Assert.Empty(await ReadAsync("\n\n"));
    }

    private static async Task<List<(string Body, IReadOnlyList<long> Lines, long BytesDone, long LinesDone)>> ReadAsync(
        string text,
        long bytes = 0,
        long lines = 0
    )
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var slices = new List<(string, IReadOnlyList<long>, long, long)>();
        await foreach (
            var slice in new NdjsonSlices(file).ReadAsync(bytes, lines, TestContext.Current.CancellationToken)
        )
        {
            slices.Add((Encoding.UTF8.GetString(slice.Body.Span), slice.Lines, slice.BytesDone, slice.LinesDone));
        }

        return slices;
    }
}
