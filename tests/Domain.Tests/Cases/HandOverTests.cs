using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Tests.Facts;
using static Netralitas.Domain.Tests.Cases.Alleged;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>KASN's files in 2024: its last day is 24 August, BKN's first is 4 September.</summary>
public sealed class HandOverTests
{
    private const string Midnight = "2024-09-03T17:00Z"; // of 4 September, in Jakarta

    [Theory]
    [InlineData("2024-08-20", "kl.kasn")]
    [InlineData("2024-08-24", "kl.kasn")]
    [InlineData("2024-08-25", null)]
    [InlineData("2024-08-28", null)]
    [InlineData("2024-09-03", null)]
    [InlineData("2024-09-04", "kl.bkn")]
    [InlineData("2024-09-10", "kl.bkn")]
    public void A_report_goes_to_the_body_of_its_day(string received, string? body) =>
        Assert.Equal(body, BodyOf(At(received)));

    [Theory]
    [InlineData("2024-08-20", "kl.kasn")]
    [InlineData("2024-08-28", null)]
    public void A_file_that_is_open_when_BKN_begins_changes_hands(string received, string? from)
    {
        var story = At(received).Until(CaseStory.Instant(Midnight).AddTicks(-1));
        Assert.Equal(from, BodyOf(story));

        story.Until(Midnight);

        var handed = Assert.Single(story.Rung.Select(item => item.Event).OfType<CaseEvent.HandedOver>());
        Assert.Equal((from, "kl.bkn"), (handed.From?.Value, handed.To.Value));
        Assert.Equal((Day("2024-09-04"), CaseStep.System), (handed.Step.On, handed.Step.By));
        Assert.Equal("SE MenPANRB 4/2024 of 4 September 2024 as reported by the press", handed.Step.Note);
        Assert.Equal("kl.bkn", BodyOf(story));
        Assert.Equal(AgencyId.Parse("kl.bkn"), story.Case.HandedTo);
    }

    [Fact]
    public void The_file_of_an_agency_in_Papua_changes_hands_at_Jakarta_s_midnight() =>
        Assert.Contains($"{Midnight} HandedOver", At("2024-08-20", "WIT").Agenda());

    [Fact]
    public void A_file_that_is_closed_before_stays_where_it_is()
    {
        var story = At("2024-08-20").Then(CaseMove.Withdrawn, "2024-08-27").Until(CaseStory.Later);

        Assert.Equal("kl.kasn", BodyOf(story));
        Assert.Null(story.Case.HandedTo);
    }

    [Fact]
    public void A_file_of_BKN_s_own_time_is_not_handed_over() =>
        Assert.DoesNotContain(At("2024-09-04").Agenda(), item => item.EndsWith("HandedOver", StringComparison.Ordinal));

    [Fact]
    public void A_report_told_of_late_goes_to_KASN_and_from_there_to_BKN_at_once()
    {
        var story = At("2024-08-20").Until("2024-11-01T00:00Z");

        Assert.Equal("kl.bkn", BodyOf(story));
    }

    [Theory]
    [InlineData("2024-08-24", "kl.kasn", "kl.bkn", "move-not-yours")]
    [InlineData("2024-09-04", "kl.bkn", "kl.kasn", "case-unknown")] // KASN is no more
    [InlineData("2024-09-05", "kl.bkn", "kl.kasn", "case-unknown")]
    public void Only_the_body_of_the_step_s_day_recommends(string on, string body, string other, string code)
    {
        var story = At("2024-08-20").Assessed("2024-08-22");
        Expect();

        story.Until("2024-11-01T00:00Z"); // told of late, when the file has changed hands
        Expect();

        void Expect()
        {
            Assert.Null(story.Refuse(Recommended(on, body)));
            Assert.Equal(code, story.Refuse(Recommended(on, other))?.Code);
        }
    }

    [Theory]
    [InlineData("2024-08-25")]
    [InlineData("2024-09-03")]
    public void In_the_gap_nobody_but_an_operator_recommends(string on)
    {
        var story = At("2024-08-20").Assessed("2024-08-22").Until("2024-11-01T00:00Z");

        Assert.Equal("case-unknown", story.Refuse(Recommended(on, "kl.kasn"))?.Code);
        Assert.Equal("move-not-yours", story.Refuse(Recommended(on, "kl.bkn"))?.Code);
        Assert.Null(story.Refuse(Recommended(on, CaseStory.Operator)));
    }

    private static CaseStory At(string received, string zone = "WIB") =>
        CaseStory.Received(received, Pilkada("2024-08-19"), zone);

    private static CaseEvent Recommended(string on, string by) =>
        new CaseEvent.Recommended(CaseStory.Step(on, by), Level: null);

    private static string? BodyOf(CaseStory story) => Shipped.CaseRules.BodyOf(story.Case)?.Body?.Value;
}
