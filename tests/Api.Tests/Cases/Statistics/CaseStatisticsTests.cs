using System.Text.Json;
using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Cases.Statistics;

/// <summary>
/// On a node of its own. Every test sends the same cases, and a repeat changes nothing: 6 persons for a like, 5 for an online
/// campaign of whom one campaigned twice, 3 for banners on 4 reports, one of them for a party, one under examination and one with a closed moral statement.
/// </summary>
public abstract class CaseStatisticsTests(TestNode node) : CaseTests(node)
{
    private const string Agency = "51.01";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        string[] events =
        [
            .. Enumerable.Range(0, 6).Select(each => Reported($"suka-{each}", SentCase.Like, each)),
            .. Enumerable.Range(0, 5).Select(each => Reported($"daring-{each}", "online-campaign", each)),
            Reported("daring-lagi", "online-campaign", 0, "2024-10-02"),
            .. Enumerable.Range(0, 3).Select(each => Reported($"baliho-{each}", "banner", each)),
            Reported("anggota", "party-membership", 0),
            .. Assessed("periksa", "leaning-activity", 7),
            .. Assessed("tertutup", "photo-with-candidate", 8, "2024-09-10"),
        ];
        await SendAsync(Bawaslu, events);
        var again = SentCase.Report(Agency, Nip.Of(0), "banner", "2024-10-01", on: "2024-10-04");
        await SendAsync(Ministry, Step(Ministry, "reported", "baliho-0", again));
        foreach (var id in (string[])["periksa", "tertutup"])
        {
            await SendAsync(Bkn, Step(Bkn, "recommended", id, SentCase.On("2024-10-07")));
            await SendAsync(Agency, Step(Agency, "examined", id, SentCase.Result("2024-10-08", "appeared")));
        }

