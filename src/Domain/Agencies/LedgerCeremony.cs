namespace Netralitas.Domain.Agencies;

/// <summary>All that an <see cref="AgencyLedger"/> keeps of one ceremony.</summary>
/// <param name="Entry">The ceremony.</param>
/// <param name="HasPledges">Whether anyone ever pledged there, so that other elections mean counting them again.</param>
public sealed record LedgerCeremony(CeremonyEntry Entry, bool HasPledges);
