using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Netralitas.Pages.Parts.Live;

namespace Netralitas.Pages.Tests.Parts.Live;

public sealed class LiveFrameTests
{
    private static readonly LiveFrame First = LiveFrame.First(
        [new("map", "<a>"), new("asof", "1"), new("late", "x")],
        7
    );

    [Fact]
    public void Who_saw_the_frame_before_gets_what_changed_since_and_nothing_else()
    {
        var next = First.Next([new("map", "<b>"), new("asof", "2"), new("late", "x")], 9);

        Assert.Equal(["asof", "map"], Parts(next.Since(1)));
        Assert.Empty(Parts(next.Since(2)));
    }

    [Fact]
    public void Who_saw_an_older_frame_gets_what_changed_in_any_frame_since()
    {
        var third = First
            .Next([new("map", "<b>"), new("asof", "1"), new("late", "x")], 9)
            .Next([new("map", "<b>"), new("asof", "2"), new("late", "x")], 10);

        Assert.Equal(["asof", "map"], Parts(third.Since(1)));
        Assert.Equal(["asof"], Parts(third.Since(2)));
    }

    [Fact]
    public void Who_saw_nothing_or_is_far_behind_gets_everything()
    {
        var frame = First;
        for (var i = 0; i < 100; i++)
        {
            frame = frame.Next([new("map", "<a>"), new("asof", $"{i}"), new("late", "x")], i);
        }

        Assert.Equal(["asof", "late", "map"], Parts(frame.Since(0)));
        Assert.Equal(["asof", "late", "map"], Parts(frame.Since(2)));
        Assert.Equal(["asof"], Parts(frame.Since(frame.Version - 1)));
    }

    [Fact]
    public void All_who_lack_the_same_get_the_same_bytes() => Assert.Same(First.Since(0), First.Since(0));

    [Fact]
    public void An_id_is_of_one_view_alone()
    {
        var next = First.Next([new("map", "<b>")], 9);
        var id = IdOf(First.Since(0));

        Assert.Equal(1, next.VersionOf(id));
        Assert.Equal(2, next.VersionOf(IdOf(next.Since(1))));
        Assert.Equal(0, LiveFrame.First([], 7).VersionOf(id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("kemarin")]
    [InlineData("1")]
    [InlineData("..")]
    [InlineData("0a1b2c3d.1.7")]
    public void An_id_that_means_nothing_is_as_none(string id) => Assert.Equal(0, First.VersionOf(id));

    [Fact]
    public void An_id_of_a_frame_that_is_still_to_come_is_as_none() =>
        Assert.Equal(0, First.VersionOf(IdOf(First.Since(0)).Replace(".1.", ".2.", StringComparison.Ordinal)));

    [Fact]
    public void A_change_of_the_time_alone_is_no_difference()
    {
        Assert.False(First.DiffersFrom([new("map", "<a>"), new("asof", "2")], "asof"));
        Assert.True(First.DiffersFrom([new("map", "<b>"), new("asof", "1")], "asof"));
        Assert.True(First.DiffersFrom([new("gaps", "new")], "asof"));
    }

    [Fact]
    public void Text_that_looks_like_a_line_of_the_stream_stays_in_its_part()
    {
        var frame = LiveFrame.First([new("map", "a\n\nevent: parts\ndata: {}\n\n")], 1);

        Assert.Equal(
            1,
            Encoding.UTF8.GetString(frame.Since(0).Plain.Span).Split("\n\n").Count(each => each.Length > 0)
        );
    }

    [Fact]
    public void Compressed_pieces_in_any_order_are_one_gzip_stream()
    {
        var pieces = new[]
        {
            LiveBytes.Hello,
            First.Since(0),
            First.Next([new("map", "<b>")], 8).Since(1),
            First.Since(0),
        };
        byte[] stream = [.. LiveBytes.GzipHead.Span, .. pieces.SelectMany(piece => piece.Compressed.ToArray())];

        using var gzip = new GZipStream(new MemoryStream(stream), CompressionMode.Decompress);
        var expected = string.Concat(pieces.Select(piece => Encoding.UTF8.GetString(piece.Plain.Span)));
        var read = new byte[expected.Length];
        gzip.ReadExactly(read);

        Assert.Equal(expected, Encoding.UTF8.GetString(read));
    }

    private static string[] Parts(LiveBytes bytes)
    {
        var data = Line(bytes, "data: ");
        var parts = JsonSerializer.Deserialize<JsonElement>(data).GetProperty("parts");
        return [.. parts.EnumerateObject().Select(part => part.Name).Order(StringComparer.Ordinal)];
    }

    private static string IdOf(LiveBytes bytes) => Line(bytes, "id: ");

    private static string Line(LiveBytes bytes, string start) =>
        Encoding
            .UTF8.GetString(bytes.Plain.Span)
            .Split('\n')
            .Single(line => line.StartsWith(start, StringComparison.Ordinal))[start.Length..];
}
