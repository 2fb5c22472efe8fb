using Netralitas.Domain.Cases;
using static Netralitas.Domain.Cases.CaseMove;
using static Netralitas.Domain.Cases.CaseParties;
using static Netralitas.Domain.Cases.CaseStatus;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>Who may make which move from where, written by hand; the shipped file and the decider are held to it.</summary>
internal static class MoveTable
{
    private static readonly CaseStatus[] Anywhere = Enum.GetValues<CaseStatus>();

    private static readonly CaseStatus[] Open =
    [
        Received,
        CaseStatus.Verified,
        CaseStatus.Assessed,
        CaseStatus.Forwarded,
        AwaitingFollowUp,
        Examination,
        CaseStatus.Decided,
        CaseStatus.Delivered,
        InForce,
        CaseStatus.Served,
    ];

    private static readonly CaseStatus[] BeforeRecommendation = [.. Open[..4]];

    public static IReadOnlyDictionary<CaseMove, (CaseStatus[] From, CaseParties By)> Rules { get; } =
        new Dictionary<CaseMove, (CaseStatus[] From, CaseParties By)>
        {
            [Reported] = (Anywhere, Registrar | TaskForce | Employer),
            [VerifiedByTaskForce] = ([Received], TaskForce | Operator),
            [InformationRequested] = ([Received, CaseStatus.Verified], Assessor | Operator),
            [CaseMove.Assessed] = ([Received, CaseStatus.Verified], Assessor | Operator),
            [CaseMove.Forwarded] = ([CaseStatus.Assessed], Assessor | TaskForce | Operator),
            [Recommended] = ([CaseStatus.Assessed, CaseStatus.Forwarded], Recommender | Operator),
            [HandedOver] = (Anywhere, CaseParties.System),
            [Summoned] = ([AwaitingFollowUp, Examination], Employer | Operator),
            [Examined] = ([AwaitingFollowUp, Examination], Employer | Operator),
            [CaseMove.Decided] = ([AwaitingFollowUp, Examination], Employer | Operator),
            [CaseMove.Delivered] = ([CaseStatus.Decided], Employer | Operator),
            [EnteredIntoForce] = ([CaseStatus.Delivered], CaseParties.System),
            [CaseMove.Served] = ([CaseStatus.Delivered, InForce], Employer | Operator),
            [CaseMove.Closed] = (
                [CaseStatus.Assessed, CaseStatus.Forwarded, CaseStatus.Decided, CaseStatus.Served],
                Recommender | Operator
            ),
            [CaseMove.Withdrawn] = ([Received, CaseStatus.Verified], Registrar | Operator),
            [ObjectionFiled] = ([CaseStatus.Delivered, InForce], Employer | Operator),
            [ObjectionDecided] = ([CaseStatus.Delivered], Employer | Operator),
            [AppealFiled] = ([CaseStatus.Delivered, InForce], Employer | Operator),
            [AppealAnswered] = ([CaseStatus.Delivered], Employer | Operator),
            [AppealDecided] = ([CaseStatus.Delivered], Employer | Operator),
            [CriminalReferred] = (Open, Assessor | Operator),
            [CriminalConcluded] = (Anywhere, Assessor | Operator),
            [Overdue] = (Anywhere, CaseParties.System),
            [Reminded] = (Anywhere, CaseParties.System),
            [Escalated] = (Anywhere, CaseParties.System),
            [BlockProposed] = (Anywhere, CaseParties.System),
            [Blocked] = (
                [AwaitingFollowUp, Examination, CaseStatus.Decided, CaseStatus.Delivered, InForce],
                Blocker | Operator
            ),
            [Unblocked] = (Anywhere, Blocker | Operator),
            [MergeProposed] = (Open, CaseParties.System),
            [MergeDismissed] = (Anywhere, Operator),
            [ReportsJoined] = (Open, Operator),
            [CaseMove.Merged] = (BeforeRecommendation, Operator | CaseParties.System),
            [Corrected] = (Anywhere, Registrar | Employer | TaskForce | Operator),
            [HoldPlaced] = (Anywhere, Operator),
            [HoldLifted] = (Anywhere, Operator),
            [RetentionEnded] = (Anywhere, CaseParties.System),
            [Erased] = (Anywhere, Operator),
        };
}
