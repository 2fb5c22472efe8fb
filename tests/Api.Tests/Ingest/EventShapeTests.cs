using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Ingest;

public sealed class EventShapeTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task An_event_in_binary_mode_is_read_from_headers_and_body()
    {
        var agency = Node.NewAgency();
        var content = new StringContent(
            """{"elections":["pemilu-2024"],"place":"Aula"}""",
            new MediaTypeHeaderValue("application/json", "utf-8")
        );
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/events?results=all") { Content = content };
        request.Headers.Add("ce-specversion", "1.0");
        request.Headers.Add("ce-id", "apel%20pagi");
        request.Headers.Add("ce-source", $"/agencies/{agency}");
        request.Headers.Add("ce-type", "id.netralitas.ceremony.held.v1");
        request.Headers.Add("ce-subject", $"{agency}/apel");
        request.Headers.Add("ce-time", "2023-11-27T08:00:00+07:00");

        var answer = await (await Node.AgencyAsync(agency)).CallAsync(request);

        Assert.Equal("apel pagi", answer.Expect(200).Word("/results/0/id"));
        var ceremony = await CeremonyAsync($"{agency}/apel");
        Assert.Equal(("Aula", "apel pagi"), (ceremony.Word("/place"), ceremony.Word("/history/0/eventId")));
    }

    [Fact]
    public async Task An_event_in_structured_mode_stands_alone()
    {
        var agency = Node.NewAgency();

        var answer = await (await Node.AgencyAsync(agency)).SendAsync(Sent.Held($"{agency}/apel", Pemilu));

        Assert.Equal((1, 0), (answer.Expect(200).Number("/accepted"), answer.At("/results").GetArrayLength()));
        Assert.Equal("application/json", answer.MediaType);
        Assert.True(answer.Number("/position") > 0);
    }

    [Theory]
    [InlineData(KeyHolder.Batch)]
    [InlineData(KeyHolder.Lines)]
    public async Task Many_events_are_answered_each_by_index_id_and_outcome(string mediaType)
    {
        var agency = Node.NewAgency();
        var ceremony = $"{agency}/apel";
        string[] events =
        [
            Sent.HeldWith(ceremony, new { elections = new[] { Pemilu } }, "satu"),
            Sent.Spoken(ceremony, Nip.Of(1)),
            Sent.Spoken(ceremony, "123"),
            Sent.Spoken(ceremony, Nip.Of(1)),
            Sent.HeldWith(ceremony, new { elections = new[] { Pilkada } }, "satu"),
            Sent.Spoken(ceremony, Nip.Of(2)),
        ];

        var answer = await SendAsync(agency, "/v1/events?results=all", mediaType, events);

        Assert.Equal(["0", "1", "2", "3", "4", "5"], answer.Expect(200).Words("/results", "index"));
        Assert.Equal(
            ["accepted", "accepted", "rejected", "duplicate", "conflict", "accepted"],
            answer.Words("/results", "outcome")
        );
        Assert.Equal(events.Select(IdOf), answer.Words("/results", "id"));
        Assert.Equal((3, 1, 1, 1), Totals(answer));
        answer.ExpectRejection(2, 2, "nip-invalid", "/data/person/number");
    }

    [Fact]
    public async Task Without_being_asked_only_what_was_not_accepted_is_named()
    {
        var agency = Node.NewAgency();
        var ceremony = $"{agency}/apel";
        string[] events = [Sent.Held(ceremony, Pemilu), Sent.Spoken(ceremony, "123"), Sent.Spoken(ceremony, Nip.Of(1))];

        var answer = await SendAsync(agency, "/v1/events", KeyHolder.Batch, events);

        Assert.Equal(1, answer.Expect(200).At("/results").GetArrayLength());
        answer.ExpectRejection(0, 1, "nip-invalid", "/data/person/number");
        Assert.Equal((2, 0, 0, 1), Totals(answer));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Compressed_bodies_are_read(string encoding)
    {
        var agency = Node.NewAgency();
        string[] events = [Sent.Held($"{agency}/apel", Pemilu), Sent.Roll($"{agency}/apel", Nip.Range(0, 500))];
        var body = await CompressAsync(encoding, string.Join('\n', events));

        var answer = await (await Node.AgencyAsync(agency)).PostAsync("/v1/events", body, KeyHolder.Lines, encoding);

        Assert.Equal(2, answer.Expect(200).Number("/accepted"));
        Assert.Equal(500, (await AgencyAsync(agency)).Number("/spoken/persons"));
    }

    [Fact]
    public async Task Empty_lines_and_carriage_returns_are_no_events()
    {
        var agency = Node.NewAgency();
        var body = $"\r\n{Sent.Held($"{agency}/apel", Pemilu)}\r\n\n  \n{Sent.Spoken($"{agency}/apel", Nip.Of(1))}\n";

        var answer = await (await Node.AgencyAsync(agency)).PostAsync("/v1/events", body, KeyHolder.Lines);

        Assert.Equal((2, 0, 0, 0), Totals(answer.Expect(200)));
    }

    [Fact]
    public async Task An_empty_batch_is_no_fault()
    {
        var agency = Node.NewAgency();

        Assert.Equal((0, 0, 0, 0), Totals((await SendAsync(agency, "/v1/events", KeyHolder.Batch, [])).Expect(200)));
        Assert.Equal((0, 0, 0, 0), Totals((await SendAsync(agency, "/v1/events", KeyHolder.Lines, [])).Expect(200)));
    }

    [Fact]
    public async Task Members_may_stand_in_any_order_and_unknown_ones_are_passed_over()
    {
        var agency = Node.NewAgency();
        var pledge = $$"""
            {"data":{"at":"2023-11-27T07:30:00+09:00","person":{"number":"{{Nip.Of(1)}}","category":"pns"},"x":[{}]},
             "traceparent":"00-1-2-3","subject":"{{agency}}/apel","type":"id.netralitas.pact.signed.v1",
             "source":"{{agency}}/simpeg","id":"1","specversion":"1.0"}
            """;

        var answer = await (await Node.AgencyAsync(agency)).SendAsync(pledge);

        Assert.Equal(1, answer.Expect(200).Number("/accepted"));
        Assert.Equal(1, (await CeremonyAsync($"{agency}/apel")).Number("/tallies/signed/pns"));
    }

    private async Task<Answer> SendAsync(string agency, string path, string mediaType, string[] events)
    {
        var body = mediaType == KeyHolder.Batch ? $"[{string.Join(',', events)}]" : string.Join('\n', events);
        return await (await Node.AgencyAsync(agency)).PostAsync(path, body, mediaType);
    }

    private static async Task<byte[]> CompressAsync(string encoding, string text)
    {
        var buffer = new MemoryStream();
        await using (
            Stream stream =
                encoding == "br"
                    ? new BrotliStream(buffer, CompressionLevel.Fastest)
                    : new GZipStream(buffer, CompressionLevel.Fastest)
        )
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), Cancellation);
        }

        return buffer.ToArray();
    }

    private static string IdOf(string cloudEvent) =>
        System.Text.Json.JsonDocument.Parse(cloudEvent).RootElement.GetProperty("id").GetString()!;

    private static (int, int, int, int) Totals(Answer answer) =>
        (
            answer.Number("/accepted"),
            answer.Number("/duplicates"),
            answer.Number("/conflicts"),
            answer.Number("/rejected")
        );
}
