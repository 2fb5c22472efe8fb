using System.Text;
using Netralitas.Domain.Calendar;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Tests.Clocks;

public sealed class ClockBookTests
{
    private static readonly DateOnly FirstOfLate = new(2021, 1, 1);
    private static readonly ClockBook Book = ClockBook.Parse(Encoding.UTF8.GetBytes(FourRules));

    [Fact]
    public void What_is_left_out_is_open_or_empty()
    {
        var rule = Book.All[3];

        Assert.Equal((null, null, null, null), (rule.Regime, rule.Category, rule.From, rule.To));
        Assert.Null(rule.Extension);
        Assert.False(rule.EntersIntoForce);
        Assert.Empty(rule.Ladder);
        Assert.True(Book.All[1].EntersIntoForce);
    }

    [Fact]
    public void The_rule_is_that_of_the_day_the_clock_starts()
    {
        Assert.Equal(5, Book.Find("answer", "x", null, FirstOfLate.AddDays(-1))?.Length.Days);
        Assert.Equal(6, Book.Find("answer", "x", null, FirstOfLate)?.Length.Days);
    }

    [Fact]
    public void A_rule_of_another_regime_or_category_does_not_hold()
    {
        Assert.Null(Book.Find("answer", "z", null, FirstOfLate));
        Assert.Equal(8, Book.Find("answer", "y", ViolationCategory.Discipline, FirstOfLate)?.Length.Days);
        Assert.Null(Book.Find("answer", "y", ViolationCategory.Ethics, FirstOfLate));
        Assert.Null(Book.Find("answer", "y", null, FirstOfLate));
    }

    [Fact]
    public void A_case_has_at_most_one_rule_of_each_clock() =>
        Assert.Equal(["answer", "wait"], Book.For("x", ViolationCategory.Ethics, FirstOfLate).Select(rule => rule.Id));

    [Fact]
    public void A_clock_is_known_by_its_id_alone()
    {
        Assert.Equal("Jawaban", Book.Find("answer")?.Name.Id);
        Assert.Null(Book.Find("question"));
    }

    [Fact]
    public void As_many_working_days_may_follow_calendar_days()
    {
        var steps = Book.All[0].Ladder.Select(step => step.After);

        Assert.Equal(
            [new LegalPeriod(0, DayUnit.WorkingDays), new(2, DayUnit.CalendarDays), new(2, DayUnit.WorkingDays)],
            steps
        );
    }

