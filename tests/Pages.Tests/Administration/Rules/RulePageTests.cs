using System.Security.Cryptography;
using Netralitas.Identity.Security;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Administration.Rules;

public sealed class RulePageTests(SqliteNode node) : AdministrationTests(node), IClassFixture<SqliteNode>
{
    [Theory]
    [InlineData("regions")]
    [InlineData("province-tiles")]
    [InlineData("elections")]
    [InlineData("wordings")]
    [InlineData("violations")]
    [InlineData("penalties")]
    [InlineData("clocks")]
    [InlineData("holidays")]
    [InlineData("supervisors")]
    [InlineData("case-moves")]
    [InlineData("privacy")]
    public async Task Every_file_is_there_with_the_hash_of_its_bytes(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "data", $"{file}.json");
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, Cancellation)));

        var list = (await OpenAsync("/admin/rules")).Expect(200);
        var page = (await OpenAsync($"/admin/rules/{file}", language: "en")).Expect(200);

        Assert.Contains($"<code>{hash}</code>", list.Text, StringComparison.Ordinal);
        Assert.Contains($"<code>{hash}</code>", page.Text, StringComparison.Ordinal);
        Assert.Contains("<caption>", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_are_shown_by_their_mark()
    {
        var unverified = Shown((await OpenAsync("/admin/rules/privacy?mark=U")).Expect(200));
        var found = Shown((await OpenAsync("/admin/rules/privacy?mark=F")).Expect(200));

        Assert.Contains("Dipilih di sini; jadwal retensi arsip belum ditemukan", unverified, StringComparison.Ordinal);
        Assert.DoesNotContain("UU 27/2022 pasal 46", unverified, StringComparison.Ordinal);
        Assert.Contains("UU 27/2022 pasal 46", found, StringComparison.Ordinal);
        (await OpenAsync("/admin/rules/privacy?mark=X")).Expect(400);
    }

    [Fact]
    public async Task Sources_and_notes_are_in_the_readers_language()
    {
        var id = Shown((await OpenAsync("/admin/rules/clocks")).Expect(200));
        var en = Shown((await OpenAsync("/admin/rules/clocks", language: "en")).Expect(200));

        Assert.Contains("UU 7/2017 pasal 454; naskahnya belum dibaca", id, StringComparison.Ordinal);
        Assert.Contains("Tenggat hukum antara dua tonggak suatu perkara.", id, StringComparison.Ordinal);
        Assert.DoesNotContain("the text was not read", id, StringComparison.Ordinal);
        Assert.Contains("UU 7/2017 art. 454; the text was not read", en, StringComparison.Ordinal);
        Assert.Contains("Legal periods between two milestones of a case.", en, StringComparison.Ordinal);
        Assert.DoesNotContain("belum dibaca", en, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_operator_reads_the_rules_and_finds_no_way_to_what_they_may_not_open()
    {
        foreach (var role in Enum.GetValues<OperatorRole>())
        {
            (await OpenAsync("/admin/rules", role)).Expect(200);
            (await OpenAsync("/admin/rules/clocks", role)).Expect(200);
        }

        var viewers = (await OpenAsync("/admin/rules", OperatorRole.Viewer)).Text;
        Assert.DoesNotContain("href=\"/admin?", viewers, StringComparison.Ordinal);
        Assert.Contains("href=\"/admin?", (await OpenAsync("/admin/rules")).Text, StringComparison.Ordinal);
        (await (await Node.AgencyAsync("52")).GetAsync("/admin/rules")).Expect(403);
    }

    [Theory]
    [InlineData("/admin/rules/tidak-ada")]
    [InlineData("/admin/rules/..%2F..%2Fappsettings")]
    public async Task A_file_that_the_node_did_not_read_is_not_shown(string path) =>
        (await OpenAsync(path)).Expect(404);
}
