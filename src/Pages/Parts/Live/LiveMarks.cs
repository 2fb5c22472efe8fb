using System.Globalization;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Nation;

namespace Netralitas.Pages.Parts.Live;

/// <summary>
/// When this node last saw each agency change, and any case: what pages follow that only need to know that they are old.
/// Walks the lists; only the one watcher calls it.
/// </summary>
/// <param name="agencies">The agencies.</param>
/// <param name="ceremonies">The ceremonies.</param>
/// <param name="cases">How far the cases were followed.</param>
/// <param name="clock">The time.</param>
public sealed class LiveMarks(AgencyList agencies, CeremonyList ceremonies, CaseProjection cases, TimeProvider clock)
{
    private readonly Dictionary<AgencyId, AgencyLine> rows = [];
    private readonly Dictionary<AgencyId, long> lines = [];
    private readonly Dictionary<AgencyId, string> marks = [];
    private long ceremonyPosition;
    private long casePosition;
    private string caseMark = "";
    private bool hasLooked;

    /// <summary>Looks at the lists again; whether any agency, ceremony or case changed.</summary>
    public bool Look()
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var changed = LookAtAgencies(now) | LookAtCeremonies(now) | LookAtCases(now);
        hasLooked = true;
        return changed;
    }

    /// <summary>The marks that a view tells of.</summary>
    public List<LivePart> Of(LiveKey.Changes key)
    {
        var parts = marks
            .Where(mark => key.Agency is null || key.Agency == mark.Key)
            .Select(mark => new LivePart($"agency:{mark.Key.Value}", mark.Value))
            .ToList();
        if (key.HasCases && caseMark.Length > 0)
        {
            parts.Add(new LivePart("cases", caseMark));
        }

        return parts;
    }

    private bool LookAtAgencies(string now)
    {
        var changed = false;
        foreach (var row in agencies.Lines)
        {
            var before = rows.GetValueOrDefault(row.Id);
            if (before is null ? row.Position > 0 : before.Position < row.Position)
            {
                rows[row.Id] = row;
                changed |= Mark(row.Id, now);
            }
        }

        return changed;
    }

    private bool LookAtCeremonies(string now)
    {
        var position = ceremonies.Position;
        if (position == ceremonyPosition)
        {
            return false;
        }

        var before = ceremonyPosition;
        ceremonyPosition = position;
        var changed = false;
        foreach (var line in ceremonies.ChangedAfter(before))
        {
            var agency = line.Id.Agency;
            if (line.Position > lines.GetValueOrDefault(agency))
            {
                lines[agency] = line.Position;
                changed |= Mark(agency, now);
            }
        }

        return changed;
    }

    private bool LookAtCases(string now)
    {
        var position = cases.Position;
        if (position == casePosition)
        {
            return false;
        }

        casePosition = position;
        caseMark = hasLooked ? now : "";
        return hasLooked;
    }

    // What was there before this node looked for the first time has not changed before anybody's eyes.
    private bool Mark(AgencyId agency, string now)
    {
        if (hasLooked)
        {
            marks[agency] = now;
        }

        return hasLooked;
    }
}