    [Theory]
    [InlineData("\"from\": \"2021-01-01\"", "\"from\": \"2020-12-31\"", "clocks[1]: another rule of 'answer' holds")]
    [InlineData(
        "\"from\": \"2021-01-01\"",
        "\"from\": \"2021-01-02\"",
        "clocks[1]: leaves a gap: the one before ends on 2020-12-31"
    )]
    [InlineData("\"from\": \"2021-01-01\",", "", "clocks[1]: another rule of 'answer' holds at the same time")]
    [InlineData(
        "\"from\": \"2021-01-01\"",
        "\"from\": \"2021-01-01\", \"to\": \"2020-01-01\"",
        "clocks[1].to: 2020-01-01 lies before"
    )]
    [InlineData("\"regime\": \"y\", ", "", "clocks[2]: another rule of 'answer' holds at the same time")]
    [InlineData(
        "\"regime\": \"y\", ",
        "\"regime\": \"x\", ",
        "clocks[2]: another rule of 'answer' holds at the same time"
    )]
    [InlineData("\"regime\": \"y\", ", "\"regime\": \"Y\", ", "clocks[2].regime: 'Y' is not a slug")]
    [InlineData(
        "\"id\": \"wait\"",
        "\"id\": \"answer\"",
        "clocks[3].name: differs from the name of another rule of 'answer'"
    )]
    [InlineData("\"id\": \"wait\"", "\"id\": \"to wait\"", "clocks[3].id: 'to wait' is not a slug")]
    [InlineData("\"days\": 9", "\"days\": 0", "clocks[3].length.days: must be a whole number from 1 to 366")]
    [InlineData(
        "\"days\": 9, \"unit\": \"workingDays\"",
        "\"days\": 9, \"unit\": \"weeks\"",
        "'weeks' is none of calendarDays, workingDays"
    )]
    [InlineData(
        "[\"examined\"]",
        "[\"examined\", \"decided\"]",
        "clocks[3].stops: 'decided' starts the clock and cannot stop it"
    )]
    [InlineData("[\"examined\"]", "[\"examined\", \"examined\"]", "clocks[3].stops[1]: 'examined' stands there twice")]
    [InlineData("[\"examined\"]", "[]", "clocks[3].stops: must not be empty")]
    [InlineData(
        "\"starts\": \"decided\"",
        "\"starts\": \"dreamt\"",
        "clocks[3].starts: 'dreamt' is none of known, received"
    )]
    [InlineData(
        "\"category\": \"discipline\"",
        "\"category\": \"both\"",
        "clocks[2].category: 'both' is none of ethics, discipline"
    )]
    [InlineData(
        "\"on\": \"informationRequested\"",
        "\"on\": \"received\"",
        "clocks[0].extension.on: 'received' starts or stops"
    )]
    [InlineData(
        "\"on\": \"informationRequested\"",
        "\"on\": \"assessed\"",
        "clocks[0].extension.on: 'assessed' starts or stops"
    )]
    [InlineData(
        "{\"days\": 5, \"unit\": \"workingDays\"}",
        "{\"days\": 5, \"unit\": \"calendarDays\"}",
        "clocks[0].extension.length: must be longer"
    )]
    [InlineData(
        "{\"days\": 5, \"unit\": \"workingDays\"}",
        "{\"days\": 4, \"unit\": \"workingDays\"}",
        "clocks[0].extension.length: must be longer"
    )]
    [InlineData(
        "\"after\": {\"days\": 2, \"unit\": \"workingDays\"}",
        "\"after\": {\"days\": 1, \"unit\": \"workingDays\"}",
        "clocks[0].ladder[2].after: must not fall before"
    )]
    [InlineData(
        "\"after\": {\"days\": 2, \"unit\": \"workingDays\"}",
        "\"after\": {\"days\": 0, \"unit\": \"workingDays\"}",
        "clocks[0].ladder[2].after: must not fall before"
    )]
    [InlineData(
        "{\"days\": 0, \"unit\": \"workingDays\"}",
        "{\"days\": 1, \"unit\": \"workingDays\"}",
        "clocks[0].ladder[1].after: must not fall before"
    )]
    [InlineData(
        "\"action\": \"reminder\"",
        "\"action\": \"shouting\"",
        "clocks[0].ladder[1].action: 'shouting' is none of overdue, reminder"
    )]
    [InlineData(
        "\"entersIntoForce\": true",
        "\"entersIntoForce\": 1",
        "clocks[1].entersIntoForce: must be true or false"
    )]
    [InlineData(
        "\"stops\": [\"inForce\"]",
        "\"stops\": [\"decided\"]",
        "clocks[1].stops: must hold 'inForce' where the decision enters into force"
    )]
    [InlineData(
        "\"action\": \"escalation\"",
        "\"action\": \"reminder\"",
        "clocks[0].ladder[2].action: 'reminder' stands there twice"
    )]
    [InlineData("\"source\": \"step\", ", "", "clocks[0].ladder[0].source: is missing")]
    [InlineData("\"source\": \"longer\", ", "", "clocks[0].extension.source: is missing")]
    [InlineData("\"source\": \"rule\", ", "", "clocks[0].source: is missing")]
    public void A_bad_file_is_refused_by_the_name_of_the_field(string text, string replacement, string named) =>
        BadFile.IsRefused(json => ClockBook.Parse(json), FourRules, text, replacement, named);

    private const string FourRules = """
        {"clocks": [
          {"id": "answer", "name": {"id": "Jawaban", "en": "Answer"}, "regime": "x", "starts": "received", "stops": ["assessed"],
           "length": {"days": 5, "unit": "calendarDays"}, "to": "2020-12-31",
           "extension": {"on": "informationRequested", "length": {"days": 5, "unit": "workingDays"}, "source": "longer", "confidence": "F"},
           "ladder": [
             {"action": "overdue", "after": {"days": 0, "unit": "workingDays"}, "source": "step", "confidence": "A"},
             {"action": "reminder", "after": {"days": 2, "unit": "calendarDays"}, "source": "s", "confidence": "A"},
             {"action": "escalation", "after": {"days": 2, "unit": "workingDays"}, "source": "s", "confidence": "A"}],
           "source": "rule", "confidence": "F"},
          {"id": "answer", "name": {"id": "Jawaban", "en": "Answer"}, "regime": "x", "starts": "received", "stops": ["inForce"],
           "length": {"days": 6, "unit": "calendarDays"}, "from": "2021-01-01", "entersIntoForce": true, "source": "s", "confidence": "F"},
          {"id": "answer", "name": {"id": "Jawaban", "en": "Answer"}, "regime": "y", "category": "discipline", "starts": "received",
           "stops": ["assessed"], "length": {"days": 8, "unit": "calendarDays"}, "source": "s", "confidence": "F"},
          {"id": "wait", "name": {"id": "Menunggu", "en": "Wait"}, "starts": "decided", "stops": ["examined"],
           "length": {"days": 9, "unit": "workingDays"}, "source": "s", "confidence": "F"}
        ]}
        """;
}
