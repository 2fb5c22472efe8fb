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
    // Records held for agencies that have yet to take them in. Beyond it an agency reads the log, as it does for any gap.
    private const long HeldBytesMax = 64 * 1024 * 1024;

    private const int AskAgainSecondsMax = 30;

    // A silo that goes leaves a question or two unanswered, which is nothing to tell of.
    private const int FailuresUntold = 3;

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
    private long held;
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
        var last = await log.ReadOwnerHeadsAsync(cancellation);
        await foreach (var row in log.ReadViewAsync(AgencyLine.View, 0, cancellation))
        {
            // A line beyond the log's end is of another log: of one that was set back.
            if (row.Position <= last.GetValueOrDefault(row.Key))
            {
                list.Put(AgencyLineCodec.Decode(row));
            }
        }

        lock (gate)
        {
            foreach (var (owner, position) in last)
            {
                if (
                    AgencyId.TryParse(owner, out var agency)
                    && list.Find(agency)?.Position is var saved
                    && !(saved >= position)
                )
                {
                    QuestionOf(owner, agency).Expect((saved ?? 0) + 1, position, isOurs: true);
                }
            }

            given = head;
        }

        BeginAll();
        return head;
    }

    /// <inheritdoc />
    public ValueTask TakeAsync(LogPage page, CancellationToken cancellation)
    {
        List<AgencyQuestion> due = [];
        lock (gate)
        {
            foreach (var record in page.Records)
            {
                if (record.Position > given && AgencyId.TryParse(record.Owner, out var agency))
                {
                    var question = QuestionOf(record.Owner, agency);
                    Add(question, record, page.IsOurs(record));
                    if (question is { IsOurs: true, IsRunning: false })
                    {
                        question.IsRunning = true;
                        due.Add(question);
                    }
                }
            }

            given = Math.Max(given, page.Records[^1].Position);
        }

        due.ForEach(question => _ = AskAsync(question));
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Asks agencies about what other processes committed: twice a second, and not at once, for each of them asks the same, and who
    /// committed it gives the agency the records meanwhile.
    /// </summary>
    public ValueTask RestAsync(CancellationToken cancellation)
    {
        BeginAll();
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

    private AgencyQuestion QuestionOf(string owner, AgencyId agency) =>
        questions.TryGetValue(owner, out var question)
            ? question
            : questions[owner] = new AgencyQuestion(agency, clock.GetTimestamp());

    // What another process committed the agency knows from there, or reads.
    private void Add(AgencyQuestion question, LogRecord record, bool isOurs)
    {
        if (isOurs && held + record.Data.Length <= HeldBytesMax)
        {
            held += record.Data.Length;
            question.Give(record);
            return;
        }

        question.Expect(record.Position, record.Position, isOurs);
    }

    private void BeginAll()
    {
        List<AgencyQuestion> due;
        lock (gate)
        {
            due = [.. questions.Values.Where(question => !question.IsRunning)];
            due.ForEach(question => question.IsRunning = true);
        }

        due.ForEach(question => _ = AskAsync(question));
    }

    private async Task AskAsync(AgencyQuestion question)
    {
        var stop = stopping.Token;
        var agency = grains.GetGrain<IAgencyGrain>(question.Agency.Value);
        var failures = 0;
        while (TryAsk(question, out var records, out var position))
        {
            try
            {
                var line = await agency.FollowAsync(records, position);
                if (line?.Position < position)
                {
                    throw new InvalidOperationException($"it stands at {line.Position} and not yet at {position}");
                }

                Take(question, line);
                failures = 0;
            }
            catch (Exception fault)
            {
                lock (gate)
                {
                    held -= question.Return(position);
                }

                Unanswered(
                    logger,
                    ++failures < FailuresUntold ? LogLevel.Debug : LogLevel.Warning,
                    question.Agency.Value,
                    fault
                );
                var pause = TimeSpan.FromSeconds(Math.Min(1 << Math.Min(failures - 1, 8), AskAgainSecondsMax));
                await Task.Delay(pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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

    private void Take(AgencyQuestion question, AgencyLine? line)
    {
        if (line is not null)
        {
            list.Put(line);
        }

        lock (gate)
        {
            held -= question.Answer(clock.GetTimestamp());
            if (line is not null && question.IsOurs)
            {
                unsaved[line.Id] = line;
            }
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

    [LoggerMessage(Message = "agency {Agency} did not answer; it is asked again")]
    private static partial void Unanswered(ILogger logger, LogLevel level, string agency, Exception fault);
}
