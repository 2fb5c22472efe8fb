using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Wording;

namespace Netralitas.Domain.Ceremonies;

/// <summary>What an agency says about a ceremony, planned or held. A later statement replaces it; history keeps both.</summary>
public sealed record CeremonyFacts
{
    /// <summary>The elections it covers; at least one, each once.</summary>
    public required IReadOnlyList<ElectionId> Elections { get; init; }

    /// <summary>The unit that held it; null if the agency as a whole did.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>When; null if not stated.</summary>
    public CeremonyDate? Date { get; init; }

    /// <summary>Where; null if not stated.</summary>
    public string? Place { get; init; }

    /// <summary>Who led it; null if not stated.</summary>
    public Leader? Leader { get; init; }

    /// <summary>Who was called, for example <c>all</c>, <c>unit-heads</c>, <c>jpt-pratama</c>; null if not stated.</summary>
    public string? Audience { get; init; }

    /// <summary>What else was done there.</summary>
    public IReadOnlyList<string> Agenda { get; init; } = [];

    /// <summary>The words recited; null if not reported.</summary>
    public WordingText? Wording { get; init; }

    /// <summary>Heads counted; null if not reported.</summary>
    public Attendance? Attendance { get; init; }

    /// <summary>Decrees and circulars it was held under.</summary>
    public IReadOnlyList<string> LegalBases { get; init; } = [];

    /// <summary>Other bodies that took part.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>What shows that it took place.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}
