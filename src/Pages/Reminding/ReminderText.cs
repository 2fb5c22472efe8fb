using Netralitas.Domain.Elections;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Reminding;

/// <summary>The text of a reminder: what stands in the form at first, and what an agency reads of it.</summary>
internal static class ReminderText
{
    /// <summary>Stands for the agency's name.</summary>
    public const string Agency = "{instansi}";

    /// <summary>Stands for the election's name.</summary>
    public const string Election = "{pemilihan}";

    /// <summary>Stands for the target date.</summary>
    public const string Target = "{tenggat}";

    /// <summary>The subject to begin with.</summary>
    public static string Subject => $"Pengingat pelaporan ikrar netralitas {Election}";

    /// <summary>The text to begin with.</summary>
    public static string Body =>
        $"""
            Kepada {Agency},

            Sampai saat ini kami belum menerima laporan pelaksanaan ikrar netralitas ASN untuk {Election} dari instansi Saudara. Tenggat pelaporan adalah {Target}.

            Mohon apel ikrar netralitas dan penandatanganan pakta integritas segera dilaksanakan dan dilaporkan beserta bukti dukungnya: foto, berita acara, dan daftar hadir. Apabila sudah dilaksanakan, mohon segera dilaporkan.

            Terima kasih.
            """;

    /// <summary>What an agency reads: the placeholders filled in, in Indonesian.</summary>
    public static string Fill(string template, string agency, Election election) =>
        template
            .Replace(Election, election.Name.Id, StringComparison.Ordinal)
            .Replace(Target, PageTongue.Indonesian.Day(election.TargetDate), StringComparison.Ordinal)
            // Last, so that no agency's name is filled in itself.
            .Replace(Agency, agency, StringComparison.Ordinal);
}
