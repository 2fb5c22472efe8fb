namespace Netralitas.Domain.Pledges;

/// <summary>All that <see cref="UniquePledges"/> keeps and cannot compute: who counts for what. It holds persons' numbers.</summary>
/// <param name="Persons">Everyone who counts for anything, in groups and in no order.</param>
/// <param name="Repeats">What is counted more than once, in no order.</param>
public sealed record UniquePledgesContents(
    IReadOnlyList<CountedPersons> Persons,
    IReadOnlyList<RepeatedPledge> Repeats
);
