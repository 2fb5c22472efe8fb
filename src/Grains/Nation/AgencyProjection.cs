using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Projections;

namespace Netralitas.Grains.Nation;

/// <summary>
/// Keeps the list of agencies. An agency's figures count persons across its ceremonies, which only its grain holds: so each
/// agency of which something was recorded is given the records and asked for its line. The lines are saved as well, so that
/// a process that starts need not wake every agency.
/// </summary>
public sealed partial class AgencyProjection : IProjection, IDisposable
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(1);

    private readonly IEventLog log;
    private readonly IGrainFactory grains;
    private readonly AgencyList list;
    private readonly TimeProvider clock;
    private readonly ILogger<AgencyProjection> logger;
    private readonly AgencyLag lag;
    private readonly Lock gate = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Dictionary<string, AgencyQuestion> questions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<AgencyId, AgencyLine> unsaved = new();
    private long given;
    private long reached;

    /// <summary>A projection of nothing yet.</summary>
    /// <param name="log">Where lines are saved.</param>
    /// <param name="grains">Reaches the agencies.</param>
    /// <param name="list">The list it keeps.</param>
    /// <param name="clock">The time.</param>
    /// <param name="logger">Where unanswered questions are told.</param>
    public AgencyProjection(
        IEventLog log,
        IGrainFactory grains,
        AgencyList list,
        TimeProvider clock,
        ILogger<AgencyProjection> logger
    )
    {
        (this.log, this.grains, this.list, this.clock, this.logger) = (log, grains, list, clock, logger);
        lag = new AgencyLag(this);
    }

    /// <summary>How many agencies have yet to answer.</summary>
    public int Behind
    {
        get
        {
            lock (gate)
            {
                return questions.Count;
            }
        }
    }

    /// <summary>How long the one that waits longest has been waiting; zero if none is.</summary>
    public TimeSpan Longest
    {
        get
        {
            lock (gate)
            {
                return questions.Values.Select(question => clock.GetElapsedTime(question.Since)).DefaultIfEmpty().Max();
            }
        }
    }

    /// <summary>Takes over the lines as they were saved; asks those agencies of which more was recorded.</summary>
    public async Task<long> FillAsync(IEventLog log, CancellationToken cancellation)
    {
        var head = await log.ReadPositionAsync(cancellation);
        await foreach (var row in log.ReadViewAsync(AgencyLine.View, 0, cancellation))
        {
            list.Put(AgencyLineCodec.Decode(row));
        }

        List<AgencyQuestion> begun = [];
        foreach (var (owner, last) in await log.ReadOwnerHeadsAsync(cancellation))
        {
            var saved = AgencyId.TryParse(owner, out var agency) ? list.Find(agency)?.Position ?? 0 : last;
            if (saved < last)
            {
                lock (gate)
                {
                    QuestionOf(owner, agency, begun).Expect(saved + 1, last, isOurs: true);
                }
            }
        }

        given = head;
        begun.ForEach(question => _ = AskAsync(question));
        return head;
    }

    /// <inheritdoc />
    public ValueTask TakeAsync(LogPage page, CancellationToken cancellation)
    {
        List<AgencyQuestion> begun = [];
        lock (gate)
        {
            foreach (var record in page.Records)
            {
                if (record.Position > given && AgencyId.TryParse(record.Owner, out var agency))
                {
                    QuestionOf(record.Owner, agency, begun).Add(record, page.IsOurs(record));
                }
            }

            given = Math.Max(given, page.Records[^1].Position);
        }

        begun.ForEach(question => _ = AskAsync(question));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public void Reach(long position)
    {
        lock (gate)
        {
            reached = position;
            MoveOn();
        }
    }

    /// <summary>Has the log keep the lines that came since the last call.</summary>
    public void Save()
    {
        foreach (var (agency, _) in unsaved)
        {
            if (unsaved.TryRemove(agency, out var line))
            {
                log.Publish(new ViewRow(AgencyLine.View, line.Id.Value, line.Position, AgencyLineCodec.Encode(line)));
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lag.Dispose();
        stopping.Cancel();
        stopping.Dispose();
    }

    private AgencyQuestion QuestionOf(string owner, AgencyId agency, List<AgencyQuestion> begun)
    {
        if (!questions.TryGetValue(owner, out var question))
        {
            questions[owner] = question = new AgencyQuestion(agency, clock.GetTimestamp());
            begun.Add(question);
        }

        return question;
    }

    private async Task AskAsync(AgencyQuestion question)
    {
        var stop = stopping.Token;
        var agency = grains.GetGrain<IAgencyGrain>(question.Agency.Value);
        while (TryAsk(question, out var records, out var position))
        {
            try
            {
                if (await agency.FollowAsync(records, position) is { } line)
                {
                    Put(line, question.IsOurs);
                }

                lock (gate)
                {
                    question.Answer(clock.GetTimestamp());
                }
            }
            catch (Exception fault)
            {
                lock (gate)
                {
                    question.Return(position);
                }

                Unanswered(logger, question.Agency.Value, fault);
                await Task.Delay(AskAgainAfter, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (stop.IsCancellationRequested)
                {
                    return;
                }
            }
        }
    }

    private bool TryAsk(AgencyQuestion question, out LogRecord[] records, out long position)
    {
        lock (gate)
        {
            (records, position) = question.IsOpen ? question.Ask() : ([], 0);
            if (position == 0)
            {
                questions.Remove(question.Agency.Value);
            }

            MoveOn();
            return position > 0;
        }
    }

    private void Put(AgencyLine line, bool isOurs)
    {
        list.Put(line);
        if (isOurs)
        {
            unsaved[line.Id] = line;
        }
    }

    // Nothing is complete beyond a record that its agency's line may not hold.
    private void MoveOn()
    {
        var complete = reached;
        foreach (var question in questions.Values)
        {
            complete = Math.Min(complete, question.First - 1);
        }

        if (complete > list.Position)
        {
            list.MoveTo(complete);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "agency {Agency} did not answer; it is asked again")]
    private static partial void Unanswered(ILogger logger, string agency, Exception fault);
}
