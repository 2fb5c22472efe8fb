using System.Text.Json;

namespace Netralitas.Cli.Import;

/// <summary>The two columns that say a step of a case: its day, and what it came to.</summary>
/// <param name="Happened">The middle of the event's type.</param>
/// <param name="On">The column of the day; empty if the step has not been taken.</param>
/// <param name="Result">The column of what it came to; null for a step that says no more than its day.</param>
/// <param name="Field">The event's field for it.</param>
/// <param name="IsNeeded">Whether the step must say it.</param>
/// <param name="Words">What it may be; empty where the server alone knows.</param>
internal sealed record CaseStepColumns(
    string Happened,
    string On,
    string? Result = null,
    string Field = "",
    bool IsNeeded = false,
    params string[] Words
)
{
    /// <summary>Every step that a line can say, in the order in which they are taken.</summary>
    public static IReadOnlyList<CaseStepColumns> All { get; } =
    [
        new("verified-by-task-force", "verifiedOn", "verified", "result", true, "sufficient", "insufficient"),
        new("assessed", "assessedOn", "assessed", "result", true, "violation", "noViolation"),
        new("forwarded", "forwardedOn", "forwardedTo", "to", true),
        new(
            "recommended",
            "recommendedOn",
            "recommended",
            "level",
            false,
            "moral",
            "light",
            "medium",
            "severe",
            "dismissal"
        ),
        new("examined", "examinedOn", "examined", "result", true, "appeared", "absent"),
        new("decided", "decidedOn", "penalty", "penalty"),
        new("delivered", "deliveredOn"),
        new("served", "servedOn"),
        new("closed", "closedOn"),
        new("withdrawn", "withdrawnOn"),
    ];

    /// <summary>The columns' names.</summary>
    public string[] Columns => Result is null ? [On] : [On, Result];

    /// <summary>What a line says of the step; null if nothing. Faults are kept with the line.</summary>
    public Action<Utf8JsonWriter>? Read(CsvLine line)
    {
        var result = ReadResult(line);
        var on = line.OptionalDay(On);
        if (result is not null && line.OptionalText(On) is null)
        {
            line.Fault(On, "required", $"'{Result}' memerlukan tanggalnya.", $"'{Result}' needs its day.");
        }

        return on is { } day
            ? json =>
            {
                json.WriteString("on", day.ToString("O"));
                if (result is not null)
                {
                    json.WriteString(Field, result);
                }
            }
            : null;
    }

    private string? ReadResult(CsvLine line) =>
        Result is null ? null
        : IsNeeded && line.OptionalText(On) is not null && line.Text(Result) is null ? null
        : Words.Length > 0 ? line.OptionalWord(Result, Words)
        : line.OptionalText(Result);
}
