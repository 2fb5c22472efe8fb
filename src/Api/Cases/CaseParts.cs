using System.Text.Json;
using System.Text.Json.Serialization;
using Netralitas.Api.Serialization;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Violations;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Codec.Cases;
using static System.Text.Json.Serialization.JsonIgnoreCondition;

namespace Netralitas.Api.Cases;

/// <summary>A report that was filed, as it was sent; never who reported.</summary>
/// <param name="Case">The case it was filed as; null if it is another one that this reader does not see.</param>
/// <param name="On">The day.</param>
/// <param name="By">Who sent it.</param>
/// <param name="Note">What they added.</param>
/// <param name="Documents">The papers.</param>
/// <param name="Person">Whom it is about.</param>
/// <param name="Agency">The person's agency.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Act">What is alleged.</param>
/// <param name="OccurredOn">The day it happened.</param>
/// <param name="KnownOn">The day it became known.</param>
/// <param name="Election">The election it favoured or harmed somebody in.</param>
/// <param name="Contest">The contest.</param>
/// <param name="Region">Where the contest is.</param>
/// <param name="Origin">Whether somebody reported it or the registrar found it.</param>
/// <param name="Narrative">What happened, in words.</param>
/// <param name="TimeZone">Where the agency's clocks stand (IANA).</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CaseReport(
    string? Case,
    DateOnly On,
    string By,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Note,
    [property: JsonIgnore(Condition = WhenWritingNull)] IReadOnlyList<CasePaper>? Documents,
    AllegedPerson Person,
    string Agency,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Unit,
    string Act,
    DateOnly OccurredOn,
    DateOnly KnownOn,
    string Election,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Contest,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Region,
    ReportOrigin Origin,
    string Narrative,
    string TimeZone
)
{
    // What is masked in it is decided once for all that is shown of an event, and that is on its JSON.
    public static CaseReport Of(FiledReport filed, Case subject, CaseScope scope)
    {
        var happened = new CaseEvent.Reported(filed.Step, filed.Report, subject.TimeZone);
        var shown = JsonPayload.Of(json => ShownCaseEvent.Write(json, happened, scope.IsMasked));
        return JsonSerializer.Deserialize(shown, ApiJson.Shared.CaseReport)! with
        {
            Case = scope.SeesOtherCases || filed.Case == subject.Id ? filed.Case.Value : null,
        };
    }
}

/// <summary>A paper, kept elsewhere.</summary>
internal sealed record CasePaper(
    string Title,
    string Uri,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Sha256
);

/// <summary>The person as a report named them.</summary>
internal sealed record AllegedPerson(
    PersonCategory Category,
    string Number,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Name,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Position,
    [property: JsonIgnore(Condition = WhenWritingNull)] OfficialRank? Rank
);

/// <summary>A period of a case.</summary>
/// <param name="Id">The rule it runs by.</param>
/// <param name="Name">Its Indonesian name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="StartedOn">The day it started; not counted.</param>
/// <param name="LastDay">The last day in time.</param>
/// <param name="StoppedOn">The day it was stopped; null while it runs.</param>
/// <param name="State">suspended, overdue, lapsed, running, late or met.</param>
/// <param name="Basis">The law.</param>
/// <param name="Confidence">How well it is known.</param>
/// <param name="HolidaysKnown">False if it counts working days of a year whose holidays are not known.</param>
internal sealed record CasePeriod(
    string Id,
    string Name,
    string NameEn,
    DateOnly StartedOn,
    DateOnly LastDay,
    DateOnly? StoppedOn,
    string State,
    string Basis,
    Confidence Confidence,
    bool HolidaysKnown
)
{
    public static CasePeriod Of(CaseClock clock, DateOnly today) =>
        new(
            clock.Rule.Id,
            clock.Rule.Name.Id,
            clock.Rule.Name.En,
            clock.StartedOn,
            clock.LastDay,
            clock.StoppedOn,
            CaseWire.StateOf(clock, today),
            clock.Rule.Source.Text.En,
            clock.Rule.Source.Confidence,
            clock.IsCalendarComplete
        );
}

/// <summary>What was decided, and what became of it. Level, name and basis are the penalty's, if there is one.</summary>
internal sealed record CaseDecision(
    DateOnly? DecidedOn,
    string? Penalty,
    [property: JsonIgnore(Condition = WhenWritingNull)] SanctionLevel? Level,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Name,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? NameEn,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Basis,
    DateOnly? DeliveredOn,
    DateOnly? InForceOn,
    DateOnly? ServedOn,
    bool RemedyPending
)
{
    public static CaseDecision? Of(Case subject, CaseRules rules)
    {
        if (!subject.IsDecided)
        {
            return null;
        }

        var penalty = subject.Penalty is { } id && rules.Penalties.TryFind(id, out var known) ? known : null;
        return new CaseDecision(
            subject.Milestones[Milestone.Decided],
            subject.Penalty?.Value,
            penalty?.Level,
            penalty?.Name.Id,
            penalty?.Name.En,
            penalty?.LegalBasis,
            subject.Milestones[Milestone.Delivered],
            subject.Milestones[Milestone.InForce],
            subject.Milestones[Milestone.Served],
            subject.HasRemedyPending
        );
    }
}

/// <summary>Whether the person's services are blocked, whether that was proposed, and what was done.</summary>
internal sealed record CaseBlocking(bool Blocked, bool Proposed, IEnumerable<BlockingStep> History)
{
    public static CaseBlocking Of(Case subject) =>
        new(
            subject.IsBlocked,
            subject.IsBlockProposed,
            subject.Blocks.Select(block => new BlockingStep(
                block.IsBlocked ? "blocked" : "unblocked",
                block.Step.On,
                block.Step.By,
                block.Step.Note
            ))
        );
}

/// <summary>A block or its end.</summary>
internal sealed record BlockingStep(string What, DateOnly On, string By, string? Why);

/// <summary>What happened to a case; the data are those of the event of that type.</summary>
internal sealed record CaseHappening(
    long Version,
    string Type,
    DateTimeOffset RecordedAt,
    string? EventId,
    WrittenJson Data
)
{
    public static CaseHappening Of(CaseHistoryEntry entry, bool isMasked) =>
        new(
            entry.Version,
            CaseEventTypes.Of(entry.Event.Move),
            entry.RecordedAt,
            isMasked && entry.EventId is { } sent ? NumberMask.MaskIn(sent) : entry.EventId,
            new WrittenJson(json =>
            {
                json.WriteStartObject();
                ShownCaseEvent.Write(json, entry.Event, isMasked);
                json.WriteEndObject();
            })
        );
}
