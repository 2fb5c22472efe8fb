namespace Netralitas.Cli.Simulate;

/// <summary>The part of <c>GET /v1/summary</c> that is compared.</summary>
/// <param name="Position">The log position the figures stand at.</param>
/// <param name="Persons">The nation's figures.</param>
public sealed record NationFigures(long Position, PersonFigures Persons);
