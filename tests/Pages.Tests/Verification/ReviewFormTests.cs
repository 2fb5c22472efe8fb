using Netralitas.Identity.Security;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Verification;

public sealed class ReviewFormTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task A_ceremony_is_accepted_by_its_form()
    {
        var (agency, ceremony) = await HoldAsync();
        using var verifier = await ReaderAsync();
        var page = (await verifier.GetAsync($"/verification?election={Pemilu}&at={ceremony}")).Expect(200);

        var answer = await verifier.SendAsync(
            $"/agencies/{agency}/ceremonies/apel/verify?election={Pemilu}",
            ("version", PageReader.Field(page, "version")),
            ("note", "Foto lengkap")
        );

        Assert.Equal(
            $"/agencies/{agency}/ceremonies/apel?election={Pemilu}&notice=verified",
            answer.Expect(303).Headers.Location?.ToString()
        );
        var read = await CeremonyAsync(ceremony);
        Assert.Equal(("verified", "Foto lengkap"), (read.Word("/status"), read.Word("/history/1/reason")));
    }

    [Fact]
    public async Task Sending_back_needs_a_reason_and_keeps_nothing_without_one()
    {
        var (agency, ceremony) = await HoldAsync();
        using var verifier = await ReaderAsync();
        var page = await verifier.GetAsync($"/verification?election={Pemilu}&at={ceremony}");
        var version = PageReader.Field(page, "version");
        var path = $"/agencies/{agency}/ceremonies/apel/return?election={Pemilu}";

        var refused = (await verifier.SendAsync(path, ("version", version), ("reason", "  "))).Expect(422);
        Assert.Contains("field-missing", refused.Text, StringComparison.Ordinal);
        Assert.Equal("held", (await CeremonyAsync(ceremony)).Word("/status"));

        (await verifier.SendAsync(path, ("version", version), ("reason", "Foto gelap"))).Expect(303);
        var read = await CeremonyAsync(ceremony);
        Assert.Equal(("returned", "Foto gelap"), (read.Word("/status"), read.Word("/history/1/reason")));
    }

    [Fact]
    public async Task A_reason_that_turns_the_writing_round_is_refused_and_kept_in_the_form()
    {
        var (agency, ceremony) = await HoldAsync();
        using var verifier = await ReaderAsync();

        var refused = await verifier.SendAsync(
            $"/agencies/{agency}/ceremonies/apel/return?election={Pemilu}",
            ("version", "1"),
            ("reason", "foto \u202Epalsu")
        );

        Assert.Contains("text-direction-mark", refused.Expect(422).Text, StringComparison.Ordinal);
        Assert.Contains("palsu", refused.Text, StringComparison.Ordinal);
        Assert.Equal("held", (await CeremonyAsync(ceremony)).Word("/status"));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("return")]
    public async Task Who_saw_an_old_state_decides_nothing_and_sees_the_new_one(string action)
    {
        var (agency, ceremony) = await HoldAsync();
        using var verifier = await ReaderAsync();
        var page = await verifier.GetAsync($"/verification?election={Pemilu}&at={ceremony}");
        var version = PageReader.Field(page, "version");
        await AcceptAsync(
            agency,
            Sent.HeldWith(ceremony, new { elections = new[] { Pemilu }, place = "Tempat yang dikoreksi" })
        );

        var answer = await verifier.SendAsync(
            $"/agencies/{agency}/ceremonies/apel/{action}?election={Pemilu}",
            ("version", version),
            ("reason", "Alasan yang sudah diketik"),
            ("queue", "1")
        );

        Assert.Contains("version-stale", answer.Expect(409).Text, StringComparison.Ordinal);
        Assert.Contains("Tempat yang dikoreksi", answer.Text, StringComparison.Ordinal);
        Assert.Equal("held", (await CeremonyAsync(ceremony)).Word("/status"));
        if (action == "return")
        {
            Assert.Contains("Alasan yang sudah diketik", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pledges_that_come_meanwhile_make_no_decision_old()
    {
        var (agency, ceremony) = await HoldAsync();
        using var verifier = await ReaderAsync();
        var page = await verifier.GetAsync($"/verification?election={Pemilu}&at={ceremony}");
        await AcceptAsync(agency, Sent.Spoken(ceremony, Nip.Of(1)));

        (
            await verifier.SendAsync(
                $"/agencies/{agency}/ceremonies/apel/verify?election={Pemilu}",
                ("version", PageReader.Field(page, "version"))
            )
        ).Expect(303);

        Assert.Equal("verified", (await CeremonyAsync(ceremony)).Word("/status"));
    }

    [Fact]
    public async Task A_form_without_a_version_does_nothing()
    {
        var (agency, ceremony) = await HoldAsync();
        using var verifier = await ReaderAsync();

        (await verifier.SendAsync($"/agencies/{agency}/ceremonies/apel/verify")).Expect(409);

        Assert.Equal("held", (await CeremonyAsync(ceremony)).Word("/status"));
    }

    [Theory]
    [InlineData(OperatorRole.Viewer)]
    [InlineData(OperatorRole.CaseOfficer)]
    public async Task Only_who_may_judge_evidence_sees_the_queue_and_is_heard(OperatorRole role)
    {
        var (agency, ceremony) = await HoldAsync();
        using var reader = await ReaderAsync(role);

        Assert.Contains(
            "Di luar peran Anda",
            (await reader.GetAsync("/verification")).Expect(403).Text,
            StringComparison.Ordinal
        );
        (await reader.SendAsync($"/agencies/{agency}/ceremonies/apel/verify", ("version", "1"))).Expect(403);
        Assert.Equal("held", (await CeremonyAsync(ceremony)).Word("/status"));
    }

    [Fact]
    public async Task What_an_agency_wrote_is_shown_as_text_and_only_web_addresses_are_links()
    {
        var agency = Node.NewAgency();
        var ceremony = $"{agency}/apel";
        await AcceptAsync(
            agency,
            Sent.HeldWith(
                ceremony,
                new
                {
                    elections = new[] { Pemilu },
                    place = "<script>alert(1)</script>",
                    leader = new { name = "<b>x</b> 198609262015051001", position = "Sekda" },
                    evidence = new[]
                    {
                        new { kind = "photo", uri = "javascript:alert(1)" },
                        new { kind = "news", uri = "https://berita.example.go.id/1" },
                    },
                }
            )
        );
        using var verifier = await ReaderAsync();

        var page = (await verifier.GetAsync($"/verification?election={Pemilu}&at={ceremony}")).Expect(200).Text;

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>x</b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("198609262015051001", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.Ordinal);
        Assert.Contains("javascript:alert(1)", page, StringComparison.Ordinal);
        Assert.Contains(
            "href=\"https://berita.example.go.id/1\" rel=\"noopener noreferrer nofollow\"",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_page_reads_English_for_who_chose_it()
    {
        var (_, ceremony) = await HoldAsync();
        using var verifier = await ReaderAsync(language: "en");

        var page = (await verifier.GetAsync($"/verification?election={Pemilu}&at={ceremony}")).Expect(200).Text;

        Assert.Contains("Accept the evidence", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Terima bukti", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/verification?at=bukan+apel", 404)]
    [InlineData("/verification?at=52/tidak-ada", 404)]
    [InlineData("/verification?sort=nama", 400)]
    [InlineData("/verification?province=99", 400)]
    public async Task An_address_that_cannot_be_meant_gives_a_page_that_says_so(string path, int status)
    {
        using var verifier = await ReaderAsync();

        Assert.Equal("text/html", (await verifier.GetAsync(path)).Expect(status).MediaType);
    }

    private async Task<PageReader> ReaderAsync(OperatorRole role = OperatorRole.Verifier, string language = "id") =>
        new(Node, await Node.OperatorAsync(role), language);

    private async Task<(string Agency, string Ceremony)> HoldAsync()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));
        return (agency, $"{agency}/apel");
    }
}
