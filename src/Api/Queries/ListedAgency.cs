using System.Text.Json.Serialization;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Regions;
using Netralitas.Grains.Nation;

namespace Netralitas.Api.Queries;

/// <summary>One agency and where it stands with an election.</summary>
/// <param name="Id">Its id: a Kemendagri code, or kl. and a word.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Province">Code of its province; null for a central agency.</param>
/// <param name="TimeZone">Where its clocks stand (IANA).</param>
/// <param name="Position">Log position the line stands at; in live events alone.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Overdue">Whether the target date has passed and it has reported nothing.</param>
/// <param name="Roll">How many people owe the pledge; null if unknown.</param>
/// <param name="Spoken">Who recited the pledge.</param>
/// <param name="Signed">Who signed the pact.</param>
/// <param name="Completion">Their share of the roll.</param>
internal sealed record ListedAgency(
    string Id,
    string Name,
    AgencyKind Kind,
    string? Province,
    string TimeZone,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Position,
    AgencyStatus Status,
    bool Overdue,
    RollCounts? Roll,
    PersonCounts Spoken,
    PersonCounts Signed,
    CompletionShares Completion
)
{
    public static ListedAgency Of(AgencyStanding standing, long? position = null)
    {
        var row = standing.Row;
        var (spoken, signed) = (standing.Figures?.Spoken ?? default, standing.Figures?.Signed ?? default);
        return new ListedAgency(
            row.Id.Value,
            row.Name,
            row.Kind,
            row.Province,
            row.TimeZone.Value,
            position,
            standing.Status,
            standing.IsOverdue,
            RollCounts.Of(row.Roll),
            PersonCounts.Of(spoken),
            PersonCounts.Of(signed),
            CompletionShares.Of(spoken, signed, row.Roll)
        );
    }
}
