using Netralitas.Cli.Latency;
using Netralitas.Cli.Server;
using Netralitas.Cli.Terminal;

namespace Netralitas.Cli.Simulate;

/// <summary>What came of the timed phase. Not safe for several threads: one each, then merged; the latencies are all threads'.</summary>
/// <param name="batches">Latency of batches.</param>
/// <param name="singles">Latency of single pledges.</param>
public sealed class PlayTally(Latencies batches, Latencies singles)
{
    /// <summary>So many different problems are kept; the first ones tell what is wrong.</summary>
    public const int ProblemsMax = 5;

    private readonly List<Bilingual> problems = [];

    /// <summary>Latency of batches.</summary>
    public Latencies Batches => batches;

    /// <summary>Latency of single pledges.</summary>
    public Latencies Singles => singles;

    /// <summary>Requests answered, whatever the answer.</summary>
    public long Requests { get; private set; }

    /// <summary>Pledges in them, repeated ones too.</summary>
    public long Pledges { get; private set; }

    /// <summary>Bytes of their bodies.</summary>
    public long Bytes { get; private set; }

    /// <summary>Ceremonies reported after their pledges.</summary>
    public long LateReports { get; private set; }

    /// <summary>Events answered as new, reports among them.</summary>
    public long Accepted { get; private set; }

    /// <summary>Events answered as known already.</summary>
    public long Duplicates { get; private set; }

    /// <summary>Events and requests that were not taken; none are expected.</summary>
    public long Refused { get; private set; }

    /// <summary>The highest log position acknowledged.</summary>
    public long Position { get; private set; }

    /// <summary>The first reasons why something was not taken.</summary>
    public IReadOnlyList<Bilingual> Problems => problems;

    /// <summary>Counts an answered request.</summary>
    public void Count(PlannedRequest request, int bytes, TimeSpan latency, Answer<EventsAnswer> answer)
    {
        Requests++;
        Pledges += request.Pledges;
        Bytes += bytes;
        if (request.Shape == RequestShape.LateReport)
        {
            LateReports++;
        }
        else if (request.Shape != RequestShape.Report)
        {
            (request.Shape == RequestShape.Batch ? Batches : Singles).Record(latency);
        }

        if (answer.Value is not { } counted)
        {
            Refused += Math.Max(request.Pledges, 1);
            Keep(answer.Problem!.Message);
            return;
        }

        Accepted += counted.Accepted;
        Duplicates += counted.Duplicates;
        Refused += counted.Conflicts + counted.Rejected;
        Position = Math.Max(Position, counted.Position);
        if (counted.Results?.FirstOrDefault(result => !result.IsDuplicate) is { } bad)
        {
            Keep(
                new Bilingual(
                    $"{bad.Code} {bad.Pointer} {bad.Detail?.Id}",
                    $"{bad.Code} {bad.Pointer} {bad.Detail?.En}"
                )
            );
        }
    }

    /// <summary>Adds what another thread counted.</summary>
    public void Add(PlayTally other)
    {
        Requests += other.Requests;
        Pledges += other.Pledges;
        Bytes += other.Bytes;
        LateReports += other.LateReports;
        Accepted += other.Accepted;
        Duplicates += other.Duplicates;
        Refused += other.Refused;
        Position = Math.Max(Position, other.Position);
        foreach (var problem in other.problems)
        {
            Keep(problem);
        }
    }

    private void Keep(Bilingual problem)
    {
        if (problems.Count < ProblemsMax && !problems.Contains(problem))
        {
            problems.Add(problem);
        }
    }
}
