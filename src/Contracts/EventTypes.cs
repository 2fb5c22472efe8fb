namespace Netralitas.Contracts;

/// <summary>The CloudEvents types of this product, as the public contract names them.</summary>
public static class EventTypes
{
    /// <summary>An agency described itself.</summary>
    public const string AgencyRegistered = "id.netralitas.agency.registered.v1";

    /// <summary>An agency declared its roll.</summary>
    public const string AgencyRollDeclared = "id.netralitas.agency.roll-declared.v1";

    /// <summary>An operator reminded an agency. Not taken from agencies.</summary>
    public const string AgencyReminded = "id.netralitas.agency.reminded.v1";

    /// <summary>An operator reminded several agencies at once. Not taken from agencies.</summary>
    public const string ReminderSent = "id.netralitas.reminder.sent.v1";

    /// <summary>An administrator set an election's target date.</summary>
    public const string ElectionTargetSet = "id.netralitas.election.target-set.v1";

    /// <summary>A ceremony was planned.</summary>
    public const string CeremonyScheduled = "id.netralitas.ceremony.scheduled.v1";

    /// <summary>A ceremony was held, or corrected.</summary>
    public const string CeremonyHeld = "id.netralitas.ceremony.held.v1";

    /// <summary>A ceremony was called off.</summary>
    public const string CeremonyCancelled = "id.netralitas.ceremony.cancelled.v1";

    /// <summary>An operator accepted a ceremony's evidence. Not taken from agencies.</summary>
    public const string CeremonyVerified = "id.netralitas.ceremony.verified.v1";

    /// <summary>An operator sent a ceremony back. Not taken from agencies.</summary>
    public const string CeremonyReturned = "id.netralitas.ceremony.returned.v1";

    /// <summary>One person recited the pledge.</summary>
    public const string PledgeSpoken = "id.netralitas.pledge.spoken.v1";

    /// <summary>One person signed the pact.</summary>
    public const string PactSigned = "id.netralitas.pact.signed.v1";

    /// <summary>Many persons pledged. Also the form in which single pledges are kept, those of one turn together.</summary>
    public const string PledgeRoll = "id.netralitas.pledge.roll.v1";

    /// <summary>A pledge was taken back.</summary>
    public const string PledgeWithdrawn = "id.netralitas.pledge.withdrawn.v1";

    /// <summary>A record that only claims an act for its case, so that no other case punishes it. Not taken from anybody.</summary>
    public const string CaseActClaimed = "id.netralitas.case.act-claimed.v1";

    /// <summary>Somebody read who reported, or all of a person's data. Not taken from anybody.</summary>
    public const string CaseRead = "id.netralitas.case.read.v1";

    /// <summary>How the types of what happens to cases begin; what happened follows: <c>reported</c>, <c>assessed</c>.</summary>
    public const string CasePrefix = "id.netralitas.case.";

    /// <summary>How they end.</summary>
    public const string CaseSuffix = ".v1";

    /// <summary>The type of something that happened to a case.</summary>
    public static string OfCase(string happened) => $"{CasePrefix}{happened}{CaseSuffix}";

    /// <summary>Stands in the feed for a record that is confidential. Not taken from agencies.</summary>
    public const string RecordWithheld = "id.netralitas.record.withheld.v1";
}
