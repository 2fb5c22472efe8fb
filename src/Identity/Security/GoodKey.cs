using System.Runtime.InteropServices;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Identity.Keys;

namespace Netralitas.Identity.Security;

/// <summary>A key that opens something now, with all that is answered to whoever shows it made once.</summary>
public sealed class GoodKey
{
    // In memory alone, as the server keeps the headers that an open connection repeats.
    private volatile string? proof;

    /// <summary>Reads it as it is kept.</summary>
    public GoodKey(StoredKey key)
    {
        Hash = key.Hash.ToArray();
        Caller = new Caller(
            key.Id,
            key.Agency is null ? null : AgencyId.Parse(key.Agency),
            key.Role is null ? null : RoleNames.Parse(key.Role)
        );
        Principal = new ClaimsPrincipal(new CallerIdentity(Caller, key.Id, CallerSchemes.Key));
        Recognised = Task.FromResult(
            AuthenticateResult.Success(new AuthenticationTicket(Principal, CallerSchemes.Key))
        );
    }

    /// <summary>Who it speaks for.</summary>
    public Caller Caller { get; }

    /// <summary>SHA-256 of its secret.</summary>
    internal byte[] Hash { get; }

    /// <summary>The same, as the framework names it.</summary>
    internal ClaimsPrincipal Principal { get; }

    /// <summary>The framework's word for whoever shows it; the same for all, so nobody may change it.</summary>
    internal Task<AuthenticateResult> Recognised { get; }

    /// <summary>Whether this is, letter by letter, what proved it before.</summary>
    internal bool IsAsShownBefore(ReadOnlySpan<char> shown) =>
        proof is { } known
        && CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(known.AsSpan()), MemoryMarshal.AsBytes(shown));

    /// <summary>Notes what proved it: hashing it anew for each event is a good part of recognising a caller.</summary>
    internal void Remember(ReadOnlySpan<char> shown) => proof = shown.ToString();
}
