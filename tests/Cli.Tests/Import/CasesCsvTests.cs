using System.Text;
using System.Text.Json;
using Netralitas.Cli.Import;

namespace Netralitas.Cli.Tests.Import;

public sealed class CasesCsvTests : IDisposable
{
    private const string Report =
        "case,agency,category,number,act,occurredOn,knownOn,receivedOn,election,origin,narrative";
    private const string First =
        "001,81.72,pns,199912312023121001,banner,2024-10-02,2024-10-03,2024-10-04,pilkada-2024,report,x";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_line_becomes_its_report_and_the_steps_taken_in_their_order()
    {
        var (events, problems) = Read(
            $"{Report},closedOn,assessed,assessedOn,verifiedOn,verified\n{First},,violation,2024-10-08,2024-10-07,Sufficient\n"
        );

        Assert.Empty(problems);
        Assert.Equal(
            [
                """import/kl.bawaslu/001/reported id.netralitas.case.reported.v1 {"on":"2024-10-04","person":{"category":"pns","number":"199912312023121001"},"agency":"81.72","act":"banner","occurredOn":"2024-10-02","knownOn":"2024-10-03","election":"pilkada-2024","origin":"report","narrative":"x"}""",
                """import/kl.bawaslu/001/verified-by-task-force id.netralitas.case.verified-by-task-force.v1 {"on":"2024-10-07","result":"sufficient"}""",
                """import/kl.bawaslu/001/assessed id.netralitas.case.assessed.v1 {"on":"2024-10-08","result":"violation"}""",
            ],
            Events(events).Select(e => $"{Text(e, "id")} {Text(e, "type")} {e.GetProperty("data").GetRawText()}")
        );
        Assert.All(Events(events), e => Assert.Equal("kl.bawaslu/001", Text(e, "subject")));
        Assert.All(Events(events), e => Assert.Equal("/agencies/kl.bawaslu", Text(e, "source")));
    }

    [Fact]
    public void What_is_known_besides_goes_along()
    {
        var (events, problems) = Read(
            $"{Report},unit,name,position,rank,contest,region,reporterName,reporterContact\n"
                + $"{First},setda,Contoh,Analis,PELAKSANA,regional-head,81.72,Pelapor,p@contoh.invalid\n"
        );

        Assert.Empty(problems);
        var data = Assert.Single(Events(events)).GetProperty("data");
        Assert.Equal("81.72/setda", Text(data, "unit"));
        Assert.Equal(("regional-head", "81.72"), (Text(data, "contest"), Text(data, "region")));
        Assert.Equal(
            """{"category":"pns","number":"199912312023121001","name":"Contoh","position":"Analis","rank":"pelaksana"}""",
            data.GetProperty("person").GetRawText()
        );
        Assert.Equal("""{"name":"Pelapor","contact":"p@contoh.invalid"}""", data.GetProperty("reporter").GetRawText());
    }

    [Fact]
    public void An_id_says_which_step_and_nothing_of_what_it_came_to()
    {
        var header = $"{Report},verifiedOn,verified\n";

        var (first, _) = Read($"{header}{First},2024-10-07,sufficient\n");
        var (other, _) = Read($"{header}{First} y,2024-10-08,insufficient\n");

        Assert.Equal(Events(first).Select(e => Text(e, "id")), Events(other).Select(e => Text(e, "id")));
    }

    [Fact]
    public void Every_event_of_a_line_is_that_lines()
    {
        var (events, _) = Read(
            $"{Report},verifiedOn,verified\n{First},2024-10-07,sufficient\n{First.Replace("001,81", "002,81", StringComparison.Ordinal)},,\n"
        );

        Assert.Equal([2L, 2L, 3L], [events.LineOf(1, "/data/act"), events.LineOf(2, ""), events.LineOf(3, null)]);
    }

    [Theory]
    [InlineData("case", "52/001", "agency")]
    [InlineData("case", "", "required")]
    [InlineData("case", "001", "unique")]
    [InlineData("agency", "", "required")]
    [InlineData("category", "tni", "word")]
    [InlineData("number", "1.99912E+17", "number")]
    [InlineData("act", "", "required")]
    [InlineData("occurredOn", "23/09/2024", "date")]
    [InlineData("knownOn", "", "required")]
    [InlineData("receivedOn", "2024-02-30", "date")]
    [InlineData("election", "", "required")]
    [InlineData("origin", "rumour", "word")]
    [InlineData("narrative", "", "required")]
    [InlineData("unit", "52/setda", "agency")]
    [InlineData("rank", "raja", "word")]
    [InlineData("verified", "maybe", "word")]
    [InlineData("verified", "", "required")]
    [InlineData("verifiedOn", "", "required")]
    [InlineData("verifiedOn", "besok", "date")]
    [InlineData("forwardedTo", "", "required")]
    [InlineData("recommended", "harsh", "word")]
    [InlineData("recommendedOn", "", "required")]
    [InlineData("decidedOn", "", "required")]
    [InlineData("closedOn", "x", "date")]
    [InlineData("reporterName", "", "required")]
    public void A_fault_is_told_with_its_line_column_and_rule(string column, string value, string rule)
    {
        string[] columns =
        [
            .. Report.Split(','),
            "unit",
            "rank",
            "reporterName",
            "reporterContact",
            "verifiedOn",
            "verified",
            "forwardedOn",
            "forwardedTo",
            "recommendedOn",
            "recommended",
            "decidedOn",
            "penalty",
            "closedOn",
        ];
        string[] good =
        [
            .. First.Split(','),
            "setda",
            "pengawas",
            "Pelapor",
            "p@contoh.invalid",
            "2024-10-07",
            "sufficient",
            "2024-10-09",
            "kl.bkn",
            "2024-10-10",
            "severe",
            "2024-10-20",
            "oral-reprimand",
            "2024-11-01",
        ];
        string[] bad = [.. good];
        (bad[0], bad[Array.IndexOf(columns, column)]) = ("002", value);

        var (_, problems) = Read($"{Line(columns)}{Line(good)}{Line(bad)}");

        var problem = Assert.Single(problems);
        Assert.Equal((3, column, rule), (problem.Line, problem.Column, problem.Rule));
        Assert.NotEqual(problem.Detail.Id, problem.Detail.En);
        static string Line(string[] fields) => string.Join(',', fields) + "\n";
    }

    [Fact]
    public void A_column_that_must_be_there_is_missed_and_another_is_not()
    {
        var (_, problems) = Read("case,agency\n001,81.72\n");

        Assert.Contains(problems, problem => problem is { Column: "narrative", Rule: "missing-column" });
        Assert.DoesNotContain(problems, problem => problem.Column == "verifiedOn");
    }

    public void Dispose() => folder.Dispose();

    private (ConvertedEvents Events, IReadOnlyList<CsvProblem> Problems) Read(string csv) =>
        CasesCsv.Read(folder.Write("perkara.csv", csv), "kl.bawaslu");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static List<JsonElement> Events(ConvertedEvents events) =>
        Encoding
            .UTF8.GetString(events.Ndjson.Span)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
}
