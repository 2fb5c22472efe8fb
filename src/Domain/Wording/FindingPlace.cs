using System.Runtime.InteropServices;

namespace Netralitas.Domain.Wording;

/// <summary>Where in a recited point the words of a finding stand.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">After the last character; the same as the first where words are missing and would belong.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FindingPlace(int Start, int End)
{
    /// <summary>Whether words are missing here.</summary>
    public bool IsGap => Start == End;
}
