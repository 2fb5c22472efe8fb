using System.Text;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Wording;

namespace Netralitas.Domain.Tests.Facts;

public sealed class FactNodeTests
{
    private const string File = """
        {
          "version": "2022",
          "note": {"a.b": [1, [2, 3], {"c": "d"}]},
          "provinces": [
            {"code": "81", "name": "Maluku", "timeZone": "WIT"},
            {
              "code": "82",
              "name": "Maluku Utara",
              "timeZone": "WIT"
            }
          ],
          "regions": [
            {"code": "81.72", "name": "Kota Tual", "kind": "city",
             "timeZone": "WIT"}
          ]
        }
        """;

    [Theory]
    [InlineData("\"81\"", "\"8\"", 5, "provinces[0].code")]
    [InlineData("\"82\"", "\"8\"", 7, "provinces[1].code")]
    [InlineData("\"name\": \"Maluku Utara\",", "", 6, "provinces[1].name")]
    [InlineData("\"Maluku Utara\"", "null", 8, "provinces[1].name")]
    [InlineData("\"name\": \"Kota Tual\", ", "", 13, "regions[0].name")]
    [InlineData("\"WIT\"}\n  ]", "7}\n  ]", 14, "regions[0].timeZone")]
    [InlineData("\"version\": \"2022\",", "", 1, "version")]
    [InlineData("\"name\": \"Maluku Utara\"", "\"code\": \"83\"", 8, "provinces[1].code")]
    [InlineData("\"c\": \"d\"", "\"c\": \"d\", \"c\": 1", 3, "note.a.b[2].c")]
    public void A_fault_names_the_line_and_the_field(string text, string replacement, int line, string path)
    {
        var fault = Refused(File.Replace(text, replacement, StringComparison.Ordinal));

        Assert.StartsWith($"line {line}: {path}: ", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_end_in_carriage_returns_are_counted_once()
    {
        var text = File.Replace("\"82\"", "\"8\"", StringComparison.Ordinal);

        Assert.StartsWith(
            "line 7: provinces[1].code: ",
            Refused(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("\"82\",", "\"82\" ", 8)]
    [InlineData("\"version\"", "// version", 2)]
    public void What_is_not_JSON_names_the_line_once_and_counts_from_one(string text, string replacement, int line)
    {
        var fault = Refused(File.Replace(text, replacement, StringComparison.Ordinal));

        Assert.StartsWith($"line {line}: The file: is not JSON: ", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_object_is_named_as_a_whole() =>
        Assert.Equal("line 2: The file: must be an object.", Refused("\n[]"));

    [Fact]
    public void Every_kind_of_file_names_the_line()
    {
        var elections = Encoding.UTF8.GetString(DataFile.Read("data/elections.json"));
        var wordings = Encoding.UTF8.GetString(DataFile.Read("data/wordings.json"));

        var election = Assert.Throws<FormatException>(() =>
            ElectionCalendar.Parse(Utf8(elections.Replace("2024-02-14", "14-02-2024", StringComparison.Ordinal)))
        );
        var wording = Assert.Throws<FormatException>(() =>
            WordingCatalogue.Parse(Utf8(wordings.Replace("\"wider\"", "\"broader\"", StringComparison.Ordinal)))
        );

        Assert.StartsWith($"line {LineOf(elections, "2024-02-14")}: ", election.Message, StringComparison.Ordinal);
        Assert.StartsWith($"line {LineOf(wordings, "\"wider\"")}: ", wording.Message, StringComparison.Ordinal);
    }

    private static int LineOf(string file, string text) =>
        file[..file.IndexOf(text, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

    private static string Refused(string file) =>
        Assert.Throws<FormatException>(() => RegionCatalogue.Parse(Utf8(file))).Message;

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
