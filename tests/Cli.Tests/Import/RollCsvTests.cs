using System.Text;
using System.Text.Json;
using Netralitas.Cli.Import;

namespace Netralitas.Cli.Tests.Import;

public sealed class RollCsvTests : IDisposable
{
    private const string Header = "unit_id,unit_name,pns,pppk,non_asn\n";

    private static readonly DateOnly AsOf = new(2024, 9, 1);

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_roll_becomes_one_event_with_every_unit()
    {
        var (events, problems) = Read(
            Header + "dinkes,\"Dinas Kesehatan, Tual\",120,40,12\n81.72/setda,Setda,80,0,0\n"
        );

        Assert.Empty(problems);
        var e = Assert.Single(Events(events));
        Assert.Equal("id.netralitas.agency.roll-declared.v1", e.GetProperty("type").GetString());
        Assert.Equal("81.72", e.GetProperty("subject").GetString());
        Assert.Equal(
            """{"asOf":"2024-09-01","units":[{"id":"81.72/dinkes","name":"Dinas Kesehatan, Tual","pns":120,"pppk":40,"nonAsn":12},{"id":"81.72/setda","name":"Setda","pns":80,"pppk":0,"nonAsn":0}]}""",
            e.GetProperty("data").GetRawText()
        );
    }

    [Fact]
    public void The_same_roll_is_the_same_event_and_another_roll_another()
    {
        var first = Id(Read(Header + "dinkes,Dinas,1,2,3\n"));
        var again = Id(Read(Header + "dinkes , Dinas,1,2,3"));
        var other = Id(Read(Header + "dinkes,Dinas,1,2,4\n"));

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void The_template_of_the_pages_is_read()
    {
        var (events, problems) = Read(
            "Kode unit / unit_id;Nama unit / unit_name;PNS / pns;PPPK / pppk;Non-ASN / non_asn\ndinkes;Dinas;1;2;3\n"
        );

        Assert.Empty(problems);
        Assert.Contains(
            "\"pns\":1,\"pppk\":2,\"nonAsn\":3",
            Encoding.UTF8.GetString(events.Ndjson.Span),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_be_parted_by_semicolons()
    {
        var (events, problems) = Read("non_asn;pppk;pns;unit_name;unit_id\n3;2;1;Dinas;dinkes\n");

        Assert.Empty(problems);
        Assert.Contains(
            "\"pns\":1,\"pppk\":2,\"nonAsn\":3",
            Assert.Single(Events(events)).GetProperty("data").GetRawText(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("dinkes,Dinas,seribu,2,3", "pns", "count")]
    [InlineData("dinkes,Dinas,1.000,2,3", "pns", "count")]
    [InlineData("dinkes,Dinas,1,-2,3", "pppk", "count")]
    [InlineData("dinkes,Dinas,1,2,", "non_asn", "count")]
    [InlineData("dinkes,,1,2,3", "unit_name", "required")]
    [InlineData(",Dinas,1,2,3", "unit_id", "required")]
    [InlineData("51.01/dinkes,Dinas,1,2,3", "unit_id", "agency")]
    [InlineData("setda,Dinas,1,2,3", "unit_id", "unique")]
    [InlineData("dinkes,Dinas,1,2", "", "field-count")]
    [InlineData("dinkes,\"Dinas\"x,1,2,3", "", "quoting")]
    [InlineData("dinkes,\"Dinas,1,2,3", "", "quoting")]
    public void A_fault_is_told_with_its_line_column_and_rule(string line, string column, string rule)
    {
        var (_, problems) = Read(Header + "setda,Setda,1,2,3\n\n" + line + "\n");

        var problem = Assert.Single(problems);
        Assert.Equal((4, column, rule), (problem.Line, problem.Column, problem.Rule));
        Assert.NotEqual(problem.Detail.Id, problem.Detail.En);
    }

    [Fact]
    public void Every_missing_column_is_named()
    {
        var (_, problems) = Read("unit_id,unit_name,pns\ndinkes,Dinas,1\n");

        Assert.Equal(
            [(1L, "pppk", "missing-column"), (1L, "non_asn", "missing-column")],
            problems.Select(problem => (problem.Line, problem.Column, problem.Rule))
        );
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var (_, problems) = Read(Header + "a,A,x,2,3\nb,,1,y,3\n");

        Assert.Equal([(2, "pns"), (3, "unit_name"), (3, "pppk")], problems.Select(p => ((int)p.Line, p.Column)));
    }

    [Fact]
    public void What_the_server_says_of_a_unit_is_said_of_its_line()
    {
        var (events, _) = Read(Header + "a,A,1,2,3\n\nb,B,1,2,3\n");

        Assert.Equal(2, events.LineOf(1, null));
        Assert.Equal(4, events.LineOf(1, "/data/units/1/id"));
        Assert.Equal(2, events.LineOf(1, "/data/units/99/id"));
    }

    public void Dispose() => folder.Dispose();

    private (ConvertedEvents Events, IReadOnlyList<CsvProblem> Problems) Read(string csv) =>
        RollCsv.Read(folder.Write("roll.csv", csv), "81.72", AsOf);

    private static string? Id((ConvertedEvents Events, IReadOnlyList<CsvProblem> Problems) read) =>
        Assert.Single(Events(read.Events)).GetProperty("id").GetString();

    private static List<JsonElement> Events(ConvertedEvents events) =>
        Encoding
            .UTF8.GetString(events.Ndjson.Span)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
}
