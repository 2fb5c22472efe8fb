using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Elections;

namespace Netralitas.Domain.Agencies;

/// <summary>One ceremony in its agency's ledger.</summary>
/// <param name="Slug">Its name within the agency.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Elections">The elections it covers; none while unannounced.</param>
public sealed record CeremonyEntry(string Slug, CeremonyStatus Status, IReadOnlyList<ElectionId> Elections);
