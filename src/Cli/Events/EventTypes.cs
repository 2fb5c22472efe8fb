namespace Netralitas.Cli.Events;

/// <summary>The CloudEvents types the command line sends (see the API's contract).</summary>
public static class EventTypes
{
    /// <summary>A central agency exists.</summary>
    public const string AgencyRegistered = "id.netralitas.agency.registered.v1";

    /// <summary>The number of people who owe the pledge.</summary>
    public const string RollDeclared = "id.netralitas.agency.roll-declared.v1";

    /// <summary>A ceremony took place.</summary>
    public const string CeremonyHeld = "id.netralitas.ceremony.held.v1";

    /// <summary>One person spoke the pledge.</summary>
    public const string PledgeSpoken = "id.netralitas.pledge.spoken.v1";

    /// <summary>One person signed the pact.</summary>
    public const string PactSigned = "id.netralitas.pact.signed.v1";

    /// <summary>Many persons of one ceremony, kind and category.</summary>
    public const string PledgeRoll = "id.netralitas.pledge.roll.v1";

    /// <summary>Something that happened to a case, by the middle of its type: <c>reported</c>, <c>assessed</c>.</summary>
    public static string OfCase(string happened) => $"id.netralitas.case.{happened}.v1";
}
