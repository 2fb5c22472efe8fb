namespace Netralitas.Identity.Security;

/// <summary>Marks an endpoint with what it asks of its caller.</summary>
/// <param name="Access">What it asks.</param>
public sealed record AccessNeeded(Access Access);
