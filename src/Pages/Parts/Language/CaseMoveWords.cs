using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Parts.Language;

/// <summary>What people read for everything that can happen to a case.</summary>
public static class CaseMoveWords
{
    /// <summary>The words for a move.</summary>
    public static BilingualText Of(CaseMove move) =>
        move switch
        {
            CaseMove.Reported => new("Dilaporkan", "Reported"),
            CaseMove.VerifiedByTaskForce => new("Verifikasi satgas", "Task force verification"),
            CaseMove.InformationRequested => new("Keterangan tambahan diminta", "More information asked for"),
            CaseMove.Assessed => new("Kajian Bawaslu", "Bawaslu's assessment"),
            CaseMove.Forwarded => new("Penerusan", "Forwarding"),
            CaseMove.Recommended => new("Rekomendasi", "Recommendation"),
            CaseMove.HandedOver => new("Berkas beralih lembaga", "File handed to another body"),
            CaseMove.Summoned => new("Pemanggilan", "Summons"),
            CaseMove.Examined => new("Pemeriksaan", "Examination"),
            CaseMove.Decided => new("Keputusan", "Decision"),
            CaseMove.Delivered => new("Keputusan diserahkan", "Decision handed over"),
            CaseMove.EnteredIntoForce => new("Mulai berlaku", "Entered into force"),
            CaseMove.Served => new("Hukuman dijalani", "Penalty served"),
            CaseMove.Closed => new("Berkas ditutup", "File closed"),
            CaseMove.Withdrawn => new("Perkara dicabut", "Case taken back"),
            CaseMove.ObjectionFiled => new("Keberatan diajukan", "Objection filed"),
            CaseMove.ObjectionDecided => new("Keberatan diputus", "Objection decided"),
            CaseMove.AppealFiled => new("Banding diajukan", "Appeal filed"),
            CaseMove.AppealAnswered => new("Tanggapan atas banding", "Appeal answered"),
            CaseMove.AppealDecided => new("Banding diputus", "Appeal decided"),
            CaseMove.CriminalReferred => new("Jalur pidana dibuka", "Criminal track opened"),
            CaseMove.CriminalConcluded => new("Jalur pidana selesai", "Criminal track ended"),
            CaseMove.Overdue => new("Tenggat terlampaui", "Period ran out"),
            CaseMove.Reminded => new("Diingatkan", "Reminded"),
            CaseMove.Escalated => new("Dinaikkan ke atasan", "Escalated"),
            CaseMove.BlockProposed => new("Pemblokiran diusulkan", "Block proposed"),
            CaseMove.Blocked => new("Layanan diblokir", "Services blocked"),
            CaseMove.Unblocked => new("Blokir dibuka", "Block lifted"),
            CaseMove.MergeProposed => new("Penggabungan diusulkan", "Merge proposed"),
            CaseMove.MergeDismissed => new("Bukan perkara yang sama", "Not the same case"),
            CaseMove.ReportsJoined => new("Laporan perkara lain bergabung", "Reports of another case joined"),
            CaseMove.Merged => new("Digabung ke perkara lain", "Merged into another case"),
            CaseMove.Corrected => new("Data diri dikoreksi", "Person's data corrected"),
            CaseMove.HoldPlaced => new("Berkas ditahan untuk proses hukum", "Legal hold placed"),
            CaseMove.HoldLifted => new("Penahanan berkas dicabut", "Legal hold lifted"),
            CaseMove.RetentionEnded => new("Masa simpan berakhir", "Retention ended"),
            CaseMove.Erased => new("Berkas dimusnahkan", "Papers erased"),
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "no words are known for it"),
        };
}
