namespace Netralitas.Bench.Load;

/// <summary>
/// Whole requests, made before the clock starts. Request after request goes to another agency, and each agency's go
/// round its ceremonies. All contenders of a round send the same bodies; only the head is each one's own.
/// </summary>
internal sealed class RequestPool
{
    private const int HeadMax = 512;

    private readonly PledgeText[] texts;
    private readonly byte[][] requests;
    private int headLength;

    /// <summary>Room for requests.</summary>
    /// <param name="count">How many requests.</param>
    /// <param name="events">Pledges in each; 1 for one structured event a request.</param>
    /// <param name="turn">By how many ceremonies of its agency each is moved on: who pledged at one is new at the next.</param>
    public RequestPool(int count, int events, int turn = 0)
    {
        Events = events;
        texts = Enumerable
            .Range(0, LoadAgencies.Count * LoadAgencies.CeremoniesEach)
            .Select(place => new PledgeText(
                place % LoadAgencies.Count,
                ((place / LoadAgencies.Count) + turn) % LoadAgencies.CeremoniesEach
            ))
            .ToArray();
        BodyLength = events == 1 ? EventLength : (events * (EventLength + 1)) + 1;
        requests = Enumerable
            .Range(0, count)
            .Select(_ => GC.AllocateUninitializedArray<byte>(HeadMax + BodyLength))
            .ToArray();
    }

    /// <summary>How many requests.</summary>
    public int Count => requests.Length;

    /// <summary>Pledges in each.</summary>
    public int Events { get; }

    /// <summary>Bytes of one event.</summary>
    public int EventLength => texts[0].Length;

    /// <summary>Bytes of a request's body.</summary>
    public int BodyLength { get; }

    /// <summary>The content type of its bodies.</summary>
    public string ContentType => Events == 1 ? "application/cloudevents+json" : "application/cloudevents-batch+json";

    /// <summary>A whole request.</summary>
    public ReadOnlyMemory<byte> this[int index] =>
        requests[index].AsMemory(HeadMax - headLength, headLength + BodyLength);

    /// <summary>Writes bodies of persons nobody was told of before.</summary>
    public void Fill(FreshPersons persons)
    {
        var first = persons.Take((long)Count * Events);
        Parallel.For(0, Count, index => Write(requests[index].AsSpan(HeadMax), index, first + ((long)index * Events)));
    }

    /// <summary>Puts a head before each body.</summary>
    /// <param name="heads">The head for each agency; all of one length.</param>
    public void Address(IReadOnlyList<byte[]> heads)
    {
        headLength = heads[0].Length;
        for (var index = 0; index < Count; index++)
        {
            heads[index % LoadAgencies.Count].CopyTo(requests[index], HeadMax - headLength);
        }
    }

    private void Write(Span<byte> body, int index, long firstPerson)
    {
        var text = texts[index % texts.Length];
        if (Events == 1)
        {
            text.Write(body, firstPerson);
            return;
        }

        var at = 0;
        for (var written = 0; written < Events; written++)
        {
            body[at++] = (byte)(written == 0 ? '[' : ',');
            text.Write(body[at..], firstPerson + written);
            at += text.Length;
        }

        body[at] = (byte)']';
    }
}
