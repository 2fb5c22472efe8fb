using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Wording;
using Netralitas.Grains.Tests.Facts;

namespace Netralitas.Grains.Tests.Ceremonies.Listing;

/// <summary>Ceremonies held, with the words of the reference, or with words changed in it.</summary>
internal static class Recited
{
    /// <summary>The pledge's reference with some words changed.</summary>
    public static WordingText Wording(string written, string instead) =>
        new(
            Opening: null,
            [
                .. Shipped
                    .Wordings.References.Single(reference => reference.Id == "ikrar")
                    .Points.Select(point => point.Replace(written, instead, StringComparison.Ordinal)),
            ],
            Closing: null,
            ClaimedReference: "ikrar"
        );

    public static CeremonyEvent.Held With(WordingText? wording, params ElectionId[] elections) =>
        new(
            new CeremonyFacts
            {
                Elections = elections.Length > 0 ? elections : [Shipped.Pemilu],
                Place = "Halaman kantor",
                Leader = new Leader("Drs. A. Rumra", "Sekretaris Daerah", LeaderStanding.Plh),
                Date = new CeremonyDate.On(new DateOnly(2023, 11, 27)),
                Attendance = new Attendance(10, null, 3),
                Evidence = [new Evidence(EvidenceKind.Photo, "https://contoh.go.id/1.jpg", null)],
                Wording = wording,
            }
        );
}
