using Netralitas.Cli.Terminal;

namespace Netralitas.Cli.Import;

/// <summary>One fault of a CSV file.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Column">The column's name; empty when the fault is the line's.</param>
/// <param name="Rule">Stable word for the rule that is broken.</param>
/// <param name="Detail">The value and the rule, for people.</param>
public sealed record CsvProblem(long Line, string Column, string Rule, Bilingual Detail);
