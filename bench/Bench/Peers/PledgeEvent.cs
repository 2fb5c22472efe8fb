namespace Netralitas.Bench.Peers;

/// <summary>A CloudEvent of one pledge, as a serializer maps it.</summary>
internal sealed record PledgeEvent(string Id, string Source, string Type, string Subject, PledgeEventData Data);

/// <summary>Its data.</summary>
internal sealed record PledgeEventData(PledgePerson Person, DateTimeOffset? At);

/// <summary>Whose pledge it is.</summary>
internal sealed record PledgePerson(string Category, string Number);

/// <summary>What became of a request's pledges.</summary>
internal sealed record PledgeAnswer(int Accepted, int Duplicates)
{
    /// <summary>The answer to so many pledges, of which some were new.</summary>
    public static PledgeAnswer Of(int count, int accepted) => new(accepted, count - accepted);
}
