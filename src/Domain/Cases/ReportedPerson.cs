using Netralitas.Domain.Persons;

namespace Netralitas.Domain.Cases;

/// <summary>The person a case is about (<i>terlapor</i>).</summary>
/// <param name="Category">How they are employed.</param>
/// <param name="Number">Their number.</param>
/// <param name="Name">Their name, or null.</param>
/// <param name="Position">Their post in words, or null.</param>
/// <param name="Rank">Rank of their post, or null if unknown.</param>
public sealed record ReportedPerson(
    PersonCategory Category,
    PersonKey Number,
    string? Name,
    string? Position,
    OfficialRank? Rank
);
