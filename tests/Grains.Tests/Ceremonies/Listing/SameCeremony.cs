using Netralitas.Contracts;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Ceremonies.Listing;

/// <summary>Whether the list says of a ceremony what its grain does.</summary>
internal static class SameCeremony
{
    /// <summary>Checks the lines of ceremonies, some of which may be unknown to both.</summary>
    public static async Task ExpectAsync(TestNode node, IEnumerable<CeremonyId> ceremonies)
    {
        foreach (var ceremony in ceremonies)
        {
            var report = await node.Grains.AskAsync(ceremony, TestContext.Current.CancellationToken);
            var line = node.CeremonyList.Find(ceremony);
            Assert.Equal(report is null ? null : Text(LineOf(node, report)), line is null ? null : Text(line));
        }
    }

    private static CeremonyLine LineOf(TestNode node, CeremonyReport report)
    {
        var held = report.History.LastOrDefault(entry => entry.Type == EventTypes.CeremonyHeld);
        var review = report.History.LastOrDefault(entry =>
            entry.Type is EventTypes.CeremonyVerified or EventTypes.CeremonyReturned
        );
        return new CeremonyLine(
            report.Id,
            report.Status,
            report.Facts?.Elections ?? [],
            report.Facts?.Unit,
            report.Facts?.Date,
            report.Facts?.Place,
            report.Facts?.Leader,
            report.Facts?.Attendance,
            report.Facts?.Evidence.Count ?? 0,
            Ceremony.IsHeldStatus(report.Status)
                ? Shipped
                    .Wordings.Check(report.Facts!.Wording, node.Context.Agencies.Find(report.Id.Agency)!.Name)
                    .Verdict
                : null,
            report.Spoken,
            report.Signed,
            held?.RecordedAt,
            review?.RecordedAt,
            review?.Source,
            report.Version,
            report.Position
        );
    }

    // Lists have no equality of their own.
    private static string Text(CeremonyLine line) =>
        $"{string.Join(' ', line.Elections)} {line with { Elections = [] }}";
}
