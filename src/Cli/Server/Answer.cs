namespace Netralitas.Cli.Server;

/// <summary>What came back: a value, or the reason why there is none.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
/// <param name="Value">The value; null when refused.</param>
/// <param name="Problem">The reason; null when answered.</param>
public sealed record Answer<T>(T? Value, ServerProblem? Problem)
    where T : class;
