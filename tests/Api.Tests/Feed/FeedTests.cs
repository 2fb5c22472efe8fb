using System.Text.Json;
using System.Text.RegularExpressions;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Feed;

public abstract partial class FeedTests(TestNode node) : NodeTests(node)
{
    [Fact]
    public async Task The_feed_is_in_order_without_gaps_and_resumes_anywhere()
    {
        await ReportAsync(Node.NewAgency());
        await ReportAsync(Node.NewAgency());
        var viewer = await Node.OperatorAsync();

        var read = new List<JsonElement>();
        while (true)
        {
            var after = read.Count == 0 ? 0 : PositionOf(read[^1]);
            var page = (await viewer.GetAsync($"/v1/feed?after={after}&limit=3")).Expect(200);
            Assert.Equal("application/cloudevents-batch+json", page.MediaType);
            Assert.InRange(page.Json.GetArrayLength(), 0, 3);
            if (page.Json.GetArrayLength() == 0)
            {
                break;
            }

            read.AddRange(page.Json.EnumerateArray());
        }

        Assert.True(read.Count >= 8);
        Assert.Equal(Enumerable.Range(1, read.Count).Select(each => (long)each), read.Select(PositionOf));
        Assert.All(read, each => Assert.Equal("1.0", each.GetProperty("specversion").GetString()));
        Assert.Equal(read.Count, read.Select(each => (Text(each, "source"), Text(each, "id"))).Distinct().Count());
    }

    [Fact]
    public async Task An_agency_reads_its_own_records_only_with_its_own_peoples_numbers()
    {
        var (agency, other) = (Node.NewAgency(), Node.NewAgency());
        await ReportAsync(agency);
        await ReportAsync(other);

        var feed = (await (await Node.AgencyAsync(agency)).GetAsync("/v1/feed")).Expect(200);

        Assert.Equal(4, feed.Json.GetArrayLength());
        Assert.All(feed.Json.EnumerateArray(), each => Assert.Equal(agency, Text(each, "subject").Split('/')[0]));
        Assert.Contains(Nip.Of(1), feed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_reads_pseudonyms_and_never_a_number()
    {
        var agency = Node.NewAgency();
        await ReportAsync(agency);
        var kept = Sent.Event(
            "pledge.withdrawn.v1",
            $"{agency}/apel",
            new
            {
                kind = "spoken",
                person = new { category = "pns", number = Nip.Of(2) },
                reason = $"NIP {Nip.Of(2)} salah ketik",
            },
            id: $"tarik-{Nip.Of(2)}"
        );
        await AcceptAsync(agency, kept);

        var feed = (await (await Node.OperatorAsync()).GetAsync("/v1/feed?limit=1000")).Expect(200);

        Assert.DoesNotMatch(EighteenDigits(), feed.Text);
        Assert.Contains("\"p-", feed.Text, StringComparison.Ordinal);
        var own = (await (await Node.AgencyAsync(agency)).GetAsync("/v1/feed")).Expect(200);
        Assert.Matches(EighteenDigits(), own.Text);
    }

    [Fact]
    public async Task A_person_has_one_pseudonym_everywhere_and_no_two_share_one()
    {
        var (agency, other) = (Node.NewAgency(), Node.NewAgency());
        await AcceptAsync(agency, Sent.Roll($"{agency}/apel", Nip.Range(0, 50)));
        await AcceptAsync(other, Sent.Roll($"{other}/apel", Nip.Range(0, 50), "signed", "pppk"));

        var feed = (await (await Node.OperatorAsync()).GetAsync("/v1/feed?limit=1000")).Expect(200);

        var (first, second) = (PersonsOf(feed, agency), PersonsOf(feed, other));
        Assert.Equal(first, second);
        Assert.Equal(50, first.Distinct().Count());
        Assert.All(first, name => Assert.Matches("^p-[0-9a-f]{32}$", name));
    }

    [Fact]
    public async Task Proofs_agree_with_the_hashes_of_the_feed()
    {
        var agency = Node.NewAgency();
        await ReportAsync(agency);
        var holder = await Node.AgencyAsync(agency);
        var feed = (await holder.GetAsync("/v1/feed")).Json.EnumerateArray();
        var published = feed.Where(each => Text(each, "subject") == $"{agency}/apel").Select(Link).ToList();

        var proof = (await holder.GetAsync($"/v1/proofs/{agency}/apel")).Expect(200);

        Assert.Equal(3, published.Count);
        Assert.Equal(published, proof.At("/items").EnumerateArray().Select(ProofLink));
        Assert.Equal(published[^1].Hash, proof.Word("/head/hash"));
        Assert.Equal(3, proof.Number("/head/version"));
        Assert.Equal("SHA-256", proof.Word("/algorithm"));
    }

    [Fact]
    public async Task A_proof_is_paged_without_gap_and_every_page_names_the_head()
    {
        var agency = Node.NewAgency();
        await ReportAsync(agency);
        var viewer = await Node.OperatorAsync();
        var versions = new List<string>();
        string? cursor = "";
        while (cursor is not null)
        {
            var page = (await viewer.GetAsync($"/v1/proofs/{agency}/apel?limit=2&cursor={cursor}")).Expect(200);
            versions.AddRange(page.Words("/items", "version"));
            cursor = page.Word("/cursor");
            Assert.Equal(3, page.Number("/head/version"));
        }

        Assert.Equal(["1", "2", "3"], versions);
    }

    /// <summary>Four records: the roll, the ceremony, one spoken pledge's list and one signed.</summary>
    private Task<Answer> ReportAsync(string agency) =>
        AcceptAsync(
            agency,
            Sent.RollDeclared(agency, 10),
            Sent.Held($"{agency}/apel", Pemilu),
            Sent.Spoken($"{agency}/apel", Nip.Of(1)),
            Sent.Spoken($"{agency}/apel", Nip.Of(2)),
            Sent.Signed($"{agency}/apel", Nip.Of(1))
        );

    private static string[] PersonsOf(Answer feed, string agency) =>
        [
            .. feed
                .Json.EnumerateArray()
                .Where(each => Text(each, "subject") == $"{agency}/apel")
                .SelectMany(each => each.GetProperty("data").GetProperty("persons").EnumerateArray())
                .Select(person => person.GetString()!),
        ];

    private static (int Version, long Position, string Hash) Link(JsonElement each) =>
        (each.GetProperty("streamversion").GetInt32(), PositionOf(each), Text(each, "streamhash"));

    private static (int Version, long Position, string Hash) ProofLink(JsonElement each) =>
        (each.GetProperty("version").GetInt32(), PositionOf(each), Text(each, "hash"));

    private static long PositionOf(JsonElement each) => each.GetProperty("position").GetInt64();

    private static string Text(JsonElement each, string name) => each.GetProperty(name).GetString()!;

    // Hexadecimal hashes may hold such a run by chance; they are no numbers.
    [GeneratedRegex("(?<![0-9a-f])[0-9]{18}(?![0-9a-f])", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex EighteenDigits();
}
