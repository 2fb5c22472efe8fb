using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Parts.Export;

/// <summary>Files of cases: for those entitled, what their list says, and nobody's number.</summary>
public sealed class ExportedCaseTests(SqliteNode node) : CaseTests(node), IClassFixture<SqliteNode>
{
    [Theory]
    [InlineData("&open=true&category=discipline")]
    [InlineData("&open=false")]
    [InlineData("&open=true&status=awaitingFollowUp")]
    public async Task An_officer_gets_the_cases_of_the_list_and_nobodys_number(string filter)
    {
        var person = NewPerson();
        await RecommendedAsync(Node.NewAgency(), person);
        await ReportedAsync(Node.NewAgency());
        var officer = await Node.OperatorAsync(OperatorRole.CaseOfficer);

        var list = (await officer.GetAsync($"/v1/cases?limit=1000&election=pilkada-2024{filter}")).Expect(200);
        var file = (await officer.GetAsync($"/export/cases.csv?election=pilkada-2024{filter}")).Expect(200);

        var rows = RowsOf(file);
        Assert.Equal(list.Words("/items", "id"), rows.Skip(1).Select(row => row[0]));
        Assert.Equal(list.Words("/items", "status"), rows.Skip(1).Select(row => row[1]));
        Assert.DoesNotContain(person, file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(person[..8], file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_holds_what_its_page_shows_and_no_closed_case_that_nobody_asked_for()
    {
        var open = await ReportedAsync(Node.NewAgency());
        var closed = await ReportedAsync(Node.NewAgency());
        await TellAsync(Bawaslu, "assessed", closed, SentCase.Result("2024-09-28", "noViolation"));
        var officer = await Node.OperatorAsync(OperatorRole.CaseOfficer);

        foreach (var filter in new[] { "", "open=true", "open=false", "election=pilkada-2024&due=later" })
        {
            var page = (await officer.GetAsync($"/cases?limit=1000&{filter}")).Expect(200).Text;
            var file = (await officer.GetAsync($"/export/cases.csv?{filter}")).Expect(200);

            foreach (var id in new[] { open, closed })
            {
                var isShown = page.Contains($"/cases/{id}", StringComparison.Ordinal);
                Assert.Equal(isShown, RowsOf(file).Exists(row => row[0] == id));
            }
        }
    }

    [Fact]
    public async Task Cases_of_one_person_have_the_pseudonym_the_feed_has()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        await RecommendedAsync(agency, person);
        await RecommendedAsync(agency, person, "attend-declaration");
        var file = (await (await Node.OperatorAsync(OperatorRole.CaseOfficer)).GetAsync("/export/cases.csv")).Expect(
            200
        );

        var own = RowsOf(file).Where(row => row[4] == agency).Select(row => row[5]).ToList();

        Assert.Equal(2, own.Count);
        Assert.Single(own.Distinct());
        Assert.Matches("^p-[0-9a-f]{32}\\z", own[0]);
    }

    [Fact]
    public async Task An_institution_gets_the_cases_it_is_a_party_to()
    {
        var (agency, other) = (Node.NewAgency(), Node.NewAgency());
        var id = await RecommendedAsync(agency);
        await RecommendedAsync(other);

        var caller = await Node.AgencyAsync(agency);
        var file = (await caller.GetAsync("/export/cases.csv")).Expect(200);

        Assert.Equal<string>([id], RowsOf(file).Skip(1).Select(row => row[0]));
        Assert.Equal<string>([id], (await caller.GetAsync("/v1/cases")).Expect(200).Words("/items", "id"));
    }

    [Theory]
    [InlineData(OperatorRole.Viewer)]
    [InlineData(OperatorRole.Verifier)]
    [InlineData(OperatorRole.Administrator)]
    public async Task Whoever_may_not_read_cases_gets_no_file(OperatorRole role) =>
        (await (await Node.OperatorAsync(role)).GetAsync("/export/cases.xlsx")).Expect(403);

    private static List<string[]> RowsOf(Answer file) =>
        ReadFile.Csv(System.Text.Encoding.UTF8.GetBytes(file.Text), ';');
}
