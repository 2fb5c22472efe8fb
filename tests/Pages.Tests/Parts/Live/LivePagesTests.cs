using Microsoft.Extensions.DependencyInjection;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Live;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Parts.Live;

public sealed class LivePagesTests(SqliteNode node) : CaseTests(node), IClassFixture<SqliteNode>
{
    private const string Nation = $"/live/nation?election={Pemilu}";
    private const string Changes = $"/live/changes?election={Pemilu}";

    [Fact]
    public async Task A_viewer_first_gets_every_part_of_the_page_as_the_page_has_it()
    {
        var viewer = await Node.OperatorAsync();
        await using var stream = await PartStream.OpenAsync(viewer, $"{Nation}&map=spoken&sort=-name");
        var parts = await stream.NextAsync();
        var page = (await viewer.GetAsync($"/?election={Pemilu}&map=spoken&sort=-name")).Expect(200).Text;

        foreach (var part in (string[])["map", "overdue", "gaps", "stale", "timeline"])
        {
            Assert.Contains(parts[part], page, StringComparison.Ordinal);
        }

        Assert.Equal(
            ["asof", "figures", "gaps", "map", "overdue", "provinces", "recent", "stale", "timeline"],
            parts.Keys.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_an_agency_reports_comes_to_the_open_page()
    {
        var agency = Node.NewAgency();
        await using var stream = await PartStream.OpenAsync(await Node.OperatorAsync(), Nation);
        await stream.NextAsync();

        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));

        var parts = await stream.UntilAsync(
            "recent",
            html => html.Contains($"/agencies/{agency}?", StringComparison.Ordinal)
        );
        Assert.Contains("figures", parts.Keys);
        Assert.DoesNotContain("gaps", parts.Keys);
    }

    [Fact]
    public async Task Who_comes_back_gets_what_changed_meanwhile()
    {
        var agency = Node.NewAgency();
        var viewer = await Node.OperatorAsync();
        string last;
        await using (var stream = await PartStream.OpenAsync(viewer, Nation))
        {
            await stream.NextAsync();
            last = stream.LastId;
        }

        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));
        await using var again = await PartStream.OpenAsync(viewer, Nation, last);
        var parts = await again.UntilAsync(
            "recent",
            html => html.Contains($"/agencies/{agency}?", StringComparison.Ordinal)
        );

        Assert.DoesNotContain("gaps", parts.Keys);
    }

    [Fact]
    public async Task A_view_is_rendered_once_however_many_look_at_it()
    {
        const int viewers = 60;
        var watch = Node.Services.GetRequiredService<LiveWatch>();
        var agency = Node.NewAgency();
        var viewer = await Node.OperatorAsync();
        var streams = await Task.WhenAll(
            Enumerable.Range(0, viewers).Select(_ => PartStream.OpenAsync(viewer, $"{Nation}&map=signed"))
        );
        await Task.WhenAll(streams.Select(stream => stream.NextAsync()));
        var before = watch.Rendered;

        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));
        var told = await Task.WhenAll(
            streams.Select(stream =>
                stream.UntilAsync("recent", html => html.Contains($"/agencies/{agency}?", StringComparison.Ordinal))
            )
        );

        // One event may be seen in several rounds, but in none of them once for each viewer.
        Assert.InRange(watch.Rendered - before, 1, viewers / 2);
        Assert.Single(told.Select(parts => parts["figures"]).Distinct());
        foreach (var stream in streams)
        {
            await stream.DisposeAsync();
        }
    }

    [Fact]
    public async Task Names_that_agencies_made_up_are_text_in_the_stream_too()
    {
        await AcceptAsync("kl.hidup", Sent.Registered("kl.hidup", "<img src=x onerror=alert(1)>"));
        await using var stream = await PartStream.OpenAsync(await Node.OperatorAsync(), Nation);
        await stream.NextAsync();

        await AcceptAsync("kl.hidup", Sent.Held("kl.hidup/apel", Pemilu));

        var parts = await stream.UntilAsync(
            "recent",
            html => html.Contains("/agencies/kl.hidup?", StringComparison.Ordinal)
        );
        Assert.Contains("&lt;img", parts["recent"], StringComparison.Ordinal);
        Assert.DoesNotContain("<img", parts["recent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_pages_are_told_which_agencies_changed()
    {
        var agency = Node.NewAgency();
        await using var stream = await PartStream.OpenAsync(await Node.OperatorAsync(), Changes);
        Assert.Contains("stale", (await stream.NextAsync()).Keys);

        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));

        await stream.UntilAsync($"agency:{agency}", mark => mark.Length > 0);
    }

    [Fact]
    public async Task An_agency_is_told_of_itself_alone()
    {
        var (own, other) = (Node.NewAgency(), Node.NewAgency());
        await using var stream = await PartStream.OpenAsync(await Node.AgencyAsync(own), Changes);
        await stream.NextAsync();

        await AcceptAsync(other, Sent.Held($"{other}/apel", Pemilu));
        await AcceptAsync(own, Sent.Held($"{own}/apel", Pemilu));

        var parts = await stream.UntilAsync($"agency:{own}", mark => mark.Length > 0);
        Assert.DoesNotContain($"agency:{other}", parts.Keys);
    }

    [Fact]
    public async Task That_a_case_changed_is_told_to_those_who_read_cases_and_to_nobody_else()
    {
        var (agency, witness) = (Node.NewAgency(), Node.NewAgency());
        await using var officer = await PartStream.OpenAsync(
            await Node.OperatorAsync(OperatorRole.CaseOfficer),
            Changes
        );
        await using var viewer = await PartStream.OpenAsync(await Node.OperatorAsync(), Changes);
        await officer.NextAsync();
        await viewer.NextAsync();

        await AcceptAsync(
            agency,
            SentCase.Event(agency, "reported", NewCase(agency), SentCase.Report(agency, NewPerson()))
        );
        await officer.UntilAsync("cases", mark => mark.Length > 0);
        await AcceptAsync(witness, Sent.Held($"{witness}/apel", Pemilu));

        var told = await viewer.UntilAsync($"agency:{witness}", mark => mark.Length > 0);
        Assert.DoesNotContain("cases", told.Keys);
    }

    [Fact]
    public async Task The_streams_ask_for_what_their_pages_ask_for()
    {
        (await Node.Nobody.GetAsync(Nation)).Expect(401);
        (await Node.Nobody.GetAsync(Changes)).Expect(401);
        (await (await Node.AgencyAsync(Node.NewAgency())).GetAsync(Nation)).Expect(403);
        (await (await Node.OperatorAsync()).GetAsync("/live/nation?election=tidak-ada")).ExpectProblem(
            400,
            "query-invalid",
            "?election"
        );
        (await (await Node.OperatorAsync()).GetAsync($"{Nation}&map=warna")).ExpectProblem(
            400,
            "query-invalid",
            "?map"
        );
    }
}
