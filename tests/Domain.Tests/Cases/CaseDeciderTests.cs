using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>Every move from every status.</summary>
public sealed class CaseDeciderTests
{
    private const string On = "2024-11-20"; // after everything that MoveSamples tells

    public static TheoryData<CaseMove, CaseStatus> Everything
    {
        get
        {
            var all = new TheoryData<CaseMove, CaseStatus>();
            foreach (var move in Enum.GetValues<CaseMove>().Where(move => move != CaseMove.Reported))
            {
                foreach (var status in Enum.GetValues<CaseStatus>())
                {
                    all.Add(move, status);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_move_is_open_from_the_statuses_of_the_table_alone(CaseMove move, CaseStatus status)
    {
        var story = MoveSamples.At(status);
        Assert.Equal(status, story.Case.Status);

        var why = Refuse(story, move);

        Assert.Equal(!MoveTable.Rules[move].From.Contains(status), IsRefusedByStatus(why));
        Assert.NotEqual("move-not-yours", why?.Code);
    }

    [Fact]
    public void Where_nothing_was_reported_only_a_report_may_happen() =>
        Assert.All(
            Enum.GetValues<CaseMove>().Where(move => move != CaseMove.Reported),
            move => Assert.Equal(CaseDecider.Unknown, Refuse(CaseStory.Nothing(), move))
        );

    [Fact]
    public void The_status_it_is_refused_for_is_named_in_both_languages()
    {
        var why = MoveSamples.At(CaseStatus.AwaitingFollowUp).Refuse(CaseMove.Delivered, On);

        Assert.Contains("The case stands at awaitingFollowUp.", why?.Detail.En, StringComparison.Ordinal);
        Assert.Contains("Perkara berstatus awaitingFollowUp.", why?.Detail.Id, StringComparison.Ordinal);
        Assert.Contains("(PP 94/2021 Pasal 35)", why?.Detail.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_reported_twice_over_is_refused_the_second_time()
    {
        var once = CaseStory.Recommended("2024-10-01");

        Assert.Equal("move-out-of-order", once.Refuse(MoveSamples.Of(CaseMove.Assessed, "2024-10-01"))?.Code);
        Assert.Equal("move-out-of-order", once.Refuse(MoveSamples.Of(CaseMove.Recommended, "2024-10-01"))?.Code);
    }

    private static Rejection? Refuse(CaseStory story, CaseMove move) =>
        story.Refuse(
            MoveSamples.Of(
                move,
                On,
                MoveTable.Rules[move].By == CaseParties.System ? CaseStep.System : CaseStory.Operator
            )
        );

    private static bool IsRefusedByStatus(Rejection? why) =>
        why?.Code == "move-out-of-order" && why.Detail.En.StartsWith("The case stands at", StringComparison.Ordinal);
}
