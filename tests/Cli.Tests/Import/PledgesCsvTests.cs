using System.Text;
using System.Text.Json;
using Netralitas.Cli.Import;

namespace Netralitas.Cli.Tests.Import;

public sealed class PledgesCsvTests : IDisposable
{
    private const string Header = "ceremony,kind,category,number\n";
    private const string Nip = "198609262010121001";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Persons_are_grouped_by_ceremony_kind_and_category()
    {
        var (events, problems) = Read(
            Header
                + $"apel,spoken,pns,{Nip}\napel,signed,pns,{Nip}\n81.72/apel,Spoken,PNS,198609262010121002\napel,spoken,nonAsn,007\n"
        );

        Assert.Empty(problems);
        Assert.Equal(
            [
                $$"""81.72/apel {"kind":"spoken","category":"pns","persons":["{{Nip}}","198609262010121002"]}""",
                $$"""81.72/apel {"kind":"signed","category":"pns","persons":["{{Nip}}"]}""",
                """81.72/apel {"kind":"spoken","category":"nonAsn","persons":["007"]}""",
            ],
            Events(events).Select(e => $"{e.GetProperty("subject").GetString()} {e.GetProperty("data").GetRawText()}")
        );
    }

    [Fact]
    public void A_large_group_is_cut_and_repeats_exactly()
    {
        var persons = Enumerable.Range(0, PledgesCsv.PersonsMax + 1).Select(i => $"apel,spoken,nonAsn,{i:000000}\n");
        var csv = Header + string.Concat(persons);

        var (events, _) = Read(csv);
        var (again, _) = Read(csv);

        Assert.Equal(
            [5_000, 1],
            Events(events).Select(e => e.GetProperty("data").GetProperty("persons").GetArrayLength())
        );
        Assert.Equal(2, Events(events).Select(e => e.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(events.Ndjson.ToArray(), again.Ndjson.ToArray());
    }

    [Fact]
    public void What_the_server_says_of_a_person_is_said_of_its_line()
    {
        var (events, _) = Read(Header + $"a,spoken,pns,{Nip}\nb,spoken,pns,{Nip}\na,spoken,pns,198609262010121002\n");

        Assert.Equal(4, events.LineOf(1, "/data/persons/1"));
        Assert.Equal(3, events.LineOf(2, "/data/persons/0"));
        Assert.Equal(3, events.LineOf(2, ""));
    }

    [Theory]
    [InlineData("apel,sung,pns,198609262010121001", "kind", "word")]
    [InlineData("apel,spoken,tni,198609262010121001", "category", "word")]
    [InlineData("apel,spoken,pns,1.98609E+17", "number", "number")]
    [InlineData("apel,spoken,pppk,19860926201012100", "number", "number")]
    [InlineData("apel,spoken,pns,198613262010121001", "number", "number")]
    [InlineData("apel,spoken,pppk,198609262021213001", "number", "number")]
    [InlineData("apel,spoken,nonAsn,1234567890123456789", "number", "number")]
    [InlineData("apel,spoken,pns,", "number", "required")]
    [InlineData("52/apel,spoken,pns,198609262010121001", "ceremony", "agency")]
    public void A_fault_is_told_with_its_line_column_and_rule(string line, string column, string rule)
    {
        var (_, problems) = Read(Header + $"apel,spoken,pns,{Nip}\n{line}\n");

        var problem = Assert.Single(problems);
        Assert.Equal((3, column, rule), (problem.Line, problem.Column, problem.Rule));
    }

    [Fact]
    public void A_wrong_number_is_not_repeated_in_the_message()
    {
        var (_, problems) = Read(Header + "apel,spoken,pns,19860926201012100\n");

        Assert.DoesNotContain("19860926", Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private (ConvertedEvents Events, IReadOnlyList<CsvProblem> Problems) Read(string csv) =>
        PledgesCsv.Read(folder.Write("pledges.csv", csv), "81.72");

    private static List<JsonElement> Events(ConvertedEvents events) =>
        Encoding
            .UTF8.GetString(events.Ndjson.Span)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
}
