using System.Runtime.InteropServices;

namespace Netralitas.Bench.Pages.Viewers;

/// <summary>A viewer was told that everything up to a log position is on its screen.</summary>
/// <param name="Position">The log position.</param>
/// <param name="Timestamp">When, by the machine's monotonic clock, which all its processes share.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Sighting(long Position, long Timestamp);
