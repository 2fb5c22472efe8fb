using Netralitas.Domain.Cases;
using Netralitas.Domain.Violations;
using Netralitas.Grains.Cases.Listing;

namespace Netralitas.Api.Cases;

/// <summary>A case's line in a list: nothing of the person.</summary>
/// <param name="Id">The case.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Open">Whether there is something left to do.</param>
/// <param name="Overdue">Whether a period has run out.</param>
/// <param name="Agency">The person's agency.</param>
/// <param name="Act">What is alleged.</param>
/// <param name="Category">Ethics or discipline; null if no catalogue says.</param>
/// <param name="Code">The catalogue's code.</param>
/// <param name="Election">The election.</param>
/// <param name="ReceivedOn">The day it was registered.</param>
/// <param name="Reports">How many reports it has.</param>
/// <param name="RecommendingBody">Who recommends.</param>
/// <param name="NextClock">The running period that ends first.</param>
/// <param name="NextLastDay">The day it ends.</param>
/// <param name="Blocked">Whether the person's services are blocked.</param>
/// <param name="BlockProposed">Whether that was proposed.</param>
internal sealed record CaseListLine(
    string Id,
    CaseStatus Status,
    bool Open,
    bool Overdue,
    string Agency,
    string Act,
    ViolationCategory? Category,
    string? Code,
    string Election,
    DateOnly ReceivedOn,
    int Reports,
    string? RecommendingBody,
    string? NextClock,
    DateOnly? NextLastDay,
    bool Blocked,
    bool BlockProposed
)
{
    public static CaseListLine Of(CaseLine line, DateTimeOffset now) =>
        new(
            line.Id.Value,
            line.Status,
            line.IsOpen,
            line.IsOverdueAt(now),
            line.Agency.Value,
            line.Report.Act.Value,
            line.Classification.Category,
            line.Classification.Entry?.Code,
            line.Report.Election.Value,
            line.ReceivedOn,
            line.Reports,
            line.Body?.Value,
            line.NextClock?.Rule.Id,
            line.NextClock?.LastDay,
            line.IsBlocked,
            line.IsBlockProposed
        );
}

/// <summary>A page of cases.</summary>
/// <param name="AsOf">When it was read.</param>
/// <param name="Total">How many cases match, on all pages.</param>
/// <param name="Items">Those of this page, latest first.</param>
/// <param name="Cursor">Asks for the next page; null on the last one.</param>
internal sealed record CasesAnswer(DateTimeOffset AsOf, int Total, IEnumerable<CaseListLine> Items, string? Cursor);
