namespace Netralitas.Cli.Keys;

/// <summary>A key as the server lists it: everything but the key.</summary>
/// <param name="Id">Its public part.</param>
/// <param name="Label">What its owner calls it.</param>
/// <param name="Agency">The agency it speaks for, or null.</param>
/// <param name="Role">The operator's role, or null.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Which key made it.</param>
/// <param name="RevokedAt">When it was revoked; null while it is good.</param>
/// <param name="RevokedBy">Which key revoked it.</param>
public sealed record ListedKey(
    string Id,
    string Label,
    string? Agency,
    string? Role,
    DateTimeOffset CreatedAt,
    string? CreatedBy,
    DateTimeOffset? RevokedAt,
    string? RevokedBy
);
