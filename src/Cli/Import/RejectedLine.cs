using Netralitas.Cli.Server;

namespace Netralitas.Cli.Import;

/// <summary>A line that was not taken.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Result">What the server says of it.</param>
public sealed record RejectedLine(long Line, EventResult Result);
