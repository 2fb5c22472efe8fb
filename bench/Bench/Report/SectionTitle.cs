using System.Globalization;
using Netralitas.Bench.Load;

namespace Netralitas.Bench.Report;

/// <summary>The line over a section's table: what was sent, how, and how often it was measured.</summary>
internal static class SectionTitle
{
    /// <summary>Its text.</summary>
    public static string Of(string name, RequestPool pool, int rounds, TimeSpan limit, int connections) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"\n{name}: {pool.Events:N0} × {pool.EventLength} bytes a request, {connections} connections; rounds counted: {rounds}, of {limit.TotalSeconds} s; medians\n"
        );
}
