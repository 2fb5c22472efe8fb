using System.Runtime.InteropServices;

namespace Netralitas.Domain.Wording;

/// <summary>One step of an alignment: which words of the text answer which units of the reference.</summary>
/// <param name="Kind">How they answer.</param>
/// <param name="TextFrom">First word of the text.</param>
/// <param name="TextTo">After its last word; the same as the first where no word answers.</param>
/// <param name="UnitFrom">First unit of the reference.</param>
/// <param name="UnitTo">After its last unit; the same as the first where none is answered.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AlignmentStep(StepKind Kind, int TextFrom, int TextTo, int UnitFrom, int UnitTo);
