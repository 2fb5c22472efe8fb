using System.Text.Json.Serialization;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Violations;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec.Cases;
using static System.Text.Json.Serialization.JsonIgnoreCondition;

namespace Netralitas.Api.Cases;

/// <summary>A case with its clocks, its classification and its history, for readers entitled to it.</summary>
/// <param name="Id">Its id, the registrar's and the slug the registrar chose.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Open">Whether there is something left to do.</param>
/// <param name="Version">How many records there are of it; to be named in If-Match.</param>
/// <param name="Agency">The person's agency.</param>
/// <param name="Registrar">Who registered it.</param>
/// <param name="RecommendingBody">Who recommends, by the law of the day.</param>
/// <param name="Person">Whom it is about.</param>
/// <param name="Classification">What the act is.</param>
/// <param name="Reports">What was reported.</param>
/// <param name="Clocks">Its periods.</param>
/// <param name="Decision">What was decided; null before.</param>
/// <param name="Block">Whether the person's services are blocked.</param>
/// <param name="MergeProposals">Cases that look like the same.</param>
/// <param name="MergedInto">The case it went into; null if it did not.</param>
/// <param name="LegalHold">Whether a legal hold keeps the papers.</param>
/// <param name="CriminalTrack">Whether a criminal track runs beside it.</param>
/// <param name="History">What happened.</param>
/// <param name="Pledge">Whether the person had pledged; left out where pledges are listed for all cases together.</param>
internal sealed record CaseDetail(
    string Id,
    CaseStatus Status,
    bool Open,
    long Version,
    string Agency,
    string Registrar,
    string? RecommendingBody,
    ShownPerson Person,
    ClassifiedCase Classification,
    IEnumerable<CaseReport> Reports,
    IEnumerable<CasePeriod> Clocks,
    CaseDecision? Decision,
    CaseBlocking Block,
    IEnumerable<string> MergeProposals,
    string? MergedInto,
    bool LegalHold,
    bool CriminalTrack,
    IEnumerable<CaseHappening> History,
    [property: JsonIgnore(Condition = WhenWritingNull)] CasePledge? Pledge
)
{
    /// <summary>Shows a case.</summary>
    /// <param name="file">The case.</param>
    /// <param name="rules">The facts it is read by.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="scope">What of it this reader sees.</param>
    /// <param name="pledge">Whether the person had pledged.</param>
    public static CaseDetail Of(
        CaseFile file,
        CaseRules rules,
        DateTimeOffset now,
        CaseScope scope,
        CasePledge? pledge = null
    )
    {
        var subject = file.Case;
        var today = subject.TimeZone.DayAt(now);
        return new CaseDetail(
            subject.Id.Value,
            subject.Status,
            subject.IsOpen,
            file.Version,
            subject.Agency.Value,
            subject.Id.Registrar.Value,
            rules.BodyOf(subject)?.Body?.Value,
            ShownPerson.Of(subject.Person, scope.IsMasked),
            ClassifiedCase.Of(rules.Classify(subject), subject.Person.Category, rules),
            subject.Reports.Select(filed => CaseReport.Of(filed, subject, scope)),
            CaseClocks.Of(subject, rules).Select(clock => CasePeriod.Of(clock, today)),
            CaseDecision.Of(subject, rules),
            CaseBlocking.Of(subject),
            scope.SeesOtherCases ? subject.Proposals.Open.Select(other => other.Value) : [],
            scope.SeesOtherCases ? subject.MergedInto?.Value : null,
            subject.IsOnHold,
            subject.IsCriminal,
            file.History.Select(entry => CaseHappening.Of(entry, scope.IsMasked)),
            pledge
        );
    }
}

/// <summary>The person a case is about; the number in part only for who sees masks.</summary>
internal sealed record ShownPerson(
    PersonCategory Category,
    string Number,
    string? Name,
    string? Position,
    OfficialRank? Rank
)
{
    public static ShownPerson Of(ReportedPerson person, bool isMasked) =>
        new(
            person.Category,
            isMasked ? person.Number.ToString() : person.Number.ToDigits(),
            person.Name,
            person.Position,
            person.Rank
        );
}
