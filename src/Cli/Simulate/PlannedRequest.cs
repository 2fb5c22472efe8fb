namespace Netralitas.Cli.Simulate;

/// <summary>One request of the timed phase.</summary>
/// <param name="Shape">What it carries.</param>
/// <param name="Kind">What the persons did.</param>
/// <param name="Agency">Index of the agency that sends it.</param>
/// <param name="Ceremony">Index of the ceremony its first person is at.</param>
/// <param name="Offset">That person's place there.</param>
/// <param name="Pledges">How many pledges; a batch goes on with the agency's next ceremonies.</param>
public sealed record PlannedRequest(
    RequestShape Shape,
    PledgeKind Kind,
    int Agency,
    int Ceremony,
    int Offset,
    int Pledges
)
{
    /// <summary>Which of the time zones' mornings it belongs to, eastern first; beyond them what comes after all.</summary>
    public int Wave { get; init; }
}
