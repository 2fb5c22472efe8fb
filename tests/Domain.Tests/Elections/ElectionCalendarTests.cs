using System.Globalization;
using System.Text;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Elections;

public sealed class ElectionCalendarTests
{
    private static readonly byte[] Shipped = DataFile.Read("data/elections.json");
    private static readonly ElectionCalendar Calendar = ElectionCalendar.Parse(Shipped);

    [Theory]
    [InlineData("pemilu-2024", "2024-02-14", "2023-11-27")]
    [InlineData("pilkada-2024", "2024-11-27", "2024-09-24")]
    public void Both_elections_of_2024_are_known_with_their_voting_day_and_target(
        string id,
        string voting,
        string target
    )
    {
        Assert.True(Calendar.TryFind(ElectionId.Parse(id), out var election));
        Assert.Equal(Day(voting), election.VotingDay);
        Assert.Equal(Day(target), election.TargetDate);
        Assert.Equal(2, Calendar.All.Count);
    }

    [Fact]
    public void The_target_is_the_day_before_the_campaign_starts() =>
        Assert.All(
            Calendar.All,
            election =>
            {
                var campaign = Assert.Single(election.Stages, stage => stage.Id == "campaign");
                Assert.Equal(campaign.From.AddDays(-1), election.TargetDate);
                Assert.Equal(Confidence.Derived, election.Target.Source.Confidence);
            }
        );

    [Fact]
    public void The_candidates_of_the_regional_elections_were_fixed_before_the_campaign()
    {
        Assert.True(Calendar.TryFind(ElectionId.Parse("pilkada-2024"), out var election));

        Assert.Equal(
            ["candidates-fixed", "campaign", "quiet-days", "voting"],
            election.Stages.Select(stage => stage.Id)
        );
        Assert.Equal(Day("2024-09-22"), election.Stages[0].From);
    }

    [Fact]
    public void An_election_not_in_the_file_is_not_found()
    {
        Assert.False(Calendar.TryFind(ElectionId.Parse("pemilu-2029"), out _));
        Assert.False(Calendar.TryFind(default, out _));
    }

    [Fact]
    public void A_stage_may_have_no_last_day_and_stages_are_ordered_by_their_first()
    {
        var election = Assert.Single(ElectionCalendar.Parse(Utf8(OneElection)).All);

        Assert.Equal(["early", "late"], election.Stages.Select(stage => stage.Id));
        Assert.Null(election.Stages[0].To);
    }

    [Theory]
    [InlineData("\"id\": \"x-2030\"", "\"id\": \"X 2030\"", "elections[0].id: 'X 2030' is not a slug")]
    [InlineData("\"id\": \"late\"", "\"id\": \"early\"", "elections[0].stages[1].id: 'early' stands there twice")]
    [InlineData("\"to\": \"2030-02-03\"", "\"to\": \"2030-01-31\"", "elections[0].stages[0].to")]
    [InlineData("\"to\": \"2030-02-03\"", "\"to\": \"3-2-2030\"", "elections[0].stages[0].to: '3-2-2030' is not a day")]
    [InlineData("\"date\": \"2030-01-01\"", "\"date\": \"2030-03-02\"", "elections[0].target.date")]
    [InlineData("\"votingDay\": \"2030-03-01\",", "", "elections[0].votingDay: is missing")]
    [InlineData("\"regime\": \"pemilu\",", "", "line 1: elections[0].regime: is missing")]
    [InlineData("\"regime\": \"pemilu\"", "\"regime\": \"Pemilu\"", "elections[0].regime: 'Pemilu' is not a slug")]
    [InlineData("\"fixings\": [", "\"fixings\": [], \"was\": [", "line 7: elections[0].fixings: must not be empty")]
    [InlineData("\"en\": \"Election\"", "\"en\": \" \"", "elections[0].name.en: must not be blank")]
    [InlineData("\"confidence\": \"U\"", "\"confidence\": \"X\"", "elections[0].confidence: 'X' is none of")]
    [InlineData("\"source\": \"law\"", "\"source\": 7", "elections[0].source: must be a text")]
    [InlineData("\"target\": {", "\"target\": null, \"was\": {", "elections[0].target: is missing")]
    [InlineData(
        "\"id\": \"x-2030\"",
        "\"id\": \"x-2030\", \"id\": \"y-2030\"",
        "line 2: elections[0].id: is given twice"
    )]
    public void A_bad_file_is_refused_by_the_name_of_the_field(string text, string replacement, string named)
    {
        Assert.Contains(text, OneElection, StringComparison.Ordinal);
        var bad = OneElection.Replace(text, replacement, StringComparison.Ordinal);

        var fault = Assert.Throws<FormatException>(() => ElectionCalendar.Parse(Utf8(bad)));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"elections": []}""", "elections: must not be empty")]
    [InlineData("""{"elections": {}}""", "elections: must be a list")]
    [InlineData("[]", "The file: must be an object")]
    [InlineData("", "not JSON")]
    public void A_file_without_elections_is_refused(string json, string named) =>
        Assert.Contains(
            named,
            Assert.Throws<FormatException>(() => ElectionCalendar.Parse(Utf8(json))).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void A_calendar_holds_no_more_elections_than_can_be_counted(int count, bool accepted)
    {
        var one = OneElection.Trim()["""{"elections": [""".Length..^2];
        var many = Enumerable.Range(0, count).Select(i => one.Replace("x-2030", $"x-{i}", StringComparison.Ordinal));
        var json = Utf8($$"""{"elections": [{{string.Join(',', many)}}]}""");

        var fault = Record.Exception(() => ElectionCalendar.Parse(json));

        Assert.Equal(
            accepted ? null : "line 1: elections: must not hold more than 15.",
            (fault as FormatException)?.Message
        );
    }

    [Fact]
    public void An_election_given_twice_is_refused()
    {
        var twice = Encoding.UTF8.GetString(Shipped).Replace("pilkada-2024", "pemilu-2024", StringComparison.Ordinal);

        var fault = Assert.Throws<FormatException>(() => ElectionCalendar.Parse(Utf8(twice)));

        Assert.Contains("elections[1].id: 'pemilu-2024' stands there twice", fault.Message, StringComparison.Ordinal);
    }

    private const string OneElection = """
        {"elections": [{
          "id": "x-2030", "name": {"id": "Pemilihan", "en": "Election"}, "regime": "pemilu", "votingDay": "2030-03-01",
          "stages": [
            {"id": "late", "name": {"id": "a", "en": "b"}, "from": "2030-02-01", "to": "2030-02-03", "source": "s", "confidence": "F"},
            {"id": "early", "name": {"id": "a", "en": "b"}, "from": "2030-01-02", "source": "s", "confidence": "F2"}
          ],
          "fixings": [{"contest": "presidential", "date": "2030-01-05", "source": "s", "confidence": "F"}],
          "target": {"date": "2030-01-01", "basis": {"id": "a", "en": "b"}, "source": "s", "confidence": "A"},
          "source": "law", "confidence": "U"
        }]}
        """;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
