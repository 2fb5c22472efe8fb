using System.Net;

namespace Netralitas.Cli.Server;

/// <summary>A request is about to be sent again.</summary>
/// <param name="Status">What the server answered; null for a broken connection.</param>
/// <param name="Wait">How long it waits first.</param>
public sealed record Retry(HttpStatusCode? Status, TimeSpan Wait);
