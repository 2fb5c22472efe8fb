using Netralitas.Domain.Calendar;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Violations;
using Netralitas.Grains.Codec.Cases;

namespace Netralitas.Pages.Parts.Language;

/// <summary>What people read for where a case stands and how its periods run.</summary>
public static class CaseWords
{
    /// <summary>The word for a status.</summary>
    public static BilingualText Of(CaseStatus status) =>
        status switch
        {
            CaseStatus.Received => new("Diterima", "Received"),
            CaseStatus.Verified => new("Diverifikasi satgas", "Verified by the task force"),
            CaseStatus.Unproven => new("Tidak cukup bukti", "Not proven"),
            CaseStatus.Assessed => new("Dikaji: dugaan pelanggaran", "Assessed: alleged violation"),
            CaseStatus.NoViolation => new("Bukan pelanggaran", "No violation"),
            CaseStatus.Forwarded => new("Diteruskan", "Forwarded"),
            CaseStatus.AwaitingFollowUp => new("Menunggu tindak lanjut", "Awaiting follow-up"),
            CaseStatus.Examination => new("Pemeriksaan", "Examination"),
            CaseStatus.Decided => new("Diputus", "Decided"),
            CaseStatus.Delivered => new("Keputusan diserahkan", "Decision handed over"),
            CaseStatus.InForce => new("Berlaku", "In force"),
            CaseStatus.Served => new("Dijalani", "Served"),
            CaseStatus.Annulled => new("Dibatalkan", "Annulled"),
            CaseStatus.Closed => new("Ditutup", "Closed"),
            CaseStatus.Withdrawn => new("Dicabut", "Withdrawn"),
            CaseStatus.Merged => new("Digabung", "Merged"),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "no word is known for it"),
        };

    /// <summary>The words for when a case's next period ends: one of the words of the filter's <c>due</c>.</summary>
    public static BilingualText Due(string due) =>
        due switch
        {
            "overdue" => new("Lewat tenggat", "Overdue"),
            "soon" => new("Berakhir dalam 3 hari", "Ends within 3 days"),
            "later" => new("Berakhir kemudian", "Ends later"),
            _ => new("Tanpa tenggat", "No period runs"),
        };

    /// <summary>How urgent that is: a tone of <c>badge</c>.</summary>
    public static string DueTone(string due) =>
        due switch
        {
            "overdue" => "bad",
            "soon" => "warn",
            _ => "",
        };

    /// <summary>How a period stands, by the API's word for it.</summary>
    public static BilingualText ClockState(string state) =>
        state switch
        {
            "suspended" => new("ditangguhkan", "suspended"),
            "overdue" => new("lewat tenggat", "overdue"),
            "lapsed" => new("berakhir tanpa dipakai", "lapsed unused"),
            "running" => new("berjalan", "running"),
            "late" => new("selesai terlambat", "met late"),
            _ => new("terpenuhi", "met"),
        };

    /// <summary>The length of a period.</summary>
    public static BilingualText Length(LegalPeriod period) =>
        period.Unit == DayUnit.WorkingDays
            ? new($"{period.Days} hari kerja", $"{period.Days} working days")
            : new($"{period.Days} hari kalender", $"{period.Days} calendar days");

    /// <summary>The word for a category.</summary>
    public static BilingualText Of(ViolationCategory category) =>
        category == ViolationCategory.Ethics ? new("Kode etik", "Ethics") : new("Disiplin", "Discipline");

    /// <summary>What people read for a word of an event's data: a result, an outcome, a level, a rank; the word itself if it has none.</summary>
    public static BilingualText Value(string word) =>
        word switch
        {
            "sufficient" => new("cukup bukti", "sufficient"),
            "insufficient" => new("tidak cukup bukti", "insufficient"),
            "violation" => new("dugaan pelanggaran", "alleged violation"),
            "noViolation" => new("bukan pelanggaran", "no violation"),
            "appeared" => new("hadir", "appeared"),
            "absent" => new("tidak hadir", "absent"),
            "upheld" => new("dikuatkan", "upheld"),
            "changed" => new("diubah", "changed"),
            "annulled" => new("dibatalkan", "annulled"),
            "moral" => new("sanksi moral", "moral sanction"),
            "light" => new("ringan", "light"),
            "medium" => new("sedang", "medium"),
            "severe" => new("berat", "severe"),
            "dismissal" => new("pemberhentian", "dismissal"),
            "report" => new("laporan", "report"),
            "finding" => new("temuan", "own finding"),
            _ => new(word, word),
        };

    /// <summary>The word for a level of sanction.</summary>
    public static BilingualText Of(SanctionLevel level) => Value(CaseWire.Level[level]);
}
