using System.Text.Json;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Wording;

namespace Netralitas.Grains.Codec;

/// <summary>A ceremony's facts as JSON: one form for what agencies send, what the log keeps and what readers get.</summary>
public static class CeremonyFactsCodec
{
    private const int ElectionsMax = 15;

    /// <summary>Reads the facts of a planned ceremony.</summary>
    public static CeremonyFacts ReadScheduled(DataFields data)
    {
        var startsAt = data.OptionalInstant("startsAt") ?? data.Missing("startsAt", default(DateTimeOffset));
        return Read(data) with { Date = new CeremonyDate.At(startsAt) };
    }

    /// <summary>Reads the facts of a held ceremony. All three date fields may be left out: not stated.</summary>
    public static CeremonyFacts ReadHeld(DataFields data)
    {
        string[] given = [.. ((string[])["heldAt", "heldOn", "heldAround"]).Where(data.Has)];
        if (given.Length > 1)
        {
            data.Fail(
                Rejection.Of(
                    "date-ambiguous",
                    data.PointerTo(given[1]),
                    $"Isi hanya salah satu dari {string.Join(", ", given)}.",
                    $"Give only one of {string.Join(", ", given)}."
                )
            );
        }

        CeremonyDate? date = null;
        if (data.OptionalInstant("heldAt") is { } instant)
        {
            date = new CeremonyDate.At(instant);
        }
        else if (data.OptionalDay("heldOn") is { } day)
        {
            date = new CeremonyDate.On(day);
        }
        else if (data.OptionalObject("heldAround") is { } around)
        {
            var estimate = around.OptionalDay("date") ?? around.Missing("date", default(DateOnly));
            date = new CeremonyDate.Around(estimate, around.Text("basis", TextRules.LongMax));
        }

        return Read(data) with
        {
            Date = date,
        };
    }

    /// <summary>Writes the facts' fields into the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, CeremonyFacts facts, bool held)
    {
        json.WriteStartArray("elections");
        foreach (var election in facts.Elections)
        {
            json.WriteStringValue(election.Value);
        }

        json.WriteEndArray();
        WriteOptional(json, "unit", facts.Unit?.Value);
        WriteDate(json, facts.Date, held);
        WriteOptional(json, "place", facts.Place);
        WriteLeader(json, facts.Leader);
        WriteOptional(json, "audience", facts.Audience);
        WriteTexts(json, "agenda", facts.Agenda);
        WriteWording(json, facts.Wording);
        WriteAttendance(json, facts.Attendance);
        WriteTexts(json, "legalBases", facts.LegalBases);
        WriteTexts(json, "partners", facts.Partners);
        WriteEvidence(json, facts.Evidence);
    }

    private static CeremonyFacts Read(DataFields data) =>
        new()
        {
            Elections = ReadElections(data),
            Unit = ReadUnit(data),
            Place = data.OptionalText("place"),
            Leader = data.OptionalObject("leader") is { } leader
                ? new Leader(
                    leader.Text("name"),
                    leader.Text("position"),
                    leader.OptionalWord("standing", Wire.Standing)
                )
                : null,
            Audience = data.OptionalText("audience"),
            Agenda = data.Texts("agenda"),
            Wording = data.OptionalObject("wording") is { } wording ? ReadWording(wording) : null,
            Attendance = data.OptionalObject("attendance") is { } heads
                ? new Attendance(heads.OptionalCount("pns"), heads.OptionalCount("pppk"), heads.OptionalCount("nonAsn"))
                : null,
            LegalBases = data.Texts("legalBases"),
            Partners = data.Texts("partners"),
            Evidence = [.. data.Objects("evidence").Select(ReadEvidence)],
        };

    private static List<ElectionId> ReadElections(DataFields data)
    {
        var elections = new List<ElectionId>();
        foreach (var text in data.Texts("elections"))
        {
            var at = $"{data.PointerTo("elections")}/{elections.Count}";
            if (!ElectionId.TryParse(text, out var election) || elections.Count == ElectionsMax)
            {
                data.Fail(
                    Rejection.Of("election-unknown", at, "Pemilihan ini tidak dikenal.", "This election is not known.")
                );
                break;
            }

            if (!elections.Contains(election))
            {
                elections.Add(election);
            }
        }

        return elections.Count > 0 ? elections : data.Missing("elections", elections);
    }

