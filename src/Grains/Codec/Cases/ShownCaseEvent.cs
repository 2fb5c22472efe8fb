using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Persons;

namespace Netralitas.Grains.Codec.Cases;

/// <summary>What happened to a case, as its readers see it: the one rule for what is masked.</summary>
public static partial class ShownCaseEvent
{
    /// <summary>An event's fields as they are kept; for a reader who sees masks, without any number.</summary>
    public static void Write(Utf8JsonWriter json, CaseEvent happened, bool isMasked)
    {
        var kept = Encoding.UTF8.GetString(CaseEventCodec.Encode(WithoutReporters(happened)));
        using var document = JsonDocument.Parse(isMasked ? Masked(kept) : kept);
        foreach (var field in document.RootElement.EnumerateObject())
        {
            field.WriteTo(json);
        }
    }

    // Numbers of staff outside the civil service may be short: they are known by their field alone.
    private static string Masked(string kept) =>
        NumberMask.MaskIn(
            NumberField()
                .Replace(kept, found => $"{found.Groups["name"]}{NumberMask.Mask(found.Groups["digits"].Value)}")
        );

    [GeneratedRegex(
        """(?<name>"number":")(?<digits>[0-9]+)""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NumberField();

    // The name a reporter is kept under is for the register of reporters alone.
    private static CaseEvent WithoutReporters(CaseEvent happened) =>
        happened switch
        {
            CaseEvent.Reported it => it with { Report = it.Report with { ReporterRef = null } },
            CaseEvent.ReportsJoined it => it with
            {
                Reports =
                [
                    .. it.Reports.Select(filed => filed with { Report = filed.Report with { ReporterRef = null } }),
                ],
            },
            _ => happened,
        };
}
