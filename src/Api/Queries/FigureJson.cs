using System.Text.Json;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Persons;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Nation;

namespace Netralitas.Api.Queries;

/// <summary>Figures as the contract writes them, the same in every answer.</summary>
internal static class FigureJson
{
    /// <summary><c>agencies</c>, <c>persons</c> (ASN) and <c>nonAsn</c> of a set of agencies.</summary>
    public static void Write(Utf8JsonWriter json, NationFigures figures)
    {
        json.WriteStartObject("agencies");
        json.WriteNumber("total", figures.Total);
        foreach (var status in Enum.GetValues<AgencyStatus>())
        {
            json.WriteNumber(Wire.AgencyStatus[status], figures.Count(status));
        }

        json.WriteNumber("overdue", figures.Overdue);
        json.WriteEndObject();
        WriteTriple(json, "persons", figures.Roll.Asn, figures.Spoken.Asn, figures.Signed.Asn);
        WriteTriple(json, "nonAsn", figures.Roll.NonAsn, figures.Spoken.NonAsn, figures.Signed.NonAsn);
    }

    /// <summary>An agency's status, roll, tallies and completion.</summary>
    public static void Write(Utf8JsonWriter json, AgencyStanding standing)
    {
        var (spoken, signed) = (standing.Figures?.Spoken ?? default, standing.Figures?.Signed ?? default);
        json.WriteString("status", Wire.AgencyStatus[standing.Status]);
        json.WriteBoolean("overdue", standing.IsOverdue);
        if (standing.Row.Roll is { } roll)
        {
            WriteCounts(json, "roll", roll, withPersons: false);
        }
        else
        {
            json.WriteNull("roll");
        }

        WriteCounts(json, "spoken", spoken, withPersons: true);
        WriteCounts(json, "signed", signed, withPersons: true);
        json.WriteStartObject("completion");
        WriteShare(json, "spoken", CompletionRules.Share(spoken, standing.Row.Roll));
        WriteShare(json, "signed", CompletionRules.Share(signed, standing.Row.Roll));
        json.WriteEndObject();
    }

    /// <summary>Counts by category; <c>persons</c> are the civil servants among them, as everywhere.</summary>
    public static void WriteCounts(Utf8JsonWriter json, string name, CategoryCounts counts, bool withPersons)
    {
        json.WriteStartObject(name);
        json.WriteNumber("pns", counts.Pns);
        json.WriteNumber("pppk", counts.Pppk);
        json.WriteNumber("nonAsn", counts.NonAsn);
        if (withPersons)
        {
            json.WriteNumber("persons", counts.Asn);
        }

        json.WriteEndObject();
    }

    private static void WriteTriple(Utf8JsonWriter json, string name, int roll, int spoken, int signed)
    {
        json.WriteStartObject(name);
        json.WriteNumber("roll", roll);
        json.WriteNumber("spoken", spoken);
        json.WriteNumber("signed", signed);
        json.WriteEndObject();
    }

    /// <summary>A share, 0 to 1; null where it is unknown.</summary>
    public static void WriteShare(Utf8JsonWriter json, string name, double? share) =>
        WriteNumber(json, name, share is { } known ? Math.Round(known, 6) : null);

    /// <summary>A number; null where it is unknown or kept back.</summary>
    public static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
