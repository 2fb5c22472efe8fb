using Microsoft.Extensions.DependencyInjection;
using Netralitas.Domain.Elections;
using Netralitas.Identity.Security;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Administration.Elections;

public sealed class ElectionPageTests(SqliteNode node) : AdministrationTests(node), IClassFixture<SqliteNode>
{
    private const string OfPilkada = "/admin/elections/pilkada-2024/target";
    private const string OfPemilu = "/admin/elections/pemilu-2024/target";

    [Fact]
    public async Task The_page_shows_stages_and_fixings_with_their_sources_and_marks()
    {
        var page = Shown((await OpenAsync("/admin/elections")).Expect(200));

        Assert.Contains("Masa kampanye", page, StringComparison.Ordinal);
        Assert.Contains("Peraturan KPU 3/2022 menurut pemberitaan pers Juni 2022", page, StringComparison.Ordinal);
        Assert.Contains("Tidak diketahui adanya tenggat nasional untuk ikrar", page, StringComparison.Ordinal);
        Assert.DoesNotContain("the press", page, StringComparison.Ordinal);
        Assert.Contains("Presiden dan Wakil Presiden", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Node.Services.GetRequiredService<ElectionCalendar>().All.SelectMany(election => election.Contests),
            contest => page.Contains($">{contest}<", StringComparison.Ordinal)
        );
        Assert.Contains("[F2] dari tangan kedua", page, StringComparison.Ordinal);
        Assert.Contains("Rabu, 27 November 2024", page, StringComparison.Ordinal);
        var english = Shown(await OpenAsync("/admin/elections", language: "en"));
        Assert.Contains("[F2] second-hand", english, StringComparison.Ordinal);
        Assert.Contains(
            "Peraturan KPU 3/2022 as reported by the press in June 2022",
            english,
            StringComparison.Ordinal
        );
        Assert.Contains("No national deadline for the pledge is known", english, StringComparison.Ordinal);
        Assert.Contains("Wednesday, 27 November 2024", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_set_by_form_is_in_the_history_after_the_files_own()
    {
        var administrator = await Node.OperatorAsync(OperatorRole.Administrator);
        Assert.Contains("name=\"version\" value=\"0\"", (await OpenAsync(OfPilkada)).Text, StringComparison.Ordinal);

        var answer = (
            await SendFormAsync(
                OfPilkada,
                ("date", "2024-10-03"),
                ("reason", "<script>alert(1)</script> 198609262015051001"),
                ("version", "0")
            )
        ).Expect(303);

        Assert.Contains("notice=target-set", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var page = await OpenAsync("/admin/elections");
        var (own, set) = (
            page.Text.IndexOf("Sehari sebelum masa kampanye", StringComparison.Ordinal),
            page.Text.IndexOf("3 Oktober 2024", StringComparison.Ordinal)
        );
        Assert.True(own > 0 && set > 0);
        Assert.Contains(administrator.KeyId, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("198609262015051001", page.Text, StringComparison.Ordinal);
        (await SendFormAsync(OfPilkada, ("date", "2024-10-04"), ("reason", "SE"), ("version", "0"))).Expect(409);
        (await SendFormAsync(OfPilkada, ("date", "2024-10-04"), ("reason", "SE"), ("version", "1"))).Expect(303);
    }

    [Theory]
    [InlineData("", "SE", "0", "field-missing")]
    [InlineData("besok", "SE", "0", "date-invalid")]
    [InlineData("2024-02-15", "SE", "0", "target-after-voting-day")]
    [InlineData("2024-02-01", "", "0", "field-missing")]
    [InlineData("2024-02-01", "a\u202Eb", "0", "text-direction-mark")]
    [InlineData("2024-02-01", "SE", "-1", "version-invalid")]
    public async Task A_bad_form_changes_nothing_and_keeps_what_was_typed(
        string date,
        string reason,
        string version,
        string code
    )
    {
        var answer = (await SendFormAsync(OfPemilu, ("date", date), ("reason", reason), ("version", version))).Expect(
            422
        );

        Assert.Contains($"<code>{code}</code>", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"value=\"{date}\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains($">{reason}</textarea>", Shown(answer), StringComparison.Ordinal);
        Assert.Contains("name=\"version\" value=\"0\"", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/elections")]
    [InlineData(OfPemilu)]
    public Task Only_administrators_come_here(string path) => ExpectAdministratorsOnlyAsync(path);

    [Fact]
    public async Task Nobody_else_sets_a_date_by_form() =>
        (
            await SendFormAsync(
                OfPemilu,
                OperatorRole.Verifier,
                ("date", "2024-02-01"),
                ("reason", "SE"),
                ("version", "0")
            )
        ).Expect(403);

    [Fact]
    public async Task An_election_that_there_is_not_has_no_page()
    {
        (await OpenAsync("/admin/elections/pemilu-1955/target")).Expect(404);
        (await SendFormAsync("/admin/elections/pemilu-1955/target", ("date", "1955-01-01"))).Expect(404);
    }
}
