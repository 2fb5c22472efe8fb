using Netralitas.Contracts;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Messages;

/// <summary>A ceremony as it stands.</summary>
/// <param name="Ceremony">Its id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Facts">What was last said of it, in the form of <c>ceremony.held</c>; null while only pledges name it.</param>
/// <param name="Spoken">Named persons who recited the pledge, by category.</param>
/// <param name="Signed">Named persons who signed the pact, by category.</param>
/// <param name="Version">The stream's version.</param>
/// <param name="Position">Log position of its last record.</param>
/// <param name="History">What happened to it, oldest first.</param>
[GenerateSerializer, Immutable, Alias("netralitas.ceremony-report")]
public sealed record CeremonyReportMessage(
    [property: Id(0)] string Ceremony,
    [property: Id(1)] CeremonyStatus Status,
    [property: Id(2)] byte[]? Facts,
    [property: Id(3)] int[] Spoken,
    [property: Id(4)] int[] Signed,
    [property: Id(5)] long Version,
    [property: Id(6)] long Position,
    [property: Id(7)] HistoryEntryMessage[] History
)
{
    /// <summary>The message of a report.</summary>
    public static CeremonyReportMessage Of(CeremonyReport report) =>
        new(
            report.Id.Value,
            report.Status,
            report.Facts is { } facts ? CeremonyEventCodec.Encode(new CeremonyEvent.Held(facts)) : null,
            Flatten(report.Spoken),
            Flatten(report.Signed),
            report.Version,
            report.Position,
            [.. report.History.Select(HistoryEntryMessage.Of)]
        );

    /// <summary>The report.</summary>
    public CeremonyReport Open() =>
        new(
            CeremonyId.Parse(Ceremony),
            Status,
            Facts is null
                ? null
                : ((CeremonyEvent.Held)CeremonyEventCodec.Decode(EventTypes.CeremonyHeld, Facts)).Facts,
            new CategoryCounts(Spoken[0], Spoken[1], Spoken[2]),
            new CategoryCounts(Signed[0], Signed[1], Signed[2]),
            Version,
            Position,
            Array.ConvertAll(History, entry => entry.Open())
        );

    private static int[] Flatten(CategoryCounts counts) => [counts.Pns, counts.Pppk, counts.NonAsn];
}
