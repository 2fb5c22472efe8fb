using Netralitas.Domain.Persons;

namespace Netralitas.Domain.Cases;

/// <summary>Person's data that was wrong, by what is right (UU 27/2022); null leaves a field as it is.</summary>
/// <param name="Number">Number with its category, or null.</param>
/// <param name="Name">Name, or null.</param>
/// <param name="Position">Post, or null.</param>
/// <param name="Rank">Rank, or null.</param>
public sealed record PersonCorrection(
    (PersonCategory Category, PersonKey Key)? Number,
    string? Name,
    string? Position,
    OfficialRank? Rank
)
{
    /// <summary>Whether it changes nothing.</summary>
    public bool IsEmpty => Number is null && Name is null && Position is null && Rank is null;

    /// <summary>The person with the correction.</summary>
    public ReportedPerson Correct(ReportedPerson person) =>
        new(
            Number?.Category ?? person.Category,
            Number?.Key ?? person.Number,
            Name ?? person.Name,
            Position ?? person.Position,
            Rank ?? person.Rank
        );
}
