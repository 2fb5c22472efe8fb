using System.Text;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Ingest;

public sealed class MutatedEventTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    private const string Agency = "32";

    private static readonly string[] Scraps =
    [
        "\\ud800",
        "\\u0000",
        "\u0000",
        "\u202e",
        "\\",
        "\"",
        "null",
        "[[[[",
        "{\"a\":",
        "1e999",
        "-0",
        "\ufeff",
        ",,",
        "9999999999999999999999",
    ];

    private static readonly string[] Good =
    [
        Sent.Held($"{Agency}/apel", Pemilu),
        Sent.Scheduled($"{Agency}/rencana", Pilkada),
        Sent.RollDeclared(Agency, 10, 2, 1),
        Sent.Registered(Agency, "Provinsi Jawa Barat", "province"),
        Sent.Spoken($"{Agency}/apel", Nip.Of(1), time: "2023-11-27T08:00:00+07:00"),
        Sent.Roll($"{Agency}/apel", Nip.Range(2, 3), "signed", "pppk"),
        Sent.Withdrawn($"{Agency}/apel", Nip.Of(1)),
        Sent.Cancelled($"{Agency}/rencana"),
    ];

    [Theory]
    [InlineData(KeyHolder.Structured)]
    [InlineData(KeyHolder.Batch)]
    [InlineData(KeyHolder.Lines)]
    public async Task Good_events_gone_bad_are_answered_and_never_break_the_node(string mediaType)
    {
        var sender = await Node.AgencyAsync(Agency);
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var cloudEvent = Good[random.Next(Good.Length)];
            var whole = mediaType == KeyHolder.Batch ? $"[{cloudEvent},{Good[0]}]" : cloudEvent;
            var body = Mutate(Encoding.UTF8.GetBytes(whole), random);

            var answer = await sender.PostAsync("/v1/events", body, mediaType);

            Assert.True(
                answer.Status is 200 or 400 or 403 or 409 or 413 or 422,
                $"seed {seed}: {answer.Status} {answer.Text} to {Encoding.UTF8.GetString(body)}"
            );
        }

        (await Node.Nobody.GetAsync("/health/ready")).Expect(200);
        (await (await Node.OperatorAsync()).GetAsync("/v1/feed?limit=1000")).Expect(200);
        (await AgencyAsync(Agency)).Expect(200);
    }

    private static byte[] Mutate(byte[] good, Random random)
    {
        var body = good.ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(body.Count);
            switch (random.Next(5))
            {
                case 0:
                    body[at] = (byte)random.Next(256);
                    break;
                case 1:
                    body.RemoveRange(at, Math.Min(random.Next(1, 12), body.Count - at));
                    body.Add((byte)' ');
                    break;
                case 2:
                    body.InsertRange(at, Encoding.UTF8.GetBytes(Scraps[random.Next(Scraps.Length)]));
                    break;
                case 3:
                    body.InsertRange(at, body.GetRange(at, Math.Min(random.Next(1, 40), body.Count - at)));
                    break;
                default:
                    ReplaceText(body, Scraps[random.Next(Scraps.Length)], random);
                    break;
            }
        }

        return [.. body];
    }

    // Inside a string most scraps stay JSON, and so get further than the parser.
    private static void ReplaceText(List<byte> body, string scrap, Random random)
    {
        var quotes = Enumerable.Range(0, body.Count).Where(at => body[at] == '"').ToList();
        if (quotes.Count > 0)
        {
            body.InsertRange(quotes[random.Next(quotes.Count)] + 1, Encoding.UTF8.GetBytes(scrap));
        }
    }
}
