using System.Text.Json;
using Netralitas.Api.Queries;
using Netralitas.Grains.Cases;

namespace Netralitas.Api.Cases;

/// <summary>An agency's case figures as its answer has them.</summary>
internal static class AgencyCaseJson
{
    /// <summary>Writes the figures as <c>cases</c>.</summary>
    public static void Write(Utf8JsonWriter json, AgencyCaseFigures cases)
    {
        json.WriteStartObject("cases");
        FigureJson.WriteNumber(json, "open", cases.Open);
        FigureJson.WriteNumber(json, "overdue", cases.Overdue);
        FigureJson.WriteNumber(json, "recommended", cases.Recommended);
        FigureJson.WriteNumber(json, "followedUp", cases.FollowedUp);
        FigureJson.WriteShare(json, "followUpRate", cases.FollowUpRate);
        json.WriteEndObject();
    }
}
