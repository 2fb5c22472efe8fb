using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Codec;

namespace Netralitas.Api.Cases;

/// <summary>When a ceremony was held, as well as it is known.</summary>
internal static class CeremonyDay
{
    /// <summary>The instant, day or estimate in words; null if not stated.</summary>
    public static string? Of(CeremonyFacts? facts) =>
        facts?.Date switch
        {
            CeremonyDate.At at => Rfc3339.Format(at.Instant),
            CeremonyDate.On on => DayText.Of(on.Date),
            CeremonyDate.Around around => $"~{DayText.Of(around.Date)}",
            _ => null,
        };
}