    private static UnitId? ReadUnit(DataFields data)
    {
        if (data.OptionalText("unit") is not { } text)
        {
            return null;
        }

        if (!UnitId.TryParse(text, out var unit))
        {
            data.Fail(
                Rejection.Of(
                    "unit-unknown",
                    data.PointerTo("unit"),
                    "Unit harus berbentuk <instansi>/<nama-unit>.",
                    "A unit has the form <agency>/<slug>."
                )
            );
        }

        return unit;
    }

    private static WordingText ReadWording(DataFields wording)
    {
        var reference = wording.OptionalText("reference");
        var points = wording.Texts("points");
        if (reference is not (null or "ikrar" or "pakta"))
        {
            wording.Fail(
                Rejection.Of(
                    "value-unknown",
                    wording.PointerTo("reference"),
                    "Naskah rujukan harus 'ikrar' atau 'pakta'.",
                    "The reference text is 'ikrar' or 'pakta'."
                )
            );
        }

        if (wording.Has("points") && points.Count != 4)
        {
            wording.Fail(
                Rejection.Of(
                    "wording-points",
                    wording.PointerTo("points"),
                    $"Naskah memuat {points.Count} butir; seharusnya empat.",
                    $"The wording has {points.Count} points; there are four."
                )
            );
        }

        return new WordingText(
            wording.OptionalText("opening", TextRules.LongMax),
            points,
            wording.OptionalText("closing", TextRules.LongMax),
            reference
        );
    }

    private static Evidence ReadEvidence(DataFields evidence) =>
        new(
            evidence.Word("kind", Wire.Evidence),
            PaperFields.Uri(evidence, "uri"),
            PaperFields.Sha256(evidence, "sha256")
        );

    private static void WriteDate(Utf8JsonWriter json, CeremonyDate? date, bool held)
    {
        switch (date)
        {
            case CeremonyDate.At at:
                json.WriteString(held ? "heldAt" : "startsAt", Rfc3339.Format(at.Instant));
                break;
            case CeremonyDate.On on:
                json.WriteString("heldOn", DayText.Of(on.Date));
                break;
            case CeremonyDate.Around around:
                json.WriteStartObject("heldAround");
                json.WriteString("date", DayText.Of(around.Date));
                json.WriteString("basis", around.Basis);
                json.WriteEndObject();
                break;
        }
    }

    private static void WriteLeader(Utf8JsonWriter json, Leader? leader)
    {
        if (leader is null)
        {
            return;
        }

        json.WriteStartObject("leader");
        json.WriteString("name", leader.Name);
        json.WriteString("position", leader.Position);
        WriteOptional(json, "standing", leader.Standing is { } standing ? Wire.Standing[standing] : null);
        json.WriteEndObject();
    }

    private static void WriteWording(Utf8JsonWriter json, WordingText? wording)
    {
        if (wording is null)
        {
            return;
        }

        json.WriteStartObject("wording");
        WriteOptional(json, "reference", wording.ClaimedReference);
        WriteOptional(json, "opening", wording.Opening);
        WriteTexts(json, "points", wording.Points);
        WriteOptional(json, "closing", wording.Closing);
        json.WriteEndObject();
    }

    private static void WriteAttendance(Utf8JsonWriter json, Attendance? attendance)
    {
        if (attendance is null)
        {
            return;
        }

        json.WriteStartObject("attendance");
        WriteCount(json, "pns", attendance.Pns);
        WriteCount(json, "pppk", attendance.Pppk);
        WriteCount(json, "nonAsn", attendance.NonAsn);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, IReadOnlyList<Evidence> evidence)
    {
        if (evidence.Count == 0)
        {
            return;
        }

        json.WriteStartArray("evidence");
        foreach (var item in evidence)
        {
            json.WriteStartObject();
            json.WriteString("kind", Wire.Evidence[item.Kind]);
            json.WriteString("uri", item.Uri);
            WriteOptional(json, "sha256", item.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Null is said aloud: it means unknown, which is not the same as nobody.
    private static void WriteCount(Utf8JsonWriter json, string name, int? count)
    {
        if (count is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
