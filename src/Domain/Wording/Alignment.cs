namespace Netralitas.Domain.Wording;

/// <summary>The cheapest way found to answer a reference's point with the words of a text.</summary>
/// <param name="Cost">What the departures weigh together; 0 for the reference's own words.</param>
/// <param name="Steps">The answer, in order.</param>
internal sealed record Alignment(int Cost, IReadOnlyList<AlignmentStep> Steps);
