using Netralitas.Domain.Cases;

namespace Netralitas.Grains.Cases;

/// <summary>One reading of confidential papers.</summary>
/// <param name="KeyId">Whose key was used.</param>
/// <param name="At">When.</param>
/// <param name="Case">The case.</param>
/// <param name="What">What was read: <c>case</c>, <c>reporters</c>, <c>export</c>.</param>
/// <param name="Reason">Why, where a reason must be given; else null.</param>
public sealed record Reading(string KeyId, DateTimeOffset At, CaseId Case, string What, string? Reason);
