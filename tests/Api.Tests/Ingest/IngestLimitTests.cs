using System.IO.Compression;
using Netralitas.Contracts;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Ingest;

public sealed class IngestLimitTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData(KeyHolder.Batch)]
    [InlineData(KeyHolder.Lines)]
    public async Task Ten_thousand_events_are_taken_and_one_more_is_too_many(string mediaType)
    {
        var agency = Node.NewAgency();
        var sender = await Node.AgencyAsync(agency);
        string[] events = [.. Nip.Range(0, 10_001).Select(nip => Sent.Spoken($"{agency}/apel", nip))];

        (await SendAsync(sender, mediaType, events)).ExpectProblem(413, "request-too-many-events");
        Assert.Empty((await AgencyAsync(agency)).Words("/ceremonies", "id"));

        var answer = await SendAsync(sender, mediaType, events[..^1]);
        Assert.Equal(10_000, answer.Expect(200).Number("/accepted"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_40_megabytes_is_too_large_whether_or_not_its_length_is_announced(bool announced)
    {
        var sender = await Node.AgencyAsync(Node.NewAgency());
        var content = new StreamContent(new MemoryStream(new byte[40 * Megabyte]));
        content.Headers.ContentType = new(KeyHolder.Lines);
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/events") { Content = content };
        request.Headers.TransferEncodingChunked = !announced;

        (await sender.CallAsync(request)).ExpectProblem(413, "request-too-large");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_small_body_that_inflates_beyond_the_limit_is_too_large(string encoding)
    {
        var sender = await Node.AgencyAsync(Node.NewAgency());
        var buffer = new MemoryStream();
        await using (
            Stream stream =
                encoding == "br"
                    ? new BrotliStream(buffer, CompressionLevel.Fastest)
                    : new GZipStream(buffer, CompressionLevel.Fastest)
        )
        {
            await stream.WriteAsync(new byte[64 * Megabyte], Cancellation);
        }

        var body = buffer.ToArray();
        Assert.True(body.Length < Megabyte);
        (await sender.PostAsync("/v1/events", body, KeyHolder.Lines, encoding)).ExpectProblem(413, "request-too-large");
    }

    [Fact]
    public async Task A_list_of_50000_persons_is_taken_and_one_more_is_refused_as_a_whole()
    {
        var agency = Node.NewAgency();
        var sender = await Node.AgencyAsync(agency);
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));

        var tooMany = await sender.SendAsync(Sent.Roll($"{agency}/apel", Nip.Range(0, 50_001)));
        tooMany.ExpectProblem(422, "roll-too-long", "/data/persons");
        Assert.Equal(0, (await AgencyAsync(agency)).Number("/spoken/persons"));

        (await sender.SendAsync(Sent.Roll($"{agency}/apel", Nip.Range(0, 50_000)))).Expect(200);
        Assert.Equal(50_000, (await AgencyAsync(agency)).Number("/spoken/persons"));
    }

    [Fact]
    public async Task A_list_with_one_wrong_number_is_refused_as_a_whole_and_names_the_number()
    {
        var agency = Node.NewAgency();
        var numbers = Nip.Range(0, 10);
        numbers[7] = "12345";

        var answer = await (await Node.AgencyAsync(agency)).SendAllAsync(
            Sent.Held($"{agency}/apel", Pemilu),
            Sent.Roll($"{agency}/apel", numbers)
        );

        answer.ExpectRejection(1, 1, "nip-invalid", "/data/persons/7");
        Assert.Equal(0, (await AgencyAsync(agency)).Number("/spoken/persons"));
    }

    [Fact]
    public async Task An_event_of_100_kilobytes_is_too_large_and_its_neighbours_are_not()
    {
        var agency = Node.NewAgency();
        var agenda = Enumerable.Repeat(new string('a', 1000), 100);
        var large = Sent.HeldWith($"{agency}/besar", new { elections = new[] { Pemilu }, agenda });
        var sender = await Node.AgencyAsync(agency);

        (await sender.SendAsync(large)).ExpectProblem(413, "event-too-large");
        var batch = await sender.SendAllAsync(
            Sent.Held($"{agency}/satu", Pemilu),
            large,
            Sent.Held($"{agency}/dua", Pemilu)
        );

        batch.Expect(200).ExpectRejection(1, 1, "event-too-large", "");
        Assert.Equal([$"{agency}/dua", $"{agency}/satu"], (await AgencyAsync(agency)).Words("/ceremonies", "id"));
    }

    [Fact]
    public async Task The_limits_are_announced_to_everybody()
    {
        var (announced, limits) = ((await Node.Nobody.GetAsync("/v1/limits")).Expect(200), new IngestLimits());

        Assert.Equal(limits.EventBytesMax, announced.Number("/eventBytesMax"));
        Assert.Equal(limits.RollBytesMax, announced.Number("/rollBytesMax"));
        Assert.Equal(limits.RollPersonsMax, announced.Number("/rollPersonsMax"));
        Assert.Equal(limits.RequestEventsMax, announced.Number("/requestEventsMax"));
        Assert.Equal(limits.RequestBytesMax, announced.Number("/requestBytesMax"));
    }

    private static Task<Answer> SendAsync(KeyHolder sender, string mediaType, string[] events) =>
        sender.PostAsync(
            "/v1/events",
            mediaType == KeyHolder.Batch ? $"[{string.Join(',', events)}]" : string.Join('\n', events),
            mediaType
        );
}
