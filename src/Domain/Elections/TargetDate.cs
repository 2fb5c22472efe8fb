using Netralitas.Domain.Facts;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Elections;

/// <summary>
/// The day by which an agency should have held its pledge. No national deadline is known, so each election states its
/// own and why; an agency with nothing reported after this day is overdue.
/// </summary>
/// <param name="Day">The last day in time, as the agency's local calendar shows it.</param>
/// <param name="Basis">Why this day.</param>
/// <param name="Source">Who says so.</param>
public sealed record TargetDate(DateOnly Day, BilingualText Basis, FactSource Source);
