using System.Text;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Cases;

public sealed class CaseMoveBookTests
{
    private static readonly string File = Encoding.UTF8.GetString(DataFile.Read("data/case-moves.json"));

    public static TheoryData<CaseMove> Moves => [.. Enum.GetValues<CaseMove>()];

    [Theory]
    [MemberData(nameof(Moves))]
    public void The_shipped_rules_are_those_of_the_table(CaseMove move)
    {
        var (rule, (from, by)) = (Shipped.Moves[move], MoveTable.Rules[move]);

        Assert.Equal(from.Length == Enum.GetValues<CaseStatus>().Length ? [] : from.Order(), rule.From.Order());
        Assert.Equal(by, rule.By);
    }

    [Fact]
    public void Every_rule_names_its_article_and_is_told_in_two_languages()
    {
        Assert.Equal(Enum.GetValues<CaseMove>(), Shipped.Moves.All.Select(rule => rule.Move));
        Assert.All(
            Shipped.Moves.All,
            rule =>
            {
                Assert.NotEqual(rule.Rule.Id, rule.Rule.En);
                Assert.NotEmpty(rule.Article);
                Assert.NotEmpty(rule.Source.Text.Id);
            }
        );
    }

    [Fact]
    public void A_refusal_ends_with_rule_and_article()
    {
        var why = Shipped.Moves[CaseMove.Delivered].Refuse("code", "/data", "Salah.", "Wrong.");

        Assert.Equal(("code", "/data"), (why.Code, why.Pointer));
        Assert.Equal("Wrong. The decree is handed over after it was issued. (PP 94/2021 Pasal 35)", why.Detail.En);
        Assert.Equal("Salah. Keputusan diserahkan setelah ditetapkan. (PP 94/2021 Pasal 35)", why.Detail.Id);
        Assert.Equal(why, Shipped.Moves[CaseMove.Delivered].Refuse(Rejection.Of("code", "/data", "Salah.", "Wrong.")));
    }

    [Theory]
    [InlineData("\"forwarded\",\n", "\"sent\",\n", "moves[4].move: 'sent' is none of reported")]
    [InlineData("[\"assessed\"]", "[\"judged\"]", "moves[4].from[0]: 'judged' is none of received")]
    [InlineData("[\"assessed\"]", "[]", "moves[4].from: must not be empty")]
    [InlineData("[\"assessed\"]", "[\"assessed\", \"assessed\"]", "moves[4].from[1]: 'assessed' stands there twice")]
    [InlineData("[\"assessor\", \"taskForce\"", "[\"judge\", \"taskForce\"", "moves[4].by[0]: 'judge' is none of")]
    [InlineData("[\"assessor\", \"taskForce\"", "[\"none\", \"taskForce\"", "moves[4].by: 'none' is no party")]
    [InlineData("\"move\": \"withdrawn\"", "\"move\": \"closed\"", "moves[14].move: 'closed' stands there twice")]
    [InlineData("\"article\": \"PP 94/2021 Pasal 35\",", "", "moves[10].article: is missing")]
    public void A_bad_file_is_refused_by_line_and_field(string text, string replacement, string named)
    {
        var fault = BadFile.Refused(File, text, replacement, json => CaseMoveBook.Parse(json));

        Assert.Contains(named, fault, StringComparison.Ordinal);
        Assert.Matches("^line [0-9]+: ", fault);
    }

    [Fact]
    public void The_line_is_that_of_the_fault()
    {
        const string Text = "\"move\": \"forwarded\"";
        var line = File[..File.IndexOf(Text, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

        Assert.StartsWith(
            $"line {line}: moves[4].move: ",
            BadFile.Refused(File, Text, "\"move\": \"sent\"", json => CaseMoveBook.Parse(json)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_move_without_a_rule_is_refused()
    {
        var json =
            """
            {"moves": [{"move": "reported", "by": ["registrar"], "rule": {"id": "a", "en": "b"}, "article": "c",
                        "source": "s", "confidence": "A"}]}
            """u8.ToArray();

        var fault = Assert.Throws<FormatException>(() => CaseMoveBook.Parse(json)).Message;

        Assert.StartsWith("line 1: moves: has no rule for VerifiedByTaskForce, ", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("Reported,", fault, StringComparison.Ordinal);
    }
}
