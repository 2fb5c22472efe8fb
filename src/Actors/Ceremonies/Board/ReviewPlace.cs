using Netralitas.Domain.Identifiers;

namespace Netralitas.Actors.Ceremonies.Board;

/// <summary>A ceremony's place in the queue for review: who has waited longest comes first.</summary>
/// <param name="Since">When it was last reported as held.</param>
/// <param name="Id">The ceremony.</param>
internal readonly record struct ReviewPlace(DateTimeOffset Since, CeremonyId Id)
{
    /// <summary>The order of the queue.</summary>
    public static IComparer<ReviewPlace> Order { get; } =
        Comparer<ReviewPlace>.Create(
            (one, other) =>
                one.Since.CompareTo(other.Since) is var order && order != 0
                    ? order
                    : string.CompareOrdinal(one.Id.Value, other.Id.Value)
        );

    /// <summary>The place of a line; null if it does not wait.</summary>
    public static ReviewPlace? Of(CeremonyLine? line) =>
        line is { AwaitsReview: true } ? new ReviewPlace(line.ReportedAt ?? default, line.Id) : null;
}
