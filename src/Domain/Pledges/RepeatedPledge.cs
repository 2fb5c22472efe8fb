using Netralitas.Domain.Persons;

namespace Netralitas.Domain.Pledges;

/// <summary>A person who pledged for one election at more than one ceremony of the agency.</summary>
/// <param name="Person">Who.</param>
/// <param name="Election">The election, by its place in the calendar.</param>
/// <param name="Kind">Spoken or signed.</param>
/// <param name="Extra">At how many ceremonies beyond the first; at least one.</param>
public readonly record struct RepeatedPledge(PersonKey Person, int Election, PledgeKind Kind, int Extra);