        await SendAsync(Agency, Step(Agency, "decided", "tertutup", SentCase.Decided("2024-10-09", "moral-closed")));
    }

    [Fact]
    public async Task A_viewer_sees_no_cell_of_fewer_than_five_persons_nor_what_would_give_it_away()
    {
        var viewer = await StatisticsAsync(OperatorRole.Viewer, "act", "case");

        Assert.Equal(5, viewer.Number("/cellMin"));
        Assert.Equal((5, 15), (viewer.Number("/roundedTo"), viewer.Number("/total")));
        Assert.Equal([("online-campaign", 5), ("other", null), (SentCase.Like, 5)], Cells(viewer));
        foreach (var small in (string[])["banner", "party-membership"])
        {
            Assert.DoesNotContain(small, viewer.Text, StringComparison.Ordinal);
        }

        Assert.All(
            viewer.At("/items").EnumerateArray(),
            cell =>
                Assert.Equal(
                    cell.GetProperty("count").ValueKind == JsonValueKind.Null,
                    cell.GetProperty("suppressed").GetBoolean()
                )
        );
    }

    [Fact]
    public async Task It_is_persons_that_make_a_cell_large_enough_not_what_it_counts()
    {
        var reports = await StatisticsAsync(OperatorRole.Viewer, "act", "report");

        // Five reports, of three persons.
        Assert.Null(Cells(reports).Single(cell => cell.Group == "other").Count);
    }

    [Theory]
    [InlineData("case", 6, 3, 18)]
    [InlineData("report", 6, 4, 19)]
    [InlineData("person", 5, 3, 8)]
    public async Task Who_is_entitled_to_the_cases_sees_every_cell(string unit, int online, int banners, int total)
    {
        var seen = await StatisticsAsync(OperatorRole.CaseOfficer, "act", unit);

        Assert.Equal(
            [
                ("banner", banners),
                ("leaning-activity", 1),
                ("online-campaign", online),
                ("party-membership", 1),
                ("photo-with-candidate", 1),
                (SentCase.Like, 6),
            ],
            Cells(seen)
        );
        Assert.Equal((0, 1, total), (seen.Number("/cellMin"), seen.Number("/roundedTo"), seen.Number("/total")));
    }

    [Theory]
    [InlineData("status", "examination")]
    [InlineData("penalty", "moral-closed")]
    [InlineData("category", "ethics")]
    public async Task Running_examinations_and_closed_statements_are_in_no_figure_of_a_viewer(string by, string group)
    {
        Assert.DoesNotContain(
            Cells(await StatisticsAsync(OperatorRole.Viewer, by, "case")),
            cell => cell.Group == group
        );
        Assert.Contains(
            Cells(await StatisticsAsync(OperatorRole.PrivacyOfficer, by, "case")),
            cell => cell.Group == group
        );
    }

    [Theory]
    [InlineData("act")]
    [InlineData("category")]
    [InlineData("stage")]
    [InlineData("status")]
    [InlineData("rank")]
    [InlineData("province")]
    [InlineData("month")]
    [InlineData("penalty")]
    public async Task Cells_add_up_to_the_total_and_every_figure_says_source_day_and_unit(string by)
    {
        var seen = await StatisticsAsync(OperatorRole.CaseOfficer, by, "case");

        Assert.Equal(seen.Number("/total"), Cells(seen).Sum(cell => cell.Count));
        Assert.Equal((by, "case"), (seen.Word("/by"), seen.Word("/unit")));
        Assert.False(string.IsNullOrEmpty(seen.Word("/source")));
        Assert.True(seen.At("/asOf").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task An_election_without_cases_looks_to_a_viewer_like_one_with_few()
    {
        var address = $"/v1/statistics/cases?by=act&election={Pemilu}";
        var (viewer, officer) = (
            await ReadAsync(address),
            (await (await Node.OperatorAsync(OperatorRole.CaseOfficer)).GetAsync(address)).Expect(200)
        );

        Assert.Equal(JsonValueKind.Null, viewer.At("/total").ValueKind);
        Assert.Equal(0, officer.Number("/total"));
    }

    [Fact]
    public async Task An_agencys_figures_are_rounded_for_a_viewer_and_few_look_like_none()
    {
        var address = $"/v1/agencies/{Agency}?election={Pilkada}";
        var (viewer, none, officer) = (
            await ReadAsync(address),
            await ReadAsync($"/v1/agencies/{Node.NewAgency()}?election={Pilkada}"),
            (await (await Node.OperatorAsync(OperatorRole.CaseOfficer)).GetAsync(address)).Expect(200)
        );

        // The two recommended ones are an examination and a closed statement; of the others nobody waits for the agency.
        Assert.Equal(
            """{"open":15,"overdue":null,"recommended":null,"followedUp":null,"followUpRate":null}""",
            viewer.At("/cases").GetRawText()
        );
        Assert.Equal(
            """{"open":null,"overdue":null,"recommended":null,"followedUp":null,"followUpRate":null}""",
            none.At("/cases").GetRawText()
        );
        Assert.Equal(
            (18, 2, 2),
            (officer.Number("/cases/open"), officer.Number("/cases/recommended"), officer.Number("/cases/followedUp"))
        );
    }

    private async Task<Answer> StatisticsAsync(OperatorRole role, string by, string unit) =>
        (await (await Node.OperatorAsync(role)).GetAsync($"/v1/statistics/cases?by={by}&unit={unit}")).Expect(200);

    private async Task SendAsync(string sender, params string[] events)
    {
        var answer = (await (await Node.AgencyAsync(sender)).SendAllAsync(events)).Expect(200);
        Assert.True(answer.Number("/accepted") + answer.Number("/duplicates") == events.Length, answer.Text);
    }

    private static (string? Group, int? Count)[] Cells(Answer answer) =>
        [
            .. answer
                .At("/items")
                .EnumerateArray()
                .Select(cell =>
                    (
                        cell.GetProperty("group").GetString(),
                        cell.GetProperty("count") is { ValueKind: JsonValueKind.Number } count
                            ? count.GetInt32()
                            : (int?)null
                    )
                ),
        ];

    private static string Reported(string id, string act, int person, string occurredOn = "2024-10-01") =>
        Step(Bawaslu, "reported", id, SentCase.Report(Agency, Nip.Of(person), act, occurredOn, on: "2024-10-04"));

    private static string[] Assessed(string id, string act, int person, string occurredOn = "2024-10-01") =>
        [
            Reported(id, act, person, occurredOn),
            Step(Bawaslu, "assessed", id, SentCase.Result("2024-10-05", "violation")),
        ];

    // The event's id says what it is, so that sending it again is a repeat.
    private static string Step(string sender, string move, string id, object data) =>
        SentCase.Event(sender, move, $"{Bawaslu}/{id}", data, $"{move}-{id}");
}
