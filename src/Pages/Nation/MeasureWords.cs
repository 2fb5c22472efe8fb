using Netralitas.Contracts;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Codec;

namespace Netralitas.Pages.Nation;

/// <summary>The measures as addresses and as people write them.</summary>
public static class MeasureWords
{
    /// <summary>The words of addresses.</summary>
    public static WireNames<NationMeasure> Wire { get; } =
        new(
            (NationMeasure.Reported, "reported"),
            (NationMeasure.Verified, "verified"),
            (NationMeasure.Complete, "complete"),
            (NationMeasure.Spoken, "spoken"),
            (NationMeasure.Signed, "signed")
        );

    /// <summary>A measure's name.</summary>
    public static BilingualText Of(NationMeasure measure) =>
        measure switch
        {
            NationMeasure.Reported => new("Dilaporkan", "Reported"),
            NationMeasure.Verified => new("Terverifikasi", "Verified"),
            NationMeasure.Complete => new("Lengkap", "Complete"),
            NationMeasure.Spoken => new("Mengucapkan ikrar", "Spoken"),
            _ => new("Menandatangani pakta", "Signed"),
        };
}
