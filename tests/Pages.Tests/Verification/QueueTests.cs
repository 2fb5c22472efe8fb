using Netralitas.Identity.Security;
using Netralitas.Testing;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Verification;

public sealed class QueueTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task The_queue_holds_what_waits_the_oldest_first_and_goes_on_by_itself()
    {
        var agency = Node.NewAgency();
        string[] slugs = ["c-pertama", "a-kedua", "b-ketiga"];
        foreach (var slug in slugs)
        {
            await AcceptAsync(agency, Sent.Held($"{agency}/{slug}", Pemilu));
        }

        await AcceptAsync(agency, Sent.Scheduled($"{agency}/rencana", Pemilu));
        using var verifier = new PageReader(Node, await Node.OperatorAsync(OperatorRole.Verifier));
        var filter = $"election={Pemilu}&q={agency}/";
        var page = await ShowsAsync(verifier, $"/verification?{filter}", slugs);

        var places = slugs
            .Select(slug => page.Text.IndexOf($"at={agency}%2F{slug}", StringComparison.Ordinal))
            .ToArray();
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain("rencana", page.Text, StringComparison.Ordinal);
        Assert.Contains($"/ceremonies/{slugs[0]}/verify", page.Text, StringComparison.Ordinal);

        var answer = await verifier.SendAsync(
            $"/agencies/{agency}/ceremonies/{slugs[0]}/verify?{filter}",
            ("version", PageReader.Field(page, "version")),
            ("queue", "1")
        );

        var next = answer.Expect(303).Headers.Location!.ToString();
        Assert.StartsWith("/verification?", next, StringComparison.Ordinal);
        Assert.Contains($"at={agency}%2F{slugs[1]}", next, StringComparison.Ordinal);
        Assert.Contains("notice=verified", next, StringComparison.Ordinal);
        Assert.Contains(
            $"/ceremonies/{slugs[1]}/return",
            (await verifier.GetAsync(next)).Expect(200).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_sent_back_waits_again_once_it_is_corrected()
    {
        var agency = Node.NewAgency();
        var ceremony = $"{agency}/apel";
        await AcceptAsync(agency, Sent.Held(ceremony, Pemilu));
        using var verifier = new PageReader(Node, await Node.OperatorAsync(OperatorRole.Verifier));
        var address = $"/verification?election={Pemilu}&q={agency}/";
        var page = await ShowsAsync(verifier, address, "apel");
        await verifier.SendAsync(
            $"/agencies/{agency}/ceremonies/apel/return",
            ("version", PageReader.Field(page, "version")),
            ("reason", "Foto gelap")
        );
        await Eventually.IsTrueAsync(
            async () =>
                (await verifier.GetAsync(address)).Text.Contains("Tidak ada yang menunggu", StringComparison.Ordinal),
            "the queue is empty"
        );

        await AcceptAsync(agency, Sent.HeldWith(ceremony, new { elections = new[] { Pemilu }, place = "Aula" }));

        Assert.Contains("Foto gelap", (await ShowsAsync(verifier, address, "apel")).Text, StringComparison.Ordinal);
    }

    private static async Task<Answer> ShowsAsync(PageReader reader, string address, params string[] slugs)
    {
        Answer? page = null;
        await Eventually.IsTrueAsync(
            async () =>
            {
                page = (await reader.GetAsync(address)).Expect(200);
                return slugs.All(slug => page.Text.Contains($"%2F{slug}\"", StringComparison.Ordinal));
            },
            $"the queue shows {string.Join(", ", slugs)}"
        );
        return page!;
    }
}
