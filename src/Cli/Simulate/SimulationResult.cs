namespace Netralitas.Cli.Simulate;

/// <summary>Everything a finished simulation measured.</summary>
/// <param name="SetupTime">How long the setup took; not part of any rate.</param>
/// <param name="Tally">What came of the timed phase.</param>
/// <param name="Elapsed">How long the timed phase took.</param>
/// <param name="Retries">What had to be sent again in it.</param>
public sealed record SimulationResult(TimeSpan SetupTime, PlayTally Tally, TimeSpan Elapsed, RetryCounter Retries);
