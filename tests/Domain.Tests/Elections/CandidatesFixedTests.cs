using System.Text;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Elections;

public sealed class CandidatesFixedTests
{
    private const string File = """
        {"elections": [{
          "id": "x-2030", "name": {"id": "a", "en": "b"}, "regime": "pilkada", "votingDay": "2030-03-01",
          "stages": [{"id": "s", "name": {"id": "a", "en": "b"}, "from": "2030-02-01", "source": "s", "confidence": "F"}],
          "fixings": [
            {"contest": "head", "date": "2030-01-01", "source": "s", "confidence": "F"},
            {"contest": "head", "region": "81", "date": "2030-01-02", "source": "s", "confidence": "F2"},
            {"contest": "head", "region": "81.72", "date": "2030-01-03", "source": "s", "confidence": "U"},
            {"contest": "council", "date": "2030-03-01", "source": "t", "confidence": "A"}
          ],
          "target": {"date": "2030-01-01", "basis": {"id": "a", "en": "b"}, "source": "s", "confidence": "A"},
          "source": "law", "confidence": "U"
        }]}
        """;

    private static readonly Election Election = ElectionCalendar.Parse(Encoding.UTF8.GetBytes(File)).All[0];

    [Theory]
    [InlineData("pemilu-2024", "pemilu", "presidential", "2023-11-13", Confidence.SecondHand)]
    [InlineData("pemilu-2024", "pemilu", "legislative", "2023-11-03", Confidence.SecondHand)]
    [InlineData("pilkada-2024", "pilkada", "regional-head", "2024-09-22", Confidence.Found)]
    public void The_contests_of_2024_have_the_day_their_candidates_were_fixed(
        string id,
        string regime,
        string contest,
        string day,
        Confidence confidence
    )
    {
        Assert.True(Shipped.Elections.TryFind(ElectionId.Parse(id), out var election));

        var fixing = election.FixedOn(contest, "81.72");

        Assert.Equal(regime, election.Regime);
        Assert.Equal((day, confidence), ($"{fixing?.Day:yyyy-MM-dd}", fixing?.Source.Confidence));
    }

    [Theory]
    [InlineData("81.72", "2030-01-03")]
    [InlineData("81.01", "2030-01-02")]
    [InlineData("81", "2030-01-02")]
    [InlineData("52.01", "2030-01-01")]
    [InlineData("8", "2030-01-01")]
    [InlineData("kl.bkn", "2030-01-01")]
    [InlineData(null, "2030-01-01")]
    public void The_most_specific_region_wins(string? region, string day) =>
        Assert.Equal(day, $"{Election.FixedOn("head", region)?.Day:yyyy-MM-dd}");

    [Fact]
    public void A_contest_keeps_its_own_days_and_an_unknown_one_has_none()
    {
        Assert.Equal(["head", "council"], Election.Contests);
        Assert.Equal(
            new CandidatesFixed(
                "council",
                null,
                new DateOnly(2030, 3, 1),
                new FactSource(new BilingualText("t", "t"), Confidence.Derived)
            ),
            Election.FixedOn("council", "81.72")
        );
        Assert.Null(Election.FixedOn("presidential", "81.72"));
    }

    [Theory]
    [InlineData(
        "\"date\": \"2030-01-02\"",
        "\"date\": \"2030-03-02\"",
        6,
        "[1].date: 2030-03-02 lies after the voting day"
    )]
    [InlineData("\"date\": \"2030-01-02\", ", "", 6, "[1].date: is missing")]
    [InlineData("\"region\": \"81.72\"", "\"region\": \"81\"", 7, "[2]: 'head' is fixed twice in 81")]
    [InlineData("\"region\": \"81\", ", "", 6, "[1]: 'head' is fixed twice in the nation")]
    [InlineData("\"contest\": \"council\"", "\"contest\": \"head\"", 8, "[3]: 'head' is fixed twice in the nation")]
    [InlineData(
        "\"date\": \"2030-01-01\"",
        "\"region\": \"52\", \"date\": \"2030-01-01\"",
        4,
        ": 'head' has no day without a region"
    )]
    [InlineData("\"region\": \"81.72\"", "\"region\": \"81.7\"", 7, "[2].region: '81.7' is not a region")]
    [InlineData("\"region\": \"81.72\"", "\"region\": \"kl.bkn\"", 7, "[2].region: 'kl.bkn' is not a region")]
    [InlineData(
        "\"contest\": \"council\"",
        "\"contest\": \"The council\"",
        8,
        "[3].contest: 'The council' is not a slug"
    )]
    [InlineData("\"source\": \"t\", ", "", 8, "[3].source: is missing")]
    public void A_bad_day_is_refused_by_line_and_field(string text, string replacement, int line, string named) =>
        Assert.StartsWith(
            $"line {line}: elections[0].fixings{named}",
            BadFile.Refused(File, text, replacement, json => ElectionCalendar.Parse(json)),
            StringComparison.Ordinal
        );
}
