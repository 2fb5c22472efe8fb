namespace Netralitas.Domain.Cases;

/// <summary>A paper of a case, kept elsewhere.</summary>
/// <param name="Title">What it is, for example the decree's number.</param>
/// <param name="Uri">Where it is kept.</param>
/// <param name="Sha256">SHA-256 of its content, 64 hexadecimal digits, or null.</param>
public sealed record CaseDocument(string Title, string Uri, string? Sha256);
