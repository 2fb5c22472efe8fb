using Netralitas.Domain.Agencies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;

namespace Netralitas.Grains.Codec;

/// <summary>What a snapshot of an agency holds.</summary>
/// <param name="Id">The agency's identifier.</param>
/// <param name="Elections">The calendar's elections, in its order.</param>
/// <param name="Origin">What the region catalogue said the agency is; null for agencies that are not in it.</param>
/// <param name="Agency">What it is by its own records; null while it is not registered.</param>
/// <param name="Head">End of its own stream; not after <paramref name="Position"/>.</param>
/// <param name="Position">Log position of the last record taken in.</param>
/// <param name="Hash">That record's hash.</param>
/// <param name="Ledger">What its ceremonies add up to.</param>
internal sealed record AgencySnapshotContents(
    AgencyId Id,
    IReadOnlyList<ElectionId> Elections,
    Agency? Origin,
    Agency? Agency,
    StreamHead Head,
    long Position,
    ReadOnlyMemory<byte> Hash,
    LedgerContents Ledger
);
