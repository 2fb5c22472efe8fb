using System.Text;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Supervision;
using Netralitas.Domain.Tests.Facts;
using static Netralitas.Domain.Tests.Cases.Alleged;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>Every move by everybody: institutions with one role each, so that no role hides behind another.</summary>
public sealed class CasePartyTests
{
    private const string Stranger = "73.22";

    private const string Supervisors = """
        {
          "supervisors": [
            {"id": "kl.satgas", "name": {"id": "a", "en": "b"}, "roles": ["taskForce"], "source": "s", "confidence": "A"},
            {"id": "kl.penilai", "name": {"id": "a", "en": "b"}, "roles": ["assessor"], "source": "s", "confidence": "A"},
            {"id": "kl.pemberi", "name": {"id": "a", "en": "b"}, "roles": ["recommender"], "source": "s", "confidence": "A"},
            {"id": "kl.bekas", "name": {"id": "a", "en": "b"}, "roles": ["recommender"], "source": "s", "confidence": "A"},
            {"id": "kl.pemblokir", "name": {"id": "a", "en": "b"}, "roles": ["blocker"], "source": "s", "confidence": "A"}
          ],
          "recommending": [
            {"from": "2014-01-15", "to": "2024-09-03", "body": "kl.bekas", "note": {"id": "a", "en": "b"}, "source": "s", "confidence": "A"},
            {"from": "2024-09-04", "body": "kl.pemberi", "note": {"id": "a", "en": "b"}, "source": "s", "confidence": "A"}
          ]
        }
        """;

    private static readonly CaseRules Rules = Shipped.CaseRules with
    {
        Supervisors = SupervisorRegister.Parse(Encoding.UTF8.GetBytes(Supervisors)),
    };

    private static readonly Dictionary<string, CaseParties> Senders = new(StringComparer.Ordinal)
    {
        ["52"] = CaseParties.Registrar,
        [Tual.Value] = CaseParties.Employer,
        ["kl.satgas"] = CaseParties.TaskForce,
        ["kl.penilai"] = CaseParties.Assessor,
        ["kl.pemberi"] = CaseParties.Recommender,
        ["kl.pemblokir"] = CaseParties.Blocker,
        [CaseStory.Operator] = CaseParties.Operator,
        [CaseStep.System] = CaseParties.System,
        ["kl.bekas"] = CaseParties.None,
        [Stranger] = CaseParties.None,
    };

    public static TheoryData<CaseMove, string> Everything
    {
        get
        {
            var all = new TheoryData<CaseMove, string>();
            foreach (var move in Enum.GetValues<CaseMove>())
            {
                foreach (var sender in Senders.Keys)
                {
                    all.Add(move, sender);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_move_is_for_the_parties_of_the_table_alone(CaseMove move, string sender)
    {
        var why = Refuse(Known(MoveTable.Rules[move].From[0]), move, sender);
        var isParty = (MoveTable.Rules[move].By & Senders[sender]) != CaseParties.None;

        if (isParty)
        {
            Assert.NotEqual("move-not-yours", why?.Code);
            Assert.NotEqual(CaseDecider.Unknown, why);
        }
        else if (Senders[sender] == CaseParties.None || move == CaseMove.Reported)
        {
            Assert.Equal(CaseDecider.Unknown, why);
        }
        else
        {
            Assert.Equal("move-not-yours", why?.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Who_may_not_know_of_a_case_hears_what_is_said_of_none(CaseMove move, string sender)
    {
        var status = MoveTable.Rules[move].From[0];
        var none = Refuse(new Case(CaseId.Parse("kl.lain/1")), move, sender);

        Assert.Equal(CaseDecider.Unknown, none);
        if (Senders[sender] == CaseParties.None)
        {
            Assert.Equal(none, Refuse(Known(status), move, sender));
        }
    }

    [Fact]
    public void The_employer_knows_nothing_before_the_recommendation_unless_it_reported_itself()
    {
        var told = Told("52");
        Assert.Equal(CaseDecider.Unknown, Refuse(told, CaseMove.Corrected, Tual.Value));
        Assert.Equal(CaseDecider.Unknown, Refuse(told, CaseMove.Reported, Tual.Value));

        told.Apply(MoveSamples.Of(CaseMove.Assessed, "2024-10-02"));
        Assert.Equal(CaseDecider.Unknown, Refuse(told, CaseMove.Corrected, Tual.Value));
        told.Apply(MoveSamples.Of(CaseMove.Recommended, "2024-10-03"));
        Assert.Null(Refuse(told, CaseMove.Corrected, Tual.Value));

        Assert.Null(Refuse(Told(Tual.Value), CaseMove.Corrected, Tual.Value));
    }

    [Fact]
    public void An_employer_whose_report_came_by_a_merge_learns_nothing_of_the_case()
    {
        var told = Told("52");
        var filed = new FiledReport(CaseStory.Step("2024-10-02", Tual.Value), Pilkada(), MoveSamples.Other);

        told.Apply(new CaseEvent.ReportsJoined(CaseStory.Step("2024-10-03"), MoveSamples.Other, [filed]));

        Assert.False(told.IsKnownToAgency);
        Assert.Equal(CaseDecider.Unknown, Refuse(told, CaseMove.Corrected, Tual.Value));
        Assert.True(Told(Tual.Value).IsKnownToAgency);
    }

    [Fact]
    public void Somebody_may_be_several_things_at_once()
    {
        var told = CaseStory.Received("2024-10-01").Case;

        Assert.Equal(
            CaseParties.TaskForce | CaseParties.Recommender | CaseParties.Blocker,
            CaseStory.SenderOf("kl.bkn").PartiesIn(told, Shipped.CaseRules, new DateOnly(2024, 10, 1))
        );
        Assert.Equal(
            CaseParties.Registrar | CaseParties.TaskForce | CaseParties.Assessor,
            CaseStory.SenderOf(CaseStory.Bawaslu).PartiesIn(told, Shipped.CaseRules, new DateOnly(2024, 10, 1))
        );
        var kasn = CaseStory.SenderOf("kl.kasn");
        Assert.Equal(CaseParties.None, kasn.PartiesIn(told, Shipped.CaseRules, new DateOnly(2024, 8, 25)));
        Assert.Equal(
            CaseParties.TaskForce | CaseParties.Recommender,
            kasn.PartiesIn(told, Shipped.CaseRules, new DateOnly(2024, 8, 24))
        );
    }

    private static Case Told(string by)
    {
        var told = new Case(CaseId.Parse("52/2024-1"));
        told.Apply(CaseStory.Report("2024-10-01", by: by));
        return told;
    }

    // The same steps in a register of an agency, joined by the employer, so that everybody is what they are.
    private static Case Known(CaseStatus status)
    {
        var known = Told(Tual.Value);
        CaseMove[] line =
        [
            CaseMove.VerifiedByTaskForce,
            CaseMove.Assessed,
            CaseMove.Recommended,
            CaseMove.Examined,
            CaseMove.Decided,
            CaseMove.Delivered,
        ];
        foreach (var move in line.TakeWhile(_ => known.Status != status))
        {
            known.Apply(MoveSamples.Of(move, "2024-10-02"));
        }

        Assert.Equal(status, known.Status);
        return known;
    }

    private static Rejection? Refuse(Case known, CaseMove move, string sender) =>
        CaseDecider.Refuse(
            known,
            MoveSamples.Of(move, "2024-10-10", sender),
            CaseStory.SenderOf(sender),
            Rules,
            CaseStory.Later
        );
}
