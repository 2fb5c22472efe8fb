namespace Netralitas.EventLog;

/// <summary>A CloudEvent's <c>source</c> and <c>id</c>, which together name it for ever (CloudEvents 1.0, section 3.1).</summary>
/// <param name="Source">The CloudEvents <c>source</c>, as sent.</param>
/// <param name="Id">The CloudEvents <c>id</c>, as sent.</param>
public sealed record EventIdentity(string Source, string Id)
{
    /// <summary>Longest <c>source</c> in bytes of UTF-8; with the id it must fit one entry of PostgreSQL's index (2,704 bytes).</summary>
    public const int SourceBytesMax = 1_024;

    /// <summary>Longest <c>id</c> in bytes of UTF-8.</summary>
    public const int IdBytesMax = 1_024;
}
