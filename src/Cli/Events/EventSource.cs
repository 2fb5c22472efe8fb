namespace Netralitas.Cli.Events;

/// <summary>The CloudEvents <c>source</c> by which an agency speaks.</summary>
public static class EventSource
{
    /// <summary>The source of an agency's events; the server compares it with the agency of the key.</summary>
    public static string Of(string agency) => $"/agencies/{agency}";
}
