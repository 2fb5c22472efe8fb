using Netralitas.Identity.Security;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Reminding;

public sealed class ReminderPageTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    private const string Address = $"/reminders?election={Pilkada}";

    [Fact]
    public async Task A_reminder_is_previewed_as_its_readers_will_read_it_and_sent_once()
    {
        var (one, other) = (Node.NewAgency(), Node.NewAgency());
        using var verifier = await VerifierAsync();
        var preview = (
            await verifier.SendAsync(
                Address,
                Written("preview", "Kepada {instansi}: {pemilihan}, {tenggat}", one, other)
            )
        ).Expect(200);
        var id = PageReader.Field(preview, "id");
        Assert.DoesNotContain("Kepada {instansi}: {pemilihan}, {tenggat}</p>", preview.Text, StringComparison.Ordinal);
        Assert.Contains("24 September 2024", preview.Text, StringComparison.Ordinal);
        var sent = Written("send", "Kepada {instansi}: {pemilihan}, {tenggat}", one, other);

        Assert.Contains(
            "Diingatkan sekarang: 2.",
            (await verifier.SendAsync(Address, [.. sent, ("id", id)])).Expect(200).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Diingatkan sekarang: 0. Sudah diingatkan dengan pengingat ini: 2.",
            (await verifier.SendAsync(Address, [.. sent, ("id", id)])).Expect(200).Text,
            StringComparison.Ordinal
        );

        var feed = (await (await Node.AgencyAsync(one)).GetAsync("/v1/feed")).Expect(200);
        var reminded = Assert.Single(
            feed.Json.EnumerateArray(),
            each => each.GetProperty("type").GetString() == "id.netralitas.agency.reminded.v1"
        );
        var data = reminded.GetProperty("data");
        Assert.Equal(Pilkada, data.GetProperty("election").GetString());
        Assert.Contains("24 September 2024", data.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("{instansi}", data.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_reminded_lately_is_marked_and_the_history_tells_when_by_whom_and_how_many()
    {
        var agency = Node.NewAgency();
        using var verifier = await VerifierAsync();
        var preview = await verifier.SendAsync(Address, Written("preview", "Mohon lapor", agency));
        await verifier.SendAsync(
            Address,
            [.. Written("send", "Mohon lapor", agency), ("id", PageReader.Field(preview, "id"))]
        );

        var again = (await verifier.SendAsync(Address, Written("preview", "Mohon lapor lagi", agency)))
            .Expect(200)
            .Text;
        var history = (await verifier.GetAsync(Address)).Expect(200).Text;

        Assert.Contains("1 di antaranya sudah diingatkan dalam 7 hari terakhir", again, StringComparison.Ordinal);
        Assert.Contains(
            $"<code>{(await Node.OperatorAsync(OperatorRole.Verifier)).KeyId}</code>",
            history,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "Perihal", "field-missing")]
    [InlineData("Teks", "", "field-missing")]
    [InlineData("balik \u202E", "Perihal", "text-direction-mark")]
    public async Task What_cannot_be_sent_is_shown_again_with_what_was_typed(string text, string subject, string code)
    {
        var agency = Node.NewAgency();
        using var verifier = await VerifierAsync();

        var page = (
            await verifier.SendAsync(
                Address,
                ("step", "preview"),
                ("agency", agency),
                ("subject", subject),
                ("text", text)
            )
        )
            .Expect(422)
            .Text;

        Assert.Contains(code, page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{agency}\" checked", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_reminded_without_agencies_or_without_a_preview()
    {
        using var verifier = await VerifierAsync();

        Assert.Contains(
            "agencies-missing",
            (await verifier.SendAsync(Address, Written("preview", "x"))).Expect(422).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "reminder-invalid",
            (await verifier.SendAsync(Address, Written("send", "x", Node.NewAgency()))).Expect(422).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Agencies_chosen_elsewhere_come_along()
    {
        var agency = Node.NewAgency();
        using var verifier = await VerifierAsync();

        var page = (await verifier.SendAsync(Address, ("step", "write"), ("agency", agency))).Expect(200).Text;

        Assert.Contains($"value=\"{agency}\" checked", page, StringComparison.Ordinal);
        Assert.Contains("{instansi}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_cannot_say_it_was_reminded()
    {
        var agency = Node.NewAgency();
        var said = Sent.Event(
            "agency.reminded.v1",
            agency,
            new
            {
                election = Pilkada,
                subject = "x",
                text = "x",
                by = "x",
            }
        );

        (await (await Node.AgencyAsync(agency)).SendAsync(said)).ExpectProblem(422, "type-unknown", "/type");
    }

    [Theory]
    [InlineData(OperatorRole.Viewer)]
    [InlineData(OperatorRole.CaseOfficer)]
    public async Task Who_may_not_remind_is_told_so(OperatorRole role)
    {
        using var reader = new PageReader(Node, await Node.OperatorAsync(role), "en");

        Assert.Contains(
            "Beyond your role",
            (await reader.GetAsync("/reminders")).Expect(403).Text,
            StringComparison.Ordinal
        );
        (await reader.SendAsync(Address, Written("send", "x", "52"))).Expect(403);
    }

    private async Task<PageReader> VerifierAsync() => new(Node, await Node.OperatorAsync(OperatorRole.Verifier));

    private static (string, string)[] Written(string step, string text, params string[] agencies) =>
        [("step", step), ("subject", "Pengingat"), ("text", text), .. agencies.Select(agency => ("agency", agency))];
}
