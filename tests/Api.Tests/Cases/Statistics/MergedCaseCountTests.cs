using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Cases.Statistics;

/// <summary>A case whose reports live on in another.</summary>
public sealed class MergedCaseCountTests(SqliteNode node) : IClassFixture<SqliteNode>
{
    [Fact]
    public async Task A_merged_case_leaves_no_empty_cell_behind()
    {
        var agency = node.NewAgency();
        await ReportAsync("satu", agency);
        await ReportAsync("dua", agency);
        var officer = await node.OperatorAsync(OperatorRole.CaseOfficer);
        await MergeAsync(officer, "dua", "satu");

        var cases = await officer.GetAsync("/v1/statistics/cases?by=status");
        var reports = await officer.GetAsync("/v1/statistics/cases?by=status&unit=report");

        Assert.Equal(["received"], cases.Expect(200).Words("/items", "group"));
        Assert.Equal(["1"], cases.Words("/items", "count"));
        Assert.Equal(["2"], reports.Expect(200).Words("/items", "count"));
    }

    private async Task ReportAsync(string slug, string agency)
    {
        var bawaslu = await node.AgencyAsync("kl.bawaslu");
        var answer = await bawaslu.SendAsync(
            $$"""
            {"specversion":"1.0","id":"{{slug}}","source":"kl.bawaslu","type":"id.netralitas.case.reported.v1",
             "subject":"kl.bawaslu/{{slug}}","data":{"on":"2024-10-04",
              "person":{"category":"pns","number":"199912312023121001"},"agency":"{{agency}}","act":"banner",
              "occurredOn":"2024-10-02","knownOn":"2024-10-03","election":"pilkada-2024","origin":"report",
              "narrative":"x"} }
            """
        );
        Assert.Equal(1, answer.Expect(200).Number("/accepted"));
    }

    // That both are about one act is noticed meanwhile, and makes a version of its own.
    private static async Task MergeAsync(KeyHolder officer, string from, string into)
    {
        var address = $"/v1/cases/kl.bawaslu/{from}";
        Answer answer;
        do
        {
            var read = (await officer.GetAsync(address)).Expect(200);
            var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/merge")
            {
                Content = new StringContent($$"""{"into":"kl.bawaslu/{{into}}"}"""),
            };
            request.Headers.IfMatch.Add(read.Headers.ETag!);
            answer = await officer.CallAsync(request);
        } while (answer.Status == 412);

        answer.Expect(200);
    }
}
