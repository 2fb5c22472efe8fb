using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Ingest;

public sealed class BrokenBodyTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    [Theory]
    [InlineData(KeyHolder.Structured, "")]
    [InlineData(KeyHolder.Structured, "apel pagi")]
    [InlineData(KeyHolder.Structured, "{} {}")]
    [InlineData(KeyHolder.Structured, """{"specversion":"1.0","id":"1","sou""")]
    [InlineData(KeyHolder.Batch, "")]
    [InlineData(KeyHolder.Batch, "{}")]
    [InlineData(KeyHolder.Batch, "[{},]")]
    [InlineData(KeyHolder.Batch, "[] []")]
    public async Task What_is_no_whole_JSON_is_malformed(string mediaType, string body)
    {
        var sender = await Node.AgencyAsync(Node.NewAgency());

        (await sender.PostAsync("/v1/events", body, mediaType)).ExpectProblem(400, "json-invalid");
    }

    [Theory]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task JSON_that_is_no_object_is_no_event(string body)
    {
        var sender = await Node.AgencyAsync(Node.NewAgency());

        (await sender.SendAsync(body)).ExpectProblem(422, "event-not-object");
        (await sender.PostAsync("/v1/events", $"[{body}]", KeyHolder.Batch)).ExpectRejection(
            0,
            0,
            "event-not-object",
            ""
        );
    }

    [Fact]
    public async Task A_batch_cut_off_at_any_place_is_refused_and_nothing_of_it_counts()
    {
        var agency = Node.NewAgency();
        var sender = await Node.AgencyAsync(agency);
        string[] events = [Sent.Held($"{agency}/apel", Pemilu), .. Nip.Range(0, 20).Select(Spoken)];
        var batch = $"[{string.Join(',', events)}]";

        for (var length = 1; length < batch.Length; length += 97)
        {
            (await sender.PostAsync("/v1/events", batch[..length], KeyHolder.Batch)).ExpectProblem(400, "json-invalid");
        }

        var figures = await AgencyAsync(agency);
        Assert.Equal(("notStarted", 0), (figures.Word("/status"), figures.At("/ceremonies").GetArrayLength()));

        string Spoken(string nip) => Sent.Spoken($"{agency}/apel", nip);
    }

    [Fact]
    public async Task A_broken_line_rejects_only_itself()
    {
        var agency = Node.NewAgency();
        var ceremony = $"{agency}/apel";
        var spoken = Sent.Spoken(ceremony, Nip.Of(2));

        var answer = await (await Node.AgencyAsync(agency)).SendAllAsync(
            Sent.Held(ceremony, Pemilu),
            spoken[..^2],
            Sent.Spoken(ceremony, Nip.Of(3)),
            "apel",
            $"{spoken} {spoken}",
            Sent.Spoken(ceremony, Nip.Of(4))
        );

        Assert.Equal((3, 3), (answer.Expect(200).Number("/accepted"), answer.Number("/rejected")));
        Assert.All((int[])[1, 3, 4], index => answer.ExpectRejection(index, index, "json-invalid", ""));
        Assert.Equal(2, (await AgencyAsync(agency)).Number("/spoken/persons"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_body_that_does_not_inflate_is_refused(string encoding)
    {
        var sender = await Node.AgencyAsync(Node.NewAgency());
        var noise = Encoding.UTF8.GetBytes("ini bukan data terkompresi, sama sekali bukan");

        var answer = await sender.PostAsync("/v1/events", noise, KeyHolder.Lines, encoding);

        answer.ExpectProblem(400, "encoding-broken");
    }

    [Theory]
    [InlineData("deflate")]
    [InlineData("zstd")]
    public async Task An_encoding_that_is_not_announced_is_refused(string encoding)
    {
        var sender = await Node.AgencyAsync(Node.NewAgency());

        (await sender.PostAsync("/v1/events", [1], KeyHolder.Lines, encoding)).ExpectProblem(
            415,
            "encoding-unsupported"
        );
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("application/cloudevents+xml")]
    [InlineData("application/cloudevents+json; charset=utf-16")]
    public async Task A_media_type_that_is_none_of_the_four_shapes_is_refused(string mediaType)
    {
        var agency = Node.NewAgency();
        var sender = await Node.AgencyAsync(agency);

        var answer = await sender.PostAsync("/v1/events", Sent.Held($"{agency}/apel", Pemilu), mediaType);

        answer.ExpectProblem(415, "media-type-unsupported");
        Assert.Equal("notStarted", (await AgencyAsync(agency)).Word("/status"));
    }

    [Fact]
    public async Task A_sender_that_hangs_up_in_the_middle_changes_nothing()
    {
        var agency = Node.NewAgency();
        var sender = await Node.AgencyAsync(agency);
        var lines = string.Join('\n', Sent.Held($"{agency}/apel", Pemilu), Sent.Spoken($"{agency}/apel", Nip.Of(1)));

        using (var socket = new TcpClient(Node.Http.BaseAddress!.Host, Node.Http.BaseAddress.Port))
        {
            var request = string.Create(
                CultureInfo.InvariantCulture,
                $"""
                POST /v1/events HTTP/1.1
                Host: node
                Authorization: Bearer {sender.Key}
                Content-Type: application/x-ndjson
                Content-Length: {lines.Length + 10}


                """
            );
            var head = request.ReplaceLineEndings("\r\n");
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + lines), Cancellation);
        }

        // What follows on a new connection is taken in; what was cut off never is.
        await AcceptAsync(agency, Sent.Held($"{agency}/sesudah", Pemilu));
        Assert.Equal([$"{agency}/sesudah"], (await AgencyAsync(agency)).Words("/ceremonies", "id"));
    }
}
