namespace Netralitas.Cli.Server;

/// <summary>The answer to a request of many events; it leaves after the commit.</summary>
/// <param name="Accepted">Events that are new.</param>
/// <param name="Duplicates">Events known already.</param>
/// <param name="Conflicts">Events whose id was used for other content.</param>
/// <param name="Rejected">Events that break a rule.</param>
/// <param name="Position">The log position the answer stands at.</param>
/// <param name="Results">One entry per event that was not accepted.</param>
public sealed record EventsAnswer(
    int Accepted,
    int Duplicates,
    int Conflicts,
    int Rejected,
    long Position,
    IReadOnlyList<EventResult>? Results
);
