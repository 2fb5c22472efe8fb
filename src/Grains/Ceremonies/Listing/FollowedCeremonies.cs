using Netralitas.Contracts;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Wording;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Nation;

namespace Netralitas.Grains.Ceremonies.Listing;

/// <summary>
/// Every ceremony as its follower knows it: takes in records one by one, each stream's in order, and posts what becomes of
/// them. Persons are counted by the lists' heads: a list holds only those who had not pledged before.
/// </summary>
internal sealed class FollowedCeremonies(
    DecisionContext context,
    WordingCatalogue wordings,
    CeremonyList list,
    HourlyPledges pledges
)
{
    private readonly Dictionary<string, FollowedCeremony> ceremonies = new(StringComparer.Ordinal);
    private readonly RecordedPledges recorded = new(context.Log);
    private readonly KnownElections elections = new();

    // By which name each agency's wordings were checked.
    private readonly Dictionary<AgencyId, string> names = [];

    /// <summary>Takes in a record; one that is none of a ceremony's, or was taken in before, changes nothing.</summary>
    /// <exception cref="FormatException">The record is damaged, or a newer program wrote it.</exception>
    public async ValueTask TakeAsync(LogRecord record, CancellationToken cancellation)
    {
        if (!ceremonies.TryGetValue(record.Stream, out var ceremony))
        {
            if (CaseStreams.IsConfidential(record.Stream) || !CeremonyId.TryParse(record.Stream, out var id))
            {
                return;
            }

            ceremony = new FollowedCeremony(CeremonyLine.Unknown(id));
        }
        else if (record.Version <= ceremony.Line.Version)
        {
            return;
        }

        var before = ceremony.Line;
        if (record.Type == EventTypes.PledgeRoll)
        {
            Count(ceremony, record, PersonList.ReadHead(record.Data.Span));
        }
        else
        {
            await TakeAsync(ceremony, record, CeremonyEventCodec.Decode(record), cancellation);
        }

        ceremony.Line = ceremony.Line with { Version = record.Version, Position = record.Position };
        ceremonies[record.Stream] = ceremony;
        list.Post(ceremony.Line);
        pledges.Recent.Note(before, ceremony.Line, record.RecordedAt, context.Clock.GetUtcNow());
    }

    /// <summary>Checks again the wordings of agencies that have another name now.</summary>
    /// <returns>Whether there was any.</returns>
    public async ValueTask<bool> ReviseNamesAsync(CancellationToken cancellation)
    {
        var isAny = false;
        foreach (var (agency, name) in names.ToArray())
        {
            var current = NameOf(agency);
            if (current == name)
            {
                continue;
            }

            foreach (var line in list.Of(agency))
            {
                await ReviseAsync(ceremonies[line.Id.Value], current, cancellation);
            }

            names[agency] = current;
            isAny = true;
        }

        return isAny;
    }

    /// <summary>Lets go of what is only useful while many records are taken in.</summary>
    public void Rest() => recorded.Forget();

    private async ValueTask TakeAsync(
        FollowedCeremony ceremony,
        LogRecord record,
        CeremonyEvent happened,
        CancellationToken cancellation
    )
    {
        if (happened is CeremonyEvent.PledgeWithdrawn withdrawn)
        {
            if (await recorded.FindAsync(record, withdrawn, cancellation) is var (category, hour))
            {
                Count(ceremony, new PersonListHead(withdrawn.Kind, category, -1), hour);
            }

            return;
        }

        var line = ceremony.Line;
        if (Ceremony.NewFacts(line.Status, happened) is { } facts)
        {
            var isHeld = happened is CeremonyEvent.Held;
            line = line with
            {
                Elections = elections.Share(facts.Elections),
                Unit = facts.Unit,
                Date = facts.Date,
                Place = facts.Place,
                Leader = facts.Leader,
                Attendance = facts.Attendance,
                EvidenceCount = facts.Evidence.Count,
                Verdict = isHeld ? VerdictOf(line.Id.Agency, facts.Wording) : null,
                ReportedAt = isHeld ? record.RecordedAt : line.ReportedAt,
            };
            ceremony.WordingVersion = isHeld && facts.Wording is { Points.Count: > 0 } ? record.Version : 0;
            pledges.Move(line.Id.Agency, ceremony.Hours, ceremony.Line.Elections, line.Elections);
        }

        var reviewer = happened switch
        {
            CeremonyEvent.Verified it => it.By,
            CeremonyEvent.Returned it => it.By,
            _ => null,
        };
        if (reviewer is not null)
        {
            line = line with { ReviewedAt = record.RecordedAt, ReviewedBy = reviewer };
        }

        ceremony.Line = line with { Status = Ceremony.StatusAfter(line.Status, happened) };
    }

    private void Count(FollowedCeremony ceremony, LogRecord record, PersonListHead list) =>
        Count(ceremony, list, HourTally.HourOf(record.RecordedAt));

    private void Count(FollowedCeremony ceremony, PersonListHead list, int hour)
    {
        var line = ceremony.Line;
        ceremony.Line =
            list.Kind == Domain.Pledges.PledgeKind.Spoken
                ? line with
                {
                    Spoken = line.Spoken.Add(list.Category, list.Persons),
                }
                : line with
                {
                    Signed = line.Signed.Add(list.Category, list.Persons),
                };
        var tally = HourTally.Of(hour, list.Kind, list.Persons);
        ceremony.Add(tally);
        pledges.Add(line.Id.Agency, line.Elections, tally);
    }

    // One name for all wordings of an agency, until they are revised together.
    private WordingVerdict VerdictOf(AgencyId agency, WordingText? wording)
    {
        if (!names.TryGetValue(agency, out var name))
        {
            names[agency] = name = NameOf(agency);
        }

        return wordings.Check(wording, name).Verdict;
    }

    private async ValueTask ReviseAsync(FollowedCeremony ceremony, string name, CancellationToken cancellation)
    {
        if (ceremony.WordingVersion == 0)
        {
            return;
        }

        var stream = ceremony.Line.Id.Value;
        await foreach (var record in context.Log.ReadStreamAsync(stream, ceremony.WordingVersion - 1, cancellation))
        {
            if (CeremonyEventCodec.Decode(record) is CeremonyEvent.Held held)
            {
                ceremony.Line = ceremony.Line with { Verdict = wordings.Check(held.Facts.Wording, name).Verdict };
                list.Post(ceremony.Line);
            }

            return;
        }
    }

    private string NameOf(AgencyId agency) => context.Agencies.Find(agency)?.Name ?? agency.Value;
}
