using System.Text.Json;
using Netralitas.Contracts;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Rules;
using Netralitas.EventLog;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Elections;

/// <summary>A change of a target date as the log keeps it: <c>{date, reason, by}</c>; when is the record's own time.</summary>
internal static class TargetChangeCodec
{
    /// <summary>The record of a change.</summary>
    public static NewRecord Encode(TargetChange change) =>
        new(
            EventTypes.ElectionTargetSet,
            change.At,
            Identity: null,
            JsonPayload.Of(json =>
            {
                json.WriteString("date", DayText.Of(change.Day));
                json.WriteString("reason", change.Reason);
                json.WriteString("by", change.By);
            })
        );

    /// <summary>The change of a record; null if it is of another type, as a newer program may write.</summary>
    /// <exception cref="FormatException">The record is damaged.</exception>
    public static TargetChange? Decode(LogRecord record)
    {
        if (record.Type != EventTypes.ElectionTargetSet)
        {
            return null;
        }

        using var document = JsonDocument.Parse(record.Data);
        var data = new DataFields(document.RootElement);
        var day = data.OptionalDay("date");
        var (reason, by) = (data.Text("reason", TextRules.LongMax), data.Text("by"));
        return day is { } set && data.Fault is null
            ? new TargetChange(set, reason, by, record.RecordedAt)
            : throw new FormatException($"{record.Stream} version {record.Version}: no target date can be read");
    }
}
