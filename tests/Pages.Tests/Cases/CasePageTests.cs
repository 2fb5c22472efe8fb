using System.Net;
using Netralitas.Identity.Security;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Cases;

public sealed class CasePageTests(SqliteNode node) : CaseTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task A_case_is_read_masked_and_each_view_is_noted_once()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var id = await ReportedAsync(agency, person);
        using var officer = await ReaderAsync();
        var before = await ReadingsAsync(id);

        var page = (await officer.GetAsync($"/cases/{id}")).Expect(200).Text;

        Assert.DoesNotContain(person, page, StringComparison.Ordinal);
        Assert.Contains("Menyukai halaman kampanye", page, StringComparison.Ordinal);
        Assert.Contains("Pasal", page, StringComparison.Ordinal);
        Assert.Contains("Pemilihan Kepala Daerah", page, StringComparison.Ordinal);
        Assert.Equal(before + 1, await ReadingsAsync(id));
    }

    [Fact]
    public async Task The_law_behind_a_deadline_and_behind_a_change_of_hands_is_told_in_the_readers_language()
    {
        var id = NewCase();
        var report = SentCase.Report(Node.NewAgency(), NewPerson(), occurredOn: "2024-08-19", on: "2024-08-20");
        await TellAsync(Bawaslu, "reported", id, report);
        using var officer = await ReaderAsync();
        using var english = await ReaderAsync(language: "en");

        var page = WebUtility.HtmlDecode((await officer.GetAsync($"/cases/{id}")).Expect(200).Text);
        var other = WebUtility.HtmlDecode((await english.GetAsync($"/cases/{id}")).Expect(200).Text);

        Assert.Contains("pasal 134; naskahnya belum dibaca", page, StringComparison.Ordinal);
        Assert.Contains("tanggal 4 September 2024 menurut pemberitaan pers", page, StringComparison.Ordinal);
        Assert.DoesNotContain("the text was not read", page, StringComparison.Ordinal);
        Assert.DoesNotContain("the press", page, StringComparison.Ordinal);
        Assert.Contains("art. 134; the text was not read", other, StringComparison.Ordinal);
        Assert.Contains("of 4 September 2024 as reported by the press", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_is_made_by_its_form_on_the_version_it_was_made_for()
    {
        var id = await ReportedAsync(Node.NewAgency());
        using var officer = await ReaderAsync();
        var page = (await officer.GetAsync($"/cases/{id}")).Expect(200);
        Assert.Contains("/moves/assessed", page.Text, StringComparison.Ordinal);
        var version = PageReader.Field(page, "version");

        var answer = await officer.SendAsync(
            $"/cases/{id}/moves/assessed?election={Pilkada}",
            ("version", version),
            ("on", "2024-09-28"),
            ("result", "violation"),
            ("note", "Cukup bukti"),
            ("documents.0.title", "Kajian 12"),
            ("documents.0.uri", "https://berkas.example.go.id/12")
        );

        Assert.Equal(
            $"/cases/{id}?election={Pilkada}&notice=case-moved",
            answer.Expect(303).Headers.Location?.ToString()
        );
        var read = await CaseAsync(id);
        Assert.Equal("assessed", read.Word("/status"));
        var entry = Assert.Single(History(read, "assessed"));
        Assert.Equal("Cukup bukti", Data(entry, "note"));
        Assert.Equal(
            "Kajian 12",
            entry.GetProperty("data").GetProperty("documents")[0].GetProperty("title").GetString()
        );

        var stale = await officer.SendAsync(
            $"/cases/{id}/moves/forwarded?election={Pilkada}",
            ("version", version),
            ("on", "2024-09-29"),
            ("to", Bkn)
        );
        Assert.Contains("version-stale", stale.Expect(412).Text, StringComparison.Ordinal);
        Assert.Equal("assessed", (await CaseAsync(id)).Word("/status"));
    }

    [Fact]
    public async Task A_refused_move_tells_rule_and_article_and_keeps_what_was_typed()
    {
        var id = await ReportedAsync(Node.NewAgency());
        using var officer = await ReaderAsync(language: "en");
        var version = PageReader.Field(await officer.GetAsync($"/cases/{id}"), "version");

        var answer = (
            await officer.SendAsync(
                $"/cases/{id}/moves/decided",
                ("version", version),
                ("on", "2024-10-05"),
                ("note", "Catatan yang sudah diketik")
            )
        )
            .Expect(409)
            .Text;

        Assert.Contains("move-out-of-order", answer, StringComparison.Ordinal);
        Assert.Contains("PP 94/2021", answer, StringComparison.Ordinal);
        Assert.Contains("The case stands at", answer, StringComparison.Ordinal);
        Assert.Contains("Catatan yang sudah diketik", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "violation", "field-missing")]
    [InlineData("28-09-2024", "violation", "date-invalid")]
    [InlineData("2024-09-28", "mungkin", "value-unknown")]
    [InlineData("2024-09-28", "", "field-missing")]
    public async Task A_move_that_says_nothing_sensible_is_shown_again(string on, string result, string code)
    {
        var id = await ReportedAsync(Node.NewAgency());
        using var officer = await ReaderAsync();
        var version = PageReader.Field(await officer.GetAsync($"/cases/{id}"), "version");

        var answer = await officer.SendAsync(
            $"/cases/{id}/moves/assessed",
            ("version", version),
            ("on", on),
            ("result", result)
        );

        Assert.Contains(code, answer.Expect(422).Text, StringComparison.Ordinal);
        Assert.Equal("received", (await CaseAsync(id)).Word("/status"));
    }

    [Fact]
    public async Task Every_move_a_case_offers_is_one_its_reader_may_make_now()
    {
        var agency = Node.NewAgency();
        var id = await RecommendedAsync(agency);
        using var officer = await ReaderAsync();
        using var privacy = await ReaderAsync(OperatorRole.PrivacyOfficer);
        using var guardian = await ReaderAsync(OperatorRole.ReporterGuardian);

        var moves = (await officer.GetAsync($"/cases/{id}")).Expect(200).Text;
        var privacyMoves = (await privacy.GetAsync($"/cases/{id}")).Expect(200).Text;
        var guardianPage = (await guardian.GetAsync($"/cases/{id}")).Expect(200).Text;

        Assert.Contains("/moves/summoned", moves, StringComparison.Ordinal);
        Assert.Contains("/moves/blocked", moves, StringComparison.Ordinal);
        Assert.DoesNotContain("/moves/assessed", moves, StringComparison.Ordinal);
        Assert.DoesNotContain("/moves/decided", moves, StringComparison.Ordinal);
        Assert.DoesNotContain("/moves/unblocked", moves, StringComparison.Ordinal);
        Assert.DoesNotContain("/moves/corrected", moves, StringComparison.Ordinal);
        Assert.DoesNotContain("/reporters", moves, StringComparison.Ordinal);
        Assert.Contains("/moves/corrected", privacyMoves, StringComparison.Ordinal);
        Assert.DoesNotContain("/moves/erased", privacyMoves, StringComparison.Ordinal);
        Assert.DoesNotContain("/moves/", guardianPage, StringComparison.Ordinal);
        Assert.Contains($"/cases/{id}/reporters", guardianPage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_privacy_officer_corrects_a_person_by_form()
    {
        var id = await ReportedAsync(Node.NewAgency());
        using var privacy = await ReaderAsync(OperatorRole.PrivacyOfficer);
        var version = PageReader.Field(await privacy.GetAsync($"/cases/{id}"), "version");

        (
            await privacy.SendAsync(
                $"/cases/{id}/moves/corrected",
                ("version", version),
                ("on", "2024-10-05"),
                ("person.name", "Nama Benar")
            )
        ).Expect(303);

        Assert.Contains("Nama Benar", (await privacy.GetAsync($"/cases/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reported_is_shown_to_their_guardian_alone_and_for_a_reason()
    {
        var (agency, id) = (Node.NewAgency(), NewCase());
        await TellAsync(Bawaslu, "reported", id, SentCase.Report(agency, NewPerson(), reporter: "Pelapor <i>Uji</i>"));
        using var guardian = await ReaderAsync(OperatorRole.ReporterGuardian);
        using var officer = await ReaderAsync();

        (await guardian.SendAsync($"/cases/{id}/reporters")).Expect(422);
        (await officer.SendAsync($"/cases/{id}/reporters", ("reason", "x"))).Expect(403);
        var page = (await guardian.SendAsync($"/cases/{id}/reporters", ("reason", "Perlindungan saksi"))).Expect(200);

        Assert.Contains("Pelapor &lt;i&gt;Uji&lt;/i&gt;", page.Text, StringComparison.Ordinal);
        Assert.Contains("Perlindungan saksi", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Pelapor &lt;i&gt;Uji",
            (await guardian.GetAsync($"/cases/{id}")).Text,
            StringComparison.Ordinal
        );
    }

    private async Task<int> ReadingsAsync(string id)
    {
        var privacy = await Node.OperatorAsync(OperatorRole.PrivacyOfficer);
        var report = await privacy.PostAsync(
            "/v1/breaches/report",
            $$"""{"from":"2020-01-01T00:00:00Z","to":"2999-01-01T00:00:00Z","knownAt":"2999-01-01T00:00:00Z","keyId":"{{(await Node.OperatorAsync(OperatorRole.CaseOfficer)).KeyId}}"}"""
        );
        return report
            .Expect(200)
            .At("/items")
            .EnumerateArray()
            .Where(each => each.GetProperty("case").GetString() == id)
            .Sum(each => each.GetProperty("readings").GetArrayLength());
    }

    private async Task<PageReader> ReaderAsync(OperatorRole role = OperatorRole.CaseOfficer, string language = "id") =>
        new(Node, await Node.OperatorAsync(role), language);
}
