using System.Text.RegularExpressions;
using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Administration.Keys;

public sealed partial class KeyPageTests(SqliteNode node) : AdministrationTests(node), IClassFixture<SqliteNode>
{
    private const string All = "/admin/keys?limit=1000";

    [Fact]
    public async Task A_key_made_by_form_is_shown_once_and_works_at_once()
    {
        var made = await MakeAsync(("label", "SIMPEG Jembrana"), ("agency", "51.01"));
        var key = KeyIn(made);

        Assert.True(made.Headers.CacheControl?.NoStore);
        (await Node.WithKey(key).GetAsync("/v1/elections")).Expect(200);
        var list = (await OpenAsync(All)).Expect(200);
        Assert.Contains("SIMPEG Jembrana", list.Text, StringComparison.Ordinal);
        Assert.Contains(IdOf(key), list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(key.Split('_', 3)[2], list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ntr_", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_key_stops_at_once_after_a_page_that_asks()
    {
        var key = KeyIn(await MakeAsync(("label", "sementara"), ("role", "viewer")));
        var address = $"/admin/keys/{IdOf(key)}/revoke";

        var question = (await OpenAsync(address)).Expect(200);
        Assert.Contains("sementara", question.Text, StringComparison.Ordinal);
        (await Node.WithKey(key).GetAsync("/v1/elections")).Expect(200);
        var answer = (await SendFormAsync(address)).Expect(303);

        Assert.Contains("notice=key-revoked", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        (await Node.WithKey(key).GetAsync("/v1/elections")).Expect(401);
        (await OpenAsync(address)).Expect(404);
        (await SendFormAsync(address)).Expect(404);
        (await OpenAsync("/admin/keys/tidak-ada/revoke")).Expect(404);
    }

    [Theory]
    [InlineData("", "52", "", "field-missing")]
    [InlineData("x", "", "", "key-owner")]
    [InlineData("x", "52", "viewer", "key-owner")]
    [InlineData("x", "Kota Tual", "", "agency-invalid")]
    [InlineData("x", "", "raja", "role-unknown")]
    [InlineData("x\u202Ey", "52", "", "text-direction-mark")]
    public async Task A_bad_form_makes_no_key_and_keeps_what_was_typed(
        string label,
        string agency,
        string role,
        string code
    )
    {
        var before = CountIn(await OpenAsync(All));

        var answer = (
            await SendFormAsync("/admin/keys/new", ("label", label), ("agency", agency), ("role", role))
        ).Expect(422);

        Assert.Contains($"<code>{code}</code>", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"value=\"{agency}\"", answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, CountIn(await OpenAsync(All)));
    }

    [Fact]
    public async Task The_list_shows_the_keys_that_were_asked_for()
    {
        await MakeAsync(("label", "saring-instansi"), ("agency", "kl.saring"));
        var revoked = KeyIn(await MakeAsync(("label", "saring-dicabut"), ("agency", "kl.saring")));
        await MakeAsync(("label", "saring-operator"), ("role", "privacyOfficer"));
        await SendFormAsync($"/admin/keys/{IdOf(revoked)}/revoke");

        var ofAgency = (await OpenAsync("/admin/keys?agency=kl.sar")).Text;
        var good = (await OpenAsync("/admin/keys?agency=kl.sar&state=good")).Text;
        var ofRole = (await OpenAsync("/admin/keys?role=privacyOfficer")).Text;

        Assert.Contains("saring-instansi", ofAgency, StringComparison.Ordinal);
        Assert.Contains("saring-dicabut", ofAgency, StringComparison.Ordinal);
        Assert.DoesNotContain("saring-operator", ofAgency, StringComparison.Ordinal);
        Assert.Contains("saring-instansi", good, StringComparison.Ordinal);
        Assert.DoesNotContain("saring-dicabut", good, StringComparison.Ordinal);
        Assert.Contains("saring-operator", ofRole, StringComparison.Ordinal);
        Assert.DoesNotContain("saring-instansi", ofRole, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("role=raja")]
    [InlineData("state=mungkin")]
    [InlineData("limit=0")]
    [InlineData("cursor=%21")]
    public async Task A_filter_that_has_no_meaning_is_refused(string query) =>
        (await OpenAsync($"/admin/keys?{query}")).Expect(400);

    [Fact]
    public async Task The_list_is_paged_without_gap_or_repeat()
    {
        for (var count = 0; count < 5; count++)
        {
            await MakeAsync(("label", $"halaman-{count}"), ("agency", "kl.halaman"));
        }

        var seen = new List<string>();
        for (string? next = "/admin/keys?agency=kl.halaman&limit=2"; next is not null; )
        {
            var page = (await OpenAsync(next)).Expect(200);
            seen.AddRange(RowLabel().Matches(page.Text).Select(found => found.Groups["label"].Value));
            next = NextLink().Match(Shown(page)) is { Success: true } link ? link.Groups["address"].Value : null;
        }

        Assert.Equal(["halaman-4", "halaman-3", "halaman-2", "halaman-1", "halaman-0"], seen);
    }

    [Fact]
    public async Task A_label_that_is_a_script_shows_as_text()
    {
        var made = await MakeAsync(("label", "<script>alert(1)</script>"), ("agency", "kl.jahat"));

        Assert.DoesNotContain("<script>alert", made.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "<script>alert",
            (await OpenAsync("/admin/keys?agency=kl.jahat")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/admin/keys")]
    [InlineData("/admin/keys/new")]
    public Task Only_administrators_come_here(string path) => ExpectAdministratorsOnlyAsync(path);

    [Fact]
    public async Task Nobody_else_makes_or_revokes_a_key_by_form()
    {
        var key = KeyIn(await MakeAsync(("label", "tetap"), ("role", "viewer")));

        (
            await SendFormAsync("/admin/keys/new", OperatorRole.Verifier, ("label", "x"), ("role", "administrator"))
        ).Expect(403);
        (await SendFormAsync($"/admin/keys/{IdOf(key)}/revoke", OperatorRole.PrivacyOfficer)).Expect(403);
        (await Node.WithKey(key).GetAsync("/v1/elections")).Expect(200);
    }

    private async Task<Answer> MakeAsync(params (string Name, string Value)[] fields) =>
        (await SendFormAsync("/admin/keys/new", fields)).Expect(201);

    private static string KeyIn(Answer made) => WholeKey().Match(made.Text).Value;

    private static string IdOf(string key) => key.Split('_')[1];

    private static int CountIn(Answer list) => RowLabel().Count(list.Text);

    [GeneratedRegex("ntr_[a-z0-9]{12}_[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex WholeKey();

    [GeneratedRegex("<th scope=\"row\">(?<label>[^<]*)</th>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowLabel();

    [GeneratedRegex("rel=\"next\" href=\"(?<address>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NextLink();
}
