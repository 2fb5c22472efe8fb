using System.Text.Json;
using Microsoft.Extensions.Logging;
using Netralitas.Domain.Elections;
using Netralitas.EventLog;
using Netralitas.Grains.Projections;

namespace Netralitas.Grains.Elections;

/// <summary>Puts in force, in this process's calendar, the target dates that any process of the database set.</summary>
/// <param name="elections">The calendar.</param>
/// <param name="logger">Where a damaged record is told of.</param>
public sealed partial class TargetProjection(ElectionCalendar elections, ILogger<TargetProjection> logger) : IProjection
{
    private long position;

    /// <inheritdoc />
    public async Task<long> FillAsync(IEventLog log, CancellationToken cancellation)
    {
        var head = await log.ReadPositionAsync(cancellation);
        await foreach (var record in log.ReadOwnerAsync(ElectionStreams.Owner, position, cancellation))
        {
            Take(record);
        }

        return head;
    }

    /// <inheritdoc />
    public ValueTask TakeAsync(LogPage page, CancellationToken cancellation)
    {
        foreach (var record in page.Records)
        {
            if (record.Owner == ElectionStreams.Owner && record.Position > position)
            {
                Take(record);
            }
        }

        return ValueTask.CompletedTask;
    }

    private void Take(LogRecord record)
    {
        position = record.Position;
        try
        {
            if (ElectionStreams.TryParse(record.Stream, out var id) && TargetChangeCodec.Decode(record) is { } change)
            {
                elections.SetTarget(id, change);
            }
        }
        catch (Exception damaged) when (damaged is FormatException or JsonException)
        {
            // The date of before stays in force; one record that cannot be read stops no other list.
            RecordUnreadable(logger, record.Position, damaged);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "the record at log position {Position} cannot be read and sets no target date"
    )]
    private static partial void RecordUnreadable(ILogger logger, long position, Exception fault);
}
