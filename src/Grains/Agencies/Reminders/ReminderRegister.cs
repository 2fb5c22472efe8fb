using System.Text.Json;
using Netralitas.Contracts;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;
using Netralitas.EventLog;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Agencies.Reminders;

/// <summary>
/// Which reminders went to whom, in the log itself: a stream for each, so that every node of one database tells the same.
/// </summary>
/// <param name="log">The log.</param>
/// <param name="clock">The time.</param>
public sealed class ReminderRegister(IEventLog log, TimeProvider clock)
{
    // Owner of the streams; no agency has such an id.
    private const string Owner = "reminders";

    /// <summary>Notes whom a reminder reached; those noted before are not noted again.</summary>
    public Task NoteAsync(ReminderRound round, CancellationToken cancellation)
    {
        var stream = $"{Owner}/{round.Id}";
        return Retry.OnConflictAsync(
            async () =>
            {
                var (head, noted) = (StreamHead.Empty, new HashSet<AgencyId>());
                await foreach (var record in log.ReadStreamAsync(stream, 0, cancellation))
                {
                    head = new StreamHead(record.Version, record.Hash);
                    noted.UnionWith(Read(record).Agencies);
                }

                AgencyId[] news = [.. round.Agencies.Where(agency => !noted.Contains(agency))];
                if (news.Length == 0)
                {
                    return true;
                }

                var data = JsonPayload.Of(json => Write(json, round, news));
                var kept = new NewRecord(EventTypes.ReminderSent, clock.GetUtcNow(), null, data);
                return await log.AppendAsync(new Append(stream, head, [kept]), cancellation) is AppendResult.Committed;
            },
            stream
        );
    }

    /// <summary>Every reminder, oldest first; one that was sent in several goes is there as often.</summary>
    public async Task<IReadOnlyList<ReminderRound>> ReadAsync(CancellationToken cancellation)
    {
        var rounds = new List<ReminderRound>();
        await foreach (var record in log.ReadOwnerAsync(Owner, 0, cancellation))
        {
            rounds.Add(Read(record));
        }

        return rounds;
    }

    /// <summary>The reminders one agency got, newest first.</summary>
    public async Task<IReadOnlyList<AgencyReminder>> OfAsync(AgencyId agency, CancellationToken cancellation)
    {
        var reminders = new List<AgencyReminder>();
        await foreach (var record in log.ReadStreamAsync(agency.Value, 0, cancellation))
        {
            if (record.Type == EventTypes.AgencyReminded)
            {
                reminders.Add(
                    new AgencyReminder(record.RecordedAt, (AgencyEvent.Reminded)AgencyEventCodec.Decode(record))
                );
            }
        }

        reminders.Reverse();
        return reminders;
    }

    private static void Write(Utf8JsonWriter json, ReminderRound round, IReadOnlyList<AgencyId> agencies)
    {
        json.WriteString("election", round.Election.Value);
        json.WriteString("subject", round.Subject);
        json.WriteString("text", round.Text);
        json.WriteString("by", round.By);
        json.WriteStartArray("agencies");
        foreach (var agency in agencies)
        {
            json.WriteStringValue(agency.Value);
        }

        json.WriteEndArray();
    }

    private static ReminderRound Read(LogRecord record)
    {
        using var document = JsonDocument.Parse(record.Data);
        var data = document.RootElement;
        return ReminderId.TryParse(record.Stream[(Owner.Length + 1)..], out var id)
            ? new ReminderRound(
                id,
                record.RecordedAt,
                ElectionId.Parse(data.GetProperty("election").GetString()!),
                data.GetProperty("subject").GetString()!,
                data.GetProperty("text").GetString()!,
                data.GetProperty("by").GetString()!,
                [.. data.GetProperty("agencies").EnumerateArray().Select(each => AgencyId.Parse(each.GetString()!))]
            )
            : throw new FormatException($"{record.Stream} is no reminder's stream.");
    }
}

/// <summary>A reminder as an agency got it.</summary>
/// <param name="SentAt">When, UTC.</param>
/// <param name="Said">What.</param>
public sealed record AgencyReminder(DateTimeOffset SentAt, AgencyEvent.Reminded Said);
