using Netralitas.Domain.Elections;
using Netralitas.EventLog;
using Netralitas.Grains.Projections;

namespace Netralitas.Grains.Elections;

/// <summary>Puts in force, in this process's calendar, the target dates that any process of the database set.</summary>
/// <param name="elections">The calendar.</param>
public sealed class TargetProjection(ElectionCalendar elections) : IProjection
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
        if (ElectionStreams.TryParse(record.Stream, out var id) && TargetChangeCodec.Decode(record) is { } change)
        {
            elections.SetTarget(id, change);
        }

        position = record.Position;
    }
}
